import {obeyed} from './inert.ts';

const safe = /^(?!::)[\w%+,\-.\/:=@]+$/v;

/** What a screen or a runner of pipelines would not leave as it is (`source/text/visible.ts`). */
export const unseen = new RegExp(String.raw`${obeyed.source}|(?<=#)#(?=[a-z]*\[)|(?<!\S):(?=:)`, 'giv');

/**
A command line that a POSIX shell reads back as exactly these arguments. Arguments made of harmless characters stay
bare, so that the usual command is readable. One that nobody can see or copy is spelled for `printf`: a shell takes
all of it but breaks at its very end (POSIX, "Command Substitution").
*/
export function shellQuote(words: readonly string[]): string {
	return words.map(word => (safe.test(word) ? word : quoted(word))).join(' ');
}

function quoted(word: string): string {
	const shown = single(word);
	return shown.replaceAll(unseen, '') === shown ? shown : `"$(printf -- ${single(spelled(word))})"`;
}

function single(word: string): string {
	return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** As a format of `printf`. */
function spelled(word: string): string {
	return word
		.replaceAll(/[%\\]/gv, character => (character === '%' ? '%%' : String.raw`\\`))
		.replaceAll(unseen, character => octal(character));
}

function octal(character: string): string {
	return [...new TextEncoder().encode(character)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
