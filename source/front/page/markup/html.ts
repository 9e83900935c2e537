import {visible} from '../../../text/letters/visible.ts';

const made = Symbol('markup');

/**
Markup that `html` has made, as texts and as what is made when it is written. What comes from outside is text or JSON,
and has no such property.
*/
export type Html = {readonly [made]: ReadonlyArray<string | (() => Html)>};

/** What stands in a template: markup as it is, and anything else as text. */
export type Piece = Html | string | number | undefined | readonly Piece[];

/**
A piece of a page, and the only way to make one: every value that isn't itself markup is text, made visible and escaped.
Values of attributes stand in double quotes.
*/
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
	return {[made]: joined(strings.flatMap((text, index) => [text, ...partsOf(pieces[index])]))};
}

/** Markup that is made only when it is written, and held by nobody: of an estate it is megabytes. */
export function later(make: () => Html): Html {
	return {[made]: [make]};
}

/** Text of several lines: their ends stay, which are escapes elsewhere. */
export function linesOf(text: string): Html {
	const lines = text.split('\n').map(line => escaped(line));
	return {[made]: [lines.join('\n')]};
}

/** The style, which is no text of a page; nothing in it ends it. */
export function styleOf(css: string): Html {
	return {[made]: [css.replaceAll('<', String.raw`\3c `)]};
}

/** The characters of a page, one piece after the other. */
export function* piecesOf(markup: Html): Generator<string, void> {
	for (const part of markup[made]) {
		if (typeof part === 'string') {
			yield part;
		} else {
			yield* piecesOf(part());
		}
	}
}

/** All of them. */
export function written(markup: Html): string {
	return [...piecesOf(markup)].join('');
}

/** Nothing at all. */
export const nothing = html``;

/** Texts that follow each other are one: most markup is a text. */
function joined(parts: Html[typeof made]): Html[typeof made] {
	const whole: Array<string | (() => Html)> = [];
	let text = '';
	for (const part of parts) {
		if (typeof part === 'string') {
			text += part;
		} else {
			whole.push(text, part);
			text = '';
		}
	}

	whole.push(text);
	return whole;
}

function partsOf(piece: Piece): Html[typeof made] {
	if (piece === undefined) {
		return [];
	}

	if (typeof piece === 'object') {
		return isMarkup(piece) ? piece[made] : piece.flatMap(each => partsOf(each));
	}

	return [escaped(String(piece))];
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
