import {obeyed} from '../../../domain/kit/inert.ts';

const escapes: Readonly<Record<string, string>> = {
	'\\': '\\\\',
	'"': String.raw`\"`,
	'\n': String.raw`\n`,
	'\r': String.raw`\r`,
	'\t': String.raw`\t`,
};

/**
A text inside quotes. Both kinds of template begin with a doubled sign where they are meant as text, and what a
terminal would obey or nobody sees stands as its number (HCL native syntax, "Template Expressions").
A half of a surrogate pair is no text in HCL, and becomes the sign for what cannot be read.
*/
export function quoted(text: string): string {
	return `"${escaped(text)}"`;
}

/** The same without the quotes, for a text that goes on with something else. */
export function escaped(text: string): string {
	return text
		.toWellFormed()
		.replaceAll(/[\t\n\r"\\]/gv, sign => escapes[sign] ?? sign)
		.replaceAll(obeyed, sign => numbered(sign))
		.split('{')
		.map((part, index, all) => (index === all.length - 1 ? part : beforeBrace(part)))
		.join('{');
}

/** A text before something to be evaluated, which begins with a sign that must not be doubled by the text's end. */
export function escapedBefore(text: string): string {
	return withNumbers(escaped(text));
}

function withNumbers(part: string): string {
	const signs = signsAtEnd(part);
	return signs === '' ? part : part.slice(0, -signs.length) + [...signs].map(sign => numbered(sign)).join('');
}

// Of several signs in a row a scanner takes the first two for one, and then the template begins after all.
function beforeBrace(part: string): string {
	const signs = signsAtEnd(part);
	return signs.length === 1 ? part + signs : withNumbers(part);
}

function signsAtEnd(text: string): string {
	const start = [...text].findLastIndex(sign => sign !== '$' && sign !== '%');
	return [...text].slice(start + 1).join('');
}

function numbered(sign: string): string {
	const number = (sign.codePointAt(0) ?? 0).toString(16);
	return number.length > 4 ? String.raw`\U${number.padStart(8, '0')}` : String.raw`\u${number.padStart(4, '0')}`;
}

const words: ReadonlySet<string> = new Set(['for', 'if', 'in', 'true', 'false', 'null']);

/** A key of an object: as it is where HCL reads it as a name, in quotes otherwise. */
export function keyed(key: string): string {
	return /^[A-Z_a-z][\w\-]*$/v.test(key) && !words.has(key) ? key : quoted(key);
}
