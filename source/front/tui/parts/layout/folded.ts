import type {Row} from '../../row.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';

/** A row in at most that many cells, broken where it must be: its other rows hang a step further in than its first. */
export function folded(row: Row, cells: number): readonly Row[] {
	if (widthOf(row) <= cells) {
		return [row];
	}

	const text = row.map(span => span.text).join('');
	const indent = Math.min(text.length - text.trimStart().length + 2, Math.floor(cells / 2));
	return wrap(row, cells - indent).map((each, index) => (index === 0 ? each : [{text: ' '.repeat(indent)}, ...each]));
}
