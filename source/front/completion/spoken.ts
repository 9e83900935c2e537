import type {Shell} from '../../commands/command.ts';
import type {Candidate, Offer} from './offer.ts';
import {splitLine} from './split-line.ts';

/** What a shell asks: the words before the one that is completed, that word, and how it is answered. */
export type Asked = {
	readonly before: readonly string[];
	readonly current: string;
	readonly answer: (offer: Offer) => readonly string[];
};

/** What the scripts of `scripts.ts` hand over. The word that may be empty has `=` before it: old shells drop those. */
export const asked: Readonly<Record<Shell, (given: readonly string[]) => Asked>> = {
	/** What Bash would replace, which is less than the word where it has `=` or `:` in it; and the line up to there. */
	bash([replaced = '', line = '']) {
		const {before, current, raw, quote} = splitLine(line);
		const head = headOf(raw, replaced.slice(1));
		return {
			before,
			current,
			answer: offer =>
				answered(offer, candidate => inBash(candidate, {head: splitLine(`x ${head}`).current, quote, current})),
		};
	},
	zsh: ([current = '', ...before]) => ({
		before,
		current: current.slice(1),
		answer: offer => answered(offer, candidate => inZsh(candidate, widest(offer))),
	}),
	fish: ([current = '', ...before]) => ({
		before,
		current: current.slice(1),
		answer: offer => answered(offer, ({text, meaning = ''}) => [`${text}\t${meaning}`]),
	}),
	/** What PowerShell would replace, and the word that it is the end of. */
	powershell([replaced = '', word = '', ...before]) {
		const raw = word.slice(1);
		const current = raw.replace(/^["']/v, '');
		const head = headOf(raw, replaced.slice(1)).replace(/^["']/v, '');
		return {
			before,
			current,
			answer: offer =>
				offer.kind === 'names'
					? offer.candidates.flatMap(candidate => inPowerShell(candidate, {head, current}))
					: [],
		};
	},
};

/** What of a word stands before the part that is replaced. */
function headOf(raw: string, replaced: string): string {
	return raw.endsWith(replaced) ? raw.slice(0, raw.length - replaced.length) : '';
}

function answered(offer: Offer, line: (candidate: Candidate) => readonly string[]): readonly string[] {
	return offer.kind === 'names' ? ['names', ...offer.candidates.flatMap(one => line(one))] : [offer.kind];
}

function widest(offer: Offer): number {
	return offer.kind === 'names' ? Math.max(...offer.candidates.map(({shown}) => shown.length)) : 0;
}

/** Zsh quotes what it puts in. A list shows the names in a column. */
function inZsh({text, shown, meaning, isOpen}: Candidate, width: number): readonly string[] {
	const row = meaning === undefined ? shown : `${shown.padEnd(width)}  -- ${meaning}`;
	return [[isOpen ? '+' : '.', text, row].join('\t')];
}

type Replacing = {readonly head: string; readonly current: string};

/** Bash puts in what it is given, so that it is quoted here. Where a quote is open, only what needs none is offered. */
function inBash(
	{text, isOpen}: Candidate,
	{head, current, quote}: Replacing & {readonly quote: string},
): readonly string[] {
	if (!text.startsWith(current) || !text.startsWith(head)) {
		return [];
	}

	const rest = text.slice(head.length);
	if (quote !== '') {
		return /[!"$'\\`]/v.test(rest) ? [] : [rest];
	}

	return [rest.replaceAll(/[^\p{Letter}\p{Number}%+,\-.\/:=@_]/gv, String.raw`\$&`) + (isOpen ? '' : ' ')];
}

/** The text, what a list shows, and what stands beside it: none of them may be empty there. */
function inPowerShell({text, shown, meaning = shown}: Candidate, {head, current}: Replacing): readonly string[] {
	if (!text.startsWith(current) || !text.startsWith(head)) {
		return [];
	}

	const rest = text.slice(head.length);
	// A comma makes a list of two words, and any kind of single quote is one.
	const quoted = /^[\p{Letter}\p{Number}+\-.\/:=_]+$/v.test(rest)
		? rest
		: `'${rest.replaceAll(/['‘’‚‛]/gv, '$&$&')}'`;
	return [[quoted, shown, meaning].join('\t')];
}
