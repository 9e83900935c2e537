import {requestText} from '../../../domain/plan/changes/request-text.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {DiffLine} from '../../../domain/plan/diff/diff-line.ts';
import {alikeChanges} from '../../../domain/plan/order/alike-changes.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import {isOnlyName} from '../../../text/is-only-name.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, later, nothing, type Html} from '../markup/html.ts';
import {badge, block, folded, heard} from '../markup/parts.ts';

/** Every change with its differences, those that differ only in where they go together, and each request as JSON. */
export function changesSection({changes}: Pick<Plan, 'changes'>, id: string, words: Words): Section | undefined {
	return changes.length === 0
		? undefined
		: {
				id: `${id}changes`,
				title: words.page.headings.changes,
				body: html`${alikeChanges(changes).map(alike => later(() => changeOf(alike, words)))}`,
			};
}

function changeOf(changes: readonly Change[], words: Words): Html {
	const [first] = changes;
	const lines = first ? first.diff.filter(line => !isOnlyName(line, first, words)) : [];
	return html`<div class="change">
<p>${changes.map((change, index) => html`${index === 0 ? nothing : html`<br>\n`}${headOf(change, words)}`)}</p>
${changes.length > 1 && lines.length > 0 ? html`<p class="quiet">${words.lines.each(changes.length)}</p>\n` : nothing}${
		lines.length === 0
			? nothing
			: html`<ul class="diff">
${lines.map(line => diffOf(line, words))}</ul>
`
	}${requestsOf(changes, words)}</div>
`;
}

/** Folded once, however many there are. */
function requestsOf(changes: readonly Change[], words: Words): Html {
	const named = changes.map(change => {
		const {name, place} = words.change(change);
		return {name: [name, place].filter(Boolean).join(words.lines.joints.parts), text: requestText(change)};
	});
	const [first] = named;
	if (first && named.length === 1) {
		return folded(words.page.request(first.name), block(first.text, first.name));
	}

	return folded(
		words.page.requests(named.length),
		named.map(({name, text}) => html`<p>${name}</p>\n${block(text, name)}`),
	);
}

const signs = {add: '+', change: '~', remove: '−'} as const;
const classes = {add: 'added', change: 'changed', remove: 'removed'} as const;

function headOf(change: Change, words: Words): Html {
	const {noun, name, place} = words.change(change);
	return html`<span class="sign ${classes[change.action]}" aria-hidden="true">${signs[change.action]}</span> ${heard(
		`${words.page.actions[change.action]}: `,
	)}${noun} <strong>${name}</strong> <span class="quiet">${place}</span>`;
}

const kinds: Readonly<Record<DiffLine['mark'], string>> = {'+': 'added', '-': 'removed', '~': 'changed', ' ': 'same'};

function diffOf(line: DiffLine, words: Words): Html {
	const {noun, text, reason} = words.diff(line);
	const {mark, depth, risk} = line;
	const said = mark === ' ' ? nothing : heard(`${words.page.marks[mark]}: `);
	return html`<li class="${kinds[mark]} in${Math.min(depth, 4)}"><span class="sign" aria-hidden="true">${
		mark === '-' ? '−' : mark
	}</span><span>${said}<b>${noun}</b> <span class="text">${text}</span>${
		risk ? html` ${badge('warn', words.lines.risk)}` : nothing
	}${reason === undefined ? nothing : html` <span class="quiet">(${reason})</span>`}</span></li>
`;
}
