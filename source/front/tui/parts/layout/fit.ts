import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import type {Row, Span} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {width} from '../../../cells/width.ts';

/** The row in at most that many cells; what was cut shows as an ellipsis. */
export function fit(row: Row, cells: number, {symbols}: Theme): Row {
	if (width(row) <= cells) {
		return row;
	}

	const {ellipsis} = symbols;
	const room = cells - stringWidth(ellipsis);
	return room < 0 ? [] : [...cut(row, room), {text: ellipsis, tone: 'quiet'}];
}

/** The first cells of a row. A wide character that would cross the end is left out. */
function cut(row: Row, cells: number): readonly Span[] {
	const spans: Span[] = [];
	let left = cells;
	for (const span of row) {
		if (left <= 0) {
			break;
		}

		const text = sliceAnsi(span.text, 0, left);
		spans.push({...span, text});
		left -= stringWidth(text);
	}

	return spans;
}
