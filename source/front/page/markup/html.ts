import {visible} from '../../../text/letters/visible.ts';

const made = Symbol('markup');

/** Markup that `html` has made. What comes from outside is text or JSON, and has no such property. */
export type Html = {readonly [made]: string};

/** What stands in a template: markup as it is, and anything else as text. */
export type Piece = Html | string | number | undefined | readonly Piece[];

/**
A piece of a page, and the only way to make one: every value that isn't itself markup is text, made visible and escaped.
Values of attributes stand in double quotes.
*/
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
	return {[made]: String.raw({raw: strings}, ...pieces.map(piece => textOf(piece)))};
}

/** Text of several lines: their ends stay, which are escapes elsewhere. */
export function linesOf(text: string): Html {
	const lines = text.split('\n').map(line => escaped(line));
	return {[made]: lines.join('\n')};
}

/** The style, which is no text of a page; nothing in it ends it. */
export function styleOf(css: string): Html {
	return {[made]: css.replaceAll('<', String.raw`\3c `)};
}

/** The characters of a page. */
export function written(markup: Html): string {
	return markup[made];
}

/** Nothing at all. */
export const nothing = html``;

function textOf(piece: Piece): string {
	if (piece === undefined) {
		return '';
	}

	if (typeof piece === 'object') {
		return isMarkup(piece) ? piece[made] : piece.map(each => textOf(each)).join('');
	}

	return escaped(String(piece));
}

function isMarkup(piece: Html | readonly Piece[]): piece is Html {
	return made in piece;
}

function escaped(text: string): string {
	return visible(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
