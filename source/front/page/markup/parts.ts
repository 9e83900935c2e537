import {html, linesOf, nothing, type Html, type Piece} from './html.ts';

/** How much something wants attention; it is never told by colour alone. */
export type Sign = 'good' | 'warn' | 'bad' | 'quiet';

/** For the eye; the word stands beside it. */
const shapes: Readonly<Record<Sign, string>> = {good: '✓', warn: '▲', bad: '✕', quiet: '○'};

/** A state: its shape and its word. */
export function badge(sign: Sign, text: Piece): Html {
	return html`<span class="badge ${sign}"><span aria-hidden="true">${shapes[sign]} </span>${text}</span>`;
}

/** What is said before anything else, behind the shape of its state. */
export function said(sign: Sign, text: Piece): Html {
	return html`<p class="say ${sign}"><span aria-hidden="true">${shapes[sign]} </span>${text}</p>
`;
}

/** For those who hear the page. */
export function heard(text: Piece): Html {
	return html`<span class="heard">${text}</span>`;
}

/** What is read where it is wanted. Printed, it's all there. */
export function folded(summary: Piece, body: Piece): Html {
	return html`<details>
<summary>${summary}</summary>
<div class="folded">${body}</div>
</details>
`;
}

/** What is copied as it stands, which is scrolled sideways where it's wider; `name` is what it is. */
export function block(text: string, name: string): Html {
	return html`<pre class="wide" role="group" tabindex="0" aria-label="${name}"><code>${linesOf(text)}</code></pre>
`;
}

/** Nothing where there are none. */
export function list(items: readonly Piece[]): Html {
	return items.length === 0
		? nothing
		: html`<ul>
${items.map(item => html`<li>${item}</li>\n`)}</ul>
`;
}

/** A name, and what it has. */
export type Fact = {readonly label: Piece; readonly values: readonly Piece[]};

/** Names and what they have, one or more each; those without any are left out. */
export function facts(rows: readonly Fact[]): Html {
	const told = rows.filter(({values}) => values.length > 0);
	return told.length === 0
		? nothing
		: html`<dl>
${told.map(row => html`<div><dt>${row.label}</dt>${row.values.map(value => html`<dd>${value}</dd>`)}</div>\n`)}</dl>
`;
}
