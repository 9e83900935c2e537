import type {Invocation} from '../../../../domain/choices/invocation.ts';
import type {CheckResult} from '../../../../domain/choices/problem/check-result.ts';
import type {Words} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
import {lineRow} from '../layout/line-row.ts';
import {wrap} from '../../../cells/wrap.ts';
import {commandRows} from './command-rows.ts';

// The screen may end before the list does.
const order = ['fail', 'warn', 'pass'] as const;

type Options = {readonly words: Words; readonly width: number; readonly theme: Theme; readonly again: Invocation};

/** What the checks found, worst first, each with its fix. */
export function checkRows(checks: readonly CheckResult[], {words, width, theme, again}: Options): readonly Row[] {
	return order
		.flatMap(verdict => checks.filter(check => check.verdict === verdict))
		.flatMap(check => {
			const {title, line, fixes} = words.check(check, again);
			const {symbols} = theme;
			const [sign, tone] = (
				{
					pass: [symbols.good, 'good'],
					warn: [symbols.warn, 'warn'],
					fail: [symbols.bad, 'bad'],
				} satisfies Record<string, [string, Tone]>
			)[check.verdict];
			const indent = {text: ' '.repeat(symbols.good.length + 1)};
			const room = width - indent.text.length;
			const said = wrap(
				[
					// What passed steps back, so that the rest is found without reading.
					theme.span(title, check.verdict === 'pass' ? undefined : 'strong'),
					{text: '  '},
					...lineRow(line, theme, check.verdict === 'pass' ? 'quiet' : undefined),
				],
				room,
			);
			const help = fixes.flatMap(({text, command}) => [
				...wrap([theme.span(`${theme.symbols.separator.trim()} `, 'quiet'), ...lineRow(text, theme)], room),
				...(command === undefined
					? []
					: commandRows(command, room - 4, theme).map(row => [{text: ' '.repeat(4)}, ...row])),
			]);
			return [...said, ...help].map((row, index): Row =>
				index === 0 ? [{text: `${sign} `, tone}, ...row] : [indent, ...row],
			);
		});
}
