import type {EventOf} from '../../view/fact.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {lineRow} from '../layout/line-row.ts';
import {panel} from '../layout/panel.ts';
import {messageRows} from './message-rows.ts';

/** A failure in its box. */
export function problemRows(
	{problem, ...run}: EventOf<'problem'>,
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	const message = words.problem(problem, run);
	return panel({
		title: lineRow(message.title, theme, 'strong'),
		// The box takes a side and a blank at each end.
		rows: messageRows(message, {words: words.screen, width: width - 4, theme}),
		tone: 'bad',
		width,
		theme,
	});
}
