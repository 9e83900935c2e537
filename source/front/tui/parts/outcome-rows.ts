import stringWidth from 'string-width';
import type {Line} from '../../../domain/message.ts';
import type {Row} from '../row.ts';
import type {Stage} from '../stage.ts';
import type {Fact} from '../view.ts';
import {commandRows} from './command-rows.ts';
import {lineRow} from './line-row.ts';
import {wrap} from './wrap.ts';

/** How the run ended, and the receipt: the last thing on the screen, and what stays. */
export function outcomeRows({outcome, receipt}: Extract<Fact, {readonly type: 'finished'}>, {words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>): readonly Row[] {
	const lines = words.outcome(outcome).flatMap(line => wrap(lineRow(line, theme), width));
	const parts = receipt === undefined ? [] : words.receipt(receipt);
	const label = Math.max(0, ...parts.map(({title}) => stringWidth(title))) + 4;
	const rows = parts.flatMap(({title, lines: said}) => {
		const inside = said.flatMap(line => lineRows(line, width - label));
		return inside.map((row, index): Row => [
			...(index === 0 ? [{text: '  '}, theme.span(title, 'strong'), {text: ' '.repeat(label - stringWidth(title) - 2)}] : [{text: ' '.repeat(label)}]),
			...row,
		]);
	});
	return [...(lines.length > 0 ? [[], ...lines] : []), ...(rows.length > 0 ? [[], ...rows] : []), []];

	/** A line that is nothing but a command is broken so that it can still be pasted. */
	function lineRows(line: Line, room: number): readonly Row[] {
		const [only] = line;
		return line.length === 1 && typeof only === 'object' && only.kind === 'command' ? commandRows(only.text, room, theme) : wrap(lineRow(line, theme), room);
	}
}
