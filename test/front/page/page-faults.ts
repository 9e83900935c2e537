import {parse, type ParserError} from 'parse5';
import {attribute, elementsOf, named, textOf, within, type Element} from './elements.ts';
import {sha256} from './made-page.ts';

/** What only a browser would have of a page by itself. */
const allowed = new Set(
	(
		'html head meta title style body a header main nav footer section h1 h2 h3 h4 p dl div dt dd ul ol li code ' +
		'pre strong b span time br table caption thead tbody tr th td details summary'
	).split(' '),
);

/** What is wrong with a page as a document of its own: its form, its names, what it would load or run. */
export function pageFaults(page: string, language: string): readonly string[] {
	const said: string[] = [];
	parse(page, {
		onParseError({code, startLine}: ParserError) {
			said.push(`${code} in line ${startLine}`);
		},
	});
	const all = elementsOf(page);
	const ids = all.flatMap(element => attribute(element, 'id') ?? []);
	const known = new Set(ids);
	const referred = all.flatMap(element => [
		...(attribute(element, 'aria-labelledby')?.split(' ') ?? []),
		...(attribute(element, 'href')?.startsWith('#') ? [attribute(element, 'href')?.slice(1) ?? ''] : []),
	]);
	return [
		...said,
		...all.filter(({tagName}) => !allowed.has(tagName)).map(({tagName}) => `element ${tagName}`),
		...all.flatMap(({attrs}) =>
			attrs.filter(({name}) => /^on|^style$|^src/v.test(name)).map(({name}) => `attribute ${name}`),
		),
		...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `id ${id} twice`),
		...referred.filter(id => !known.has(id)).map(id => `nothing is ${id}`),
		...headingFaults(all),
		...linkFaults(all),
		...tableFaults(all),
		...styleFaults(all),
		...(named(all, 'html').some(element => attribute(element, 'lang') === language) ? [] : ['language']),
	];
}

/** One of the first level, and none that leaves out a level. */
function headingFaults(all: readonly Element[]): readonly string[] {
	const levels = all.flatMap(({tagName}) => (/^h[1-6]$/v.test(tagName) ? [Number(tagName.slice(1))] : []));
	return [
		...(levels.filter(level => level === 1).length === 1 && levels[0] === 1 ? [] : ['not one first heading']),
		...levels
			.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
			.map(level => `heading ${level}`),
	];
}

function linkFaults(all: readonly Element[]): readonly string[] {
	return all.flatMap(element => {
		const {tagName, attrs} = element;
		const [href = '', rel] = ['href', 'rel'].map(name => attribute(element, name));
		const isOutside = href.startsWith('https://') && rel === 'noreferrer noopener';
		const isSafe = tagName === 'a' && (href.startsWith('#') || isOutside);
		return attrs.some(({name}) => name === 'href' || name === 'action') && !isSafe ? [`link ${href}`] : [];
	});
}

/** Each has a caption, is what its region is named by, and says of each head what it is the head of. */
function tableFaults(all: readonly Element[]): readonly string[] {
	const regions = all.filter(element => attribute(element, 'role') === 'region');
	const labels = new Set(regions.map(region => attribute(region, 'aria-labelledby')));
	return [
		...named(all, 'table').flatMap(table => {
			const [caption] = named(within(table), 'caption');
			const scopes = named(within(table), 'th').map(head => attribute(head, 'scope'));
			return [
				...(caption && textOf(caption) !== '' && labels.has(attribute(caption, 'id'))
					? []
					: ['table without a caption']),
				...(scopes.every(scope => scope === 'col' || scope === 'row') ? [] : ['head without a scope']),
			];
		}),
		...regions.filter(region => attribute(region, 'tabindex') !== '0').map(() => 'region without a key'),
	];
}

/** The policy allows the page's own style, and nothing else. */
function styleFaults(all: readonly Element[]): readonly string[] {
	const [style, ...others] = named(all, 'style');
	const policy = all.find(element => attribute(element, 'http-equiv') === 'Content-Security-Policy');
	const text = style ? textOf(style) : '';
	const expected = `default-src 'none'; style-src 'sha256-${sha256(text)}'; base-uri 'none'; form-action 'none'`;
	return [
		...(policy && attribute(policy, 'content') === expected ? [] : ['policy']),
		...(/url\(|@import|expression/iv.test(text) ? ['style that loads'] : []),
		...others.map(() => 'another style'),
	];
}
