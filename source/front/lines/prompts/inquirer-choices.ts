import {stripVTControlCharacters} from 'node:util';
import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import {largest} from '../../../domain/kit/large/largest.ts';
import {metAnywhere, misplacedKey} from '../../../domain/questions/refuse-keys.ts';
import {hung} from '../hung.ts';
import type {Voice} from '../voice.ts';
import type {PromptRow} from './prompts.ts';
import {rowLines} from './row-lines.ts';

/** `cells`: of a line. `margin`: of them, what Inquirer puts before a row: a cursor, and a box where there is one. */
type Room = {readonly cells: number; readonly margin: number};

/** A row as Inquirer takes it, without a line that it would break. */
export function choice({id, label, last, cannot, detail}: PromptRow, {cells, margin}: Room) {
	const lines = rowLines({label, ...(last !== undefined && {last})}, cells - margin);
	return {
		value: id,
		name: lines.join(`\n${' '.repeat(margin)}`),
		...(detail !== undefined && {description: `${broken(detail, cells)}\n`}),
		// A space, because an empty reason would make the row selectable.
		...(cannot !== undefined && {disabled: label.includes(cannot) ? ' ' : `(${cannot})`}),
	};
}

/** A row, or what stands between rows. */
type Said = {readonly description?: string; readonly type?: string};

/** Lines of the longest that a row says of itself. */
export function tallest(rows: readonly Said[]): number {
	return largest(rows.map(({description}) => description?.split('\n').length ?? 0));
}

/** Lines of at most so many cells, in which Inquirer would break inside of words. */
export function broken(text: string, cells: number): string {
	return text
		.split('\n')
		.flatMap(line => hung(line, cells))
		.join('\n');
}

type Searched<Shown> = Voice & {readonly shown: (rows: readonly PromptRow[]) => readonly Shown[]};

/** The one place where a list takes text; what it throws stands below the list. */
export function found<Shown>(rows: readonly PromptRow[], {words, pen, shown}: Searched<Shown>) {
	return (term = '') => {
		if (apiKeyLike(term).length > 0) {
			throw new Error(pen.line(words.problem(misplacedKey, metAnywhere).title));
		}

		// Typed alone it means what it means everywhere; a row that has the letter in it stands below.
		const named = rows.filter(({key}) => key !== undefined && key === term.trim());
		return shown([...named, ...matching(rows, term).filter(row => !named.includes(row))]);
	};
}

function matching(rows: readonly PromptRow[], term: string): readonly PromptRow[] {
	return rows.filter(({label}) => stripVTControlCharacters(label).toLowerCase().includes(term.toLowerCase()));
}
