import {html, nothing, type Html, type Piece} from './html.ts';

export type Table = {
	/** Unique in the page. */
	readonly id: string;
	/** Unique among the tables of a page, as their regions are told by it. */
	readonly caption: Piece;
	/** Marks alone in all columns but the first. */
	readonly isGrid?: true;
	/** Nobody has to see it: the heading above says the same. */
	readonly isHeard?: true;
	readonly heads: readonly string[];
	/** The first cell is what its row is of. */
	readonly rows: ReadonlyArray<readonly Piece[]>;
	/** Places of the columns that hold numbers. */
	readonly numbers?: readonly number[];
};

/** A table in a region of its own, which scrolls where it's wider; columns that nobody has anything in are left out. */
export function table({id, caption, isGrid, isHeard, heads, rows, numbers = []}: Table): Html {
	const shown = [...heads.keys()].filter(
		index => index === 0 || rows.some(row => row[index] !== undefined && row[index] !== ''),
	);
	const classOf = (index: number) => (numbers.includes(index) ? html` class="number"` : nothing);
	const cellOf = (row: readonly Piece[], index: number) =>
		index === 0 ? html`<th scope="row">${row[0]}</th>` : html`<td${classOf(index)}>${row[index]}</td>`;
	return rows.length === 0
		? nothing
		: html`<div class="wide" role="region" tabindex="0" aria-labelledby="${id}">
${isGrid ? html`<table class="grid">` : html`<table>`}
<caption id="${id}"${isHeard ? html` class="heard"` : nothing}>${caption}</caption>
<thead><tr>${shown.map(index => html`<th scope="col"${classOf(index)}>${heads[index]}</th>`)}</tr></thead>
<tbody>
${rows.map(row => html`<tr>${shown.map(index => cellOf(row, index))}</tr>\n`)}</tbody>
</table>
</div>
`;
}
