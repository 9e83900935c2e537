import type {PowerShell} from '../../../source/text/shell/powershell-quote.ts';

const singles = /['\u{2018}-\u{201B}]/v;
const doubles = /["\u{201C}-\u{201E}]/v;

/**
The words of a command as a PowerShell reads it in argument mode, written from about_Parsing, about_Quoting_Rules and
about_Special_Characters. It throws at whatever isn't a plain word there: a variable, a list, a number, another command.
*/
export function powershellWords(line: string): readonly string[] {
	const words: string[] = [];
	let rest = line.replaceAll('`\n', '').trimStart();
	while (rest !== '') {
		const [word, after] = firstOf(rest);
		if (after !== '' && !/^\s/v.test(after)) {
			throw new Error(`Something stands right behind a word: ${after}`);
		}

		words.push(word);
		rest = after.trimStart();
	}

	return words;
}

/** What a program receives of words that are handed to it: by 7.3 as they are, else through a line that C reads. */
export function receivedBy(words: readonly string[], shell: PowerShell): readonly string[] {
	return shell === 'powershell' ? words : argumentsOf(words.map(word => legacy(word)).join(' '));
}

function firstOf(rest: string): readonly [word: string, after: string] {
	const [first = ''] = rest;
	if (singles.test(first)) {
		return single(rest.slice(1));
	}

	return doubles.test(first) ? expandable(rest.slice(1)) : bare(rest);
}

function single(rest: string): readonly [string, string] {
	for (let at = 0; at < rest.length; at++) {
		if (!singles.test(rest.charAt(at))) {
			continue;
		}

		if (!singles.test(rest.charAt(at + 1))) {
			return [
				rest.slice(0, at).replaceAll(/(?<sign>['\u{2018}-\u{201B}])['\u{2018}-\u{201B}]/gv, '$<sign>'),
				rest.slice(at + 1),
			];
		}

		at++;
	}

	throw new Error('A string without an end');
}

function expandable(rest: string): readonly [string, string] {
	let text = '';
	for (let at = 0; at < rest.length; at++) {
		const sign = rest.charAt(at);
		const number = /^\$\(\[char\](?<code>\d+)\)/v.exec(rest.slice(at));
		if (number) {
			text += String.fromCodePoint(Number(number.groups?.code));
			at += number[0].length - 1;
		} else if (sign === '`') {
			at++;
			// Before a letter it is an escape: `n is a line break.
			if (/[\da-z]/iv.test(rest.charAt(at))) {
				throw new Error('An escape');
			}

			text += rest.charAt(at);
		} else if (sign === '$') {
			throw new Error('A variable');
		} else if (doubles.test(sign)) {
			return [text, rest.slice(at + 1)];
		} else {
			text += sign;
		}
	}

	throw new Error('A string without an end');
}

function bare(rest: string): readonly [string, string] {
	const [word = ''] = /^\S+/v.exec(rest) ?? [];
	if (/^[\d#%*+.<>@~]|["$\u{26}'\(\),;`\{\|\}\u{2018}-\u{201E}]|^-[^\-].*[.:]|^--%|^--$/v.test(word)) {
		throw new Error(`No plain word: ${word}`);
	}

	return [word, rest.slice(word.length)];
}

/** `NativeCommandParameterBinder` of Windows PowerShell: quotes around a word with blanks outside of quotes. */
function legacy(word: string): string {
	let quotes = 0;
	let isQuoted = false;
	for (const [at, sign] of word.split('').entries()) {
		quotes += sign === '"' && word[at - 1] !== '\\' ? 1 : 0;
		isQuoted ||= /\s/v.test(sign) && quotes % 2 === 0;
	}

	return isQuoted ? `"${word}"` : word;
}

/** "Parsing C command-line arguments" (Microsoft C runtime). */
function argumentsOf(line: string): readonly string[] {
	const words: string[] = [];
	let word: string | undefined;
	let isQuoted = false;
	for (const {groups: {slashes = '', sign = ''} = {}} of line.matchAll(/(?<!\\)(?<slashes>\\*)(?<sign>[^\\]|$)/gv)) {
		const isBlank = !isQuoted && /[\t ]/v.test(sign);
		if (sign === '"') {
			word = (word ?? '') + '\\'.repeat(slashes.length / 2);
			if (slashes.length % 2 === 1) {
				word += '"';
			} else {
				isQuoted = !isQuoted;
			}
		} else if (slashes !== '' || (sign !== '' && !isBlank)) {
			word = (word ?? '') + slashes + (isBlank ? '' : sign);
		}

		if (!isBlank || word === undefined) {
			continue;
		}

		words.push(word);
		word = undefined;
	}

	return word === undefined ? words : [...words, word];
}
