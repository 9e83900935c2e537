import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {fit} from './fit.ts';
import {width} from './width.ts';

/** The row in exactly that many cells. */
export function pad(row: Row, cells: number, theme: Theme): Row {
	const fitted = fit(row, cells, theme);
	return [...fitted, {text: ' '.repeat(Math.max(0, cells - width(fitted)))}];
}
