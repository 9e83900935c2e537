import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {gap} from '../../../cells/column-widths.ts';
import {pad} from './pad.ts';

/** Cells side by side, each as wide as its column. */
export function tableRow(cells: readonly Row[], widths: readonly number[], theme: Theme): Row {
	return widths.flatMap((width, index) => {
		const cell = pad(cells[index] ?? [], width, theme);
		return index === 0 ? cell : [{text: ' '.repeat(gap)}, ...cell];
	});
}
