import type {Row, Span} from '../../row.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';

/** A row behind its sign or label, in at most so many cells; what follows the first line hangs below its beginning. */
export function behind(start: Span, row: Row, cells: number): readonly Row[] {
	const indent = widthOf([start]);
	return wrap(row, cells - indent).map((each, index) => [index === 0 ? start : {text: ' '.repeat(indent)}, ...each]);
}
