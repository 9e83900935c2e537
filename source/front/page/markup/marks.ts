import {html, nothing, type Html} from './html.ts';
import {heard, type Sign} from './parts.ts';

/** One of few kinds, told by its shape, which has a colour besides. */
export type Shape = {readonly shape: string; readonly sign: Sign};

/** For the eye alone: what it means is said beside it. `name` is shown to whoever points at it. */
export function mark({shape, sign}: Shape, name?: string): Html {
	const title = name === undefined ? nothing : html` title="${name}"`;
	return html`<span class="mark ${sign}" aria-hidden="true"${title}>${shape}</span>`;
}

export type Tallied = {readonly of: Shape; readonly word: string; readonly count: string};

/** How many there are of each; `isKnown`: the eye knows what the shapes mean. */
export function tally(all: readonly Tallied[], {isKnown = false}: {readonly isKnown?: boolean} = {}): Html {
	const items = all.map(({of, word, count}) => {
		const label = isKnown ? heard(`${word}:`) : `${word}:`;
		return html`<li>${mark(of)} ${label} <b>${count}</b></li>\n`;
	});
	return items.length === 0
		? nothing
		: html`<ul class="tally">
${items}</ul>
`;
}
