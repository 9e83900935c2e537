import {hung} from '../hung.ts';
import {width} from '../../cells/width.ts';
import type {PromptRow} from './prompts.ts';

/** A last column that is narrower than this can't be read; it goes below its row instead. */
const leastCells = 20;

/** A row as lines of at most so many cells; what its last column has too much of hangs below that column. */
export function rowLines(
	{label, last}: Pick<PromptRow, 'label' | 'last'>,
	cells: number | undefined,
): readonly string[] {
	if (cells === undefined || width([{text: label}]) <= cells || last === undefined) {
		return hung(label, cells);
	}

	const front = label.slice(0, label.length - last.length);
	const start = width([{text: front}]);
	return cells - start >= leastCells
		? hung(label, cells, {column: start})
		: [...hung(front.trimEnd(), cells), ...hung(`  ${last}`, cells)];
}
