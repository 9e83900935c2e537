import {deepEqual, doesNotMatch, equal, match, throws} from 'node:assert/strict';
import test from 'node:test';
import {html, later, linesOf, piecesOf, written} from '../../../source/front/page/markup/html.ts';
import {lineOf} from '../../../source/front/page/markup/line.ts';
import {fleetGrid} from '../../../source/front/page/sections/fleet-grid.ts';
import {manyRows} from '../../../source/front/page/sections/many-rows.ts';
import {en} from '../../../source/text/en.ts';
import {part} from '../../../source/text/part.ts';
import {largeFleet, seventeen} from '../../support/fixtures/fleets.ts';
import {elementsOf, named, textOf} from './elements.ts';

test('what is no markup is text, made visible and escaped, also in an attribute', () => {
	equal(
		written(html`<p title="${'"<\u{1B}'}">${['<b>', html`<i>${1}</i>`, undefined, "it's"]}</p>`),
		String.raw`<p title="&quot;&lt;\x1b">&lt;b&gt;<i>1</i>it&#39;s</p>`,
	);
});

test('what is made later stands where it was put, and is made only when it is written', () => {
	let made = 0;
	const page = html`<p>${[
		'<',
		later(() => {
			made += 1;
			return html`<i>${later(() => html`<b>`)}${made}</i>`;
		}),
		1,
	]}</p>`;
	equal(made, 0);
	deepEqual([...piecesOf(page)], ['<p>&lt;', '<i>', '<b>', '1</i>', '1</p>']);
	equal(made, 1);
});

test('what looks like markup in JSON is none', () => {
	const forged = JSON.parse('{"markup": "<b>", "Symbol(markup)": "<b>"}') as string;
	throws(() => html`${[forged]}`, TypeError);
});

test('the ends of lines stay where lines are copied', () => {
	equal(written(linesOf('{\n\t"a": "<"\r\n}')), String.raw`{${'\n'}\t&quot;a&quot;: &quot;&lt;&quot;\r${'\n'}}`);
});

test('a link leads to a page or is text', () => {
	deepEqual(
		['https://a.b/c?d=e&f', 'data:text/html,x', 'https://a b', 'ftp://a.b'].map(url =>
			written(lineOf([part.link(url)])),
		),
		[
			'<a href="https://a.b/c?d=e&amp;f" rel="noreferrer noopener">https://a.b/c?d=e&amp;f</a>',
			'<code>data:text/html,x</code>',
			'<code>https://a b</code>',
			'<code>ftp://a.b</code>',
		],
	);
});

test('of many rows those behind the first fifty are folded, and none is left out', () => {
	const rows = Array.from({length: 120}, (nothing, index) => [`row ${index}`, '', `${index}`]);
	const page = written(manyRows({id: 't', caption: 'Rows', heads: ['Name', 'Empty', 'Number'], rows}, en));
	const all = elementsOf(page);
	deepEqual(
		[
			named(all, 'caption').map(caption => textOf(caption)),
			named(all, 'summary').map(summary => textOf(summary)),
			named(all, 'td').length,
		],
		[['Rows', 'Rows, 51 to 120 of 120'], ['70 more'], 120],
	);
});

test('marks in many columns are a grid, in which what they are of stays in sight', async () => {
	const page = async (accounts: number, regions: number) => {
		const cells = largeFleet(accounts).cells.filter(({region}) => seventeen.indexOf(region) < regions);
		return written(fleetGrid({...largeFleet(accounts), cells}, {id: '', isPlan: false, words: en}));
	};

	match(await page(2, 7), /<table class="grid">/v);
	doesNotMatch(await page(2, 6), /class="grid"/v);
});
