import {labelGaps} from '../../cells/label-column.ts';
import type {Voice} from '../voice.ts';
import {tellLabelled} from './tell-labelled.ts';
import type {EventOf} from './telling.ts';

/** What a file for support holds, each kind of it in a row. */
export function tellBundle({bundle, state}: EventOf<'bundle'>, {words, pen}: Voice): readonly string[] {
	const {title, rows, lines} = words.bundle(bundle, state);
	const mark = state === 'written' ? 'done' : 'running';
	return [
		'',
		`${pen.mark(mark)} ${pen.line(title)}`,
		...tellLabelled(rows, labelGaps.detail, pen).map(row => `  ${row}`),
		...lines.map(line => `  ${pen.line(line)}`),
	];
}
