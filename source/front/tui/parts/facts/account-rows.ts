import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {accountRow} from '../../../../text/account-row.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {columnWidths} from '../../../cells/column-widths.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from '../layout/fit.ts';
import {tableRow} from '../layout/table.ts';

/** A row an account, and the sums below them. */
export function accountRows(
	accounts: readonly AccountPlan[],
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	const tones = {planned: undefined, nothing: 'quiet', refused: 'bad'} as const;
	const {symbols} = theme;
	const cells = accounts.map(one => accountRow(one, words));
	const natural = [0, 1, 2, 3].map(place =>
		Math.max(0, ...cells.map(row => widthOf([theme.span(row[place] ?? '')]))),
	);
	const room = width - symbols.good.length - 1;
	const widths = columnWidths(natural, room);
	return [
		...accounts.map((one, index) => {
			const mark = one.kind === 'refused' ? theme.span(symbols.bad, 'bad') : theme.span(symbols.good, 'good');
			const row = (cells[index] ?? []).map((cell, place): Row => [
				theme.span(cell, place === 0 ? 'strong' : place === 1 ? 'quiet' : tones[one.kind]),
			]);
			return fit([mark, {text: ' '}, ...tableRow(row, widths, theme)], width, theme);
		}),
		fit([theme.span(words.accounts.total(accounts), 'strong')], width, theme),
	];
}
