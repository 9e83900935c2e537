import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from './fit.ts';

type Options = {readonly width: number; readonly theme: Theme};

/**
One row with `start` at its left end and `end` at its right; `start` gives way. A time that is cut would be a wrong one.
*/
export function between(start: Row, end: Row, {width, theme}: Options): Row {
	const room = width - widthOf(end) - (end.length === 0 ? 0 : 2);
	const fitted = fit(start, room, theme);
	return end.length === 0 ? fitted : [...fitted, {text: ' '.repeat(width - widthOf(fitted) - widthOf(end))}, ...end];
}
