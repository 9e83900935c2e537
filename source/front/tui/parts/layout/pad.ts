import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {width} from '../../../cells/width.ts';
import {fit} from './fit.ts';

/** The row in exactly that many cells. */
export function pad(row: Row, cells: number, theme: Theme): Row {
	const fitted = fit(row, cells, theme);
	return [...fitted, {text: ' '.repeat(Math.max(0, cells - width(fitted)))}];
}
