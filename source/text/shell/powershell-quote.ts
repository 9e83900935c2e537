import {unseen} from '../../domain/kit/shell-quote.ts';
import type {Shell} from './shell.ts';

/** One of both PowerShells. */
export type PowerShell = Exclude<Shell, 'posix'>;

/*
Bare words: no expression, no number (`010` would become 10 on its way through npx, which is a script there), nothing
that begins like a variable, a comment or a splat, no comma, which makes a list; behind a hyphen nothing but an option's
name, since `-a.b` and `-a:b` are split (about_Parsing, "Argument mode"; about_Parameters). Nor a percent sign, which
npx.cmd would read, nor a tilde, which PowerShell 7.5 opens.
*/
const safe = /^(?:[\/a-z\\_][\w+\-.\/:=@\\]*|--?[a-z][\w\-]*)$/iv;

// Each of them ends what one of them began (about_Quoting_Rules: "treats smart quotation marks as normal ones").
const singles = /['\u{2018}-\u{201B}]/gv;
const doubles = /["\u{201C}-\u{201E}]/gv;

/**
A command line that a PowerShell reads back as exactly these arguments, and that the program receives so. One that
nobody can see or copy is spelled by the numbers of its characters.
*/
export function powershellQuote(words: readonly string[], shell: PowerShell): string {
	return words.map(word => (safe.test(word) ? word : powershellString(received(word, shell)))).join(' ');
}

/** A text as PowerShell writes it, wherever an expression may stand. */
export function powershellString(text: string): string {
	return text.replaceAll(unseen, '') === text ? `'${text.replaceAll(singles, '$&$&')}'` : spelled(text);
}

/**
What Windows PowerShell must be given so that a program receives the word. Up to 7.2 it put quotes around words with
blanks, escaped nothing within and left out empty ones (about_Parsing, "Passing arguments that contain quote
characters"; PSNativeCommandArgumentPassing). Programs read as Microsoft's C runtime does: backslashes count only
before a quote ("Parsing C command-line arguments").
*/
function received(word: string, shell: PowerShell): string {
	if (shell === 'powershell') {
		return word;
	}

	if (word === '') {
		return '""';
	}

	const escaped = word.replaceAll(/(?<slashes>\\*)"/gv, String.raw`$<slashes>$<slashes>\"`);
	return /\s/v.test(word) ? escaped.replace(/\\+$/v, '$&$&') : escaped;
}

function spelled(text: string): string {
	const written = text.split(unseen).map(part => part.replaceAll(/[$`]/gv, '`$&').replaceAll(doubles, '`$&'));
	const hidden = [...text.matchAll(unseen)].map(([character]) => numbered(character));
	return `"${written.map((part, index) => part + (hidden[index] ?? '')).join('')}"`;
}

/** In units of UTF-16, as .NET has them; `u{}` is unknown to Windows PowerShell. */
function numbered(character: string): string {
	return character
		.split('')
		.map(unit => `$([char]${unit.codePointAt(0) ?? 0})`)
		.join('');
}
