import type {PromptRow} from './prompts.ts';

/**
The rows that numbers stand for (`1, 3` or `2-4`), or the row of a typed key; undefined where one means nothing.
*/
export function numberedRows(text: string, rows: readonly PromptRow[]): readonly PromptRow[] | undefined {
	const keyed = rows.filter(({key}) => key !== undefined && key === text.trim());
	const numbers = text
		.split(/[\s,]+/v)
		.filter(Boolean)
		.map(word => range(word));
	const found = keyed.length > 0 ? keyed : numbers.flat().map(number => rows[number - 1]);
	const known = found.filter(row => row !== undefined);
	return known.length === 0 || known.length < found.length ? undefined : known;
}

function range(word: string): readonly number[] {
	// Zero is no row, so a word that is no number makes the whole line invalid. Six digits at most: a pasted number
	// must not become a list of a billion.
	const {first = '0', last = first} = /^(?<first>\d{1,6})(?:-(?<last>\d{1,6}))?$/v.exec(word)?.groups ?? {};
	const count = Math.max(1, Number(last) - Number(first) + 1);
	return Array.from({length: count}, (slot, index) => Number(first) + index);
}
