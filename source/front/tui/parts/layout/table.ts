import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {pad} from './pad.ts';

const gap = 3;
/** Less would show a syllable and an ellipsis. */
const narrowest = 6;

/**
How wide each column may be so that all fit: the widest gives first. Columns that would be left with less than a word
are dropped from the end, because the first says what the row is.
*/
export function columnWidths(natural: readonly number[], room: number): readonly number[] {
	const widths = [...natural];
	let surplus = tableWidth(widths) - room;
	while (surplus > 0) {
		const widest = Math.max(...widths);
		if (widest <= narrowest) {
			return widths.length > 1 ? columnWidths(natural.slice(0, -1), room) : [Math.max(1, room)];
		}

		// The last of the widest, and at once as much as brings it level with the next.
		const index = widths.lastIndexOf(widest);
		const next = Math.max(narrowest, ...widths.filter(width => width < widest));
		const given = Math.min(surplus, Math.max(1, widest - next));
		widths[index] = widest - given;
		surplus -= given;
	}

	return widths;
}

/** Cells of a whole row. */
export function tableWidth(widths: readonly number[]): number {
	return widths.reduce((sum, width) => sum + width, gap * Math.max(0, widths.length - 1));
}

/** Cells side by side, each as wide as its column. */
export function tableRow(cells: readonly Row[], widths: readonly number[], theme: Theme): Row {
	return widths.flatMap((width, index) => {
		const cell = pad(cells[index] ?? [], width, theme);
		return index === 0 ? cell : [{text: ' '.repeat(gap)}, ...cell];
	});
}
