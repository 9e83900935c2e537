import type {EventOf} from '../../view/fact.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {lineRow} from '../layout/line-row.ts';
import {marked} from '../layout/marked.ts';
import {messageRows} from './message-rows.ts';

/** An earlier run without an ending: a warning with what it did, and what to do. */
export function foundRunRows(
	{run}: EventOf<'found-run'>,
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	const message = words.foundRun(run);
	const indent = {text: ' '.repeat(theme.symbols.warn.length + 1)};
	const inside = messageRows(message, {words: words.screen, width: width - indent.text.length, theme});
	return [
		...marked('warn', lineRow(message.title, theme, 'strong'), {width, theme}),
		...inside.map(row => [indent, ...row]),
	];
}
