import type {EventOf} from '../../view/fact.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {wrap} from '../../../cells/wrap.ts';
import {labelledRows} from '../layout/labelled-rows.ts';
import {lineRow} from '../layout/line-row.ts';
import {marked} from '../layout/marked.ts';

/** What a file for support holds, each kind of it in a row; stays above the question about it. */
export function bundleRows(
	{bundle, state}: EventOf<'bundle'>,
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	const {title, rows, lines} = words.bundle(bundle, state);
	const indent = {text: ' '.repeat(2)};
	const room = width - indent.text.length;
	return [
		[],
		...marked('good', lineRow(title, theme), {width, theme}),
		...labelledRows(rows, {gap: labelGaps.detail, width: room}, theme).map(row => [indent, ...row]),
		...lines.flatMap(line => wrap(lineRow(line, theme), room)).map(row => [indent, ...row]),
	];
}
