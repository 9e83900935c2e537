import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {accountRow} from '../../../../text/account-row.ts';
import type {Row, Span} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {columnWidths} from '../../../cells/column-widths.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from '../layout/fit.ts';
import {tableRow} from '../layout/table.ts';

/** A row an account, at most so many with those that are refused first, and the sums below them. */
export function accountRows(
	all: readonly AccountPlan[],
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
	most = all.length,
): readonly Row[] {
	const isLong = all.length > most;
	const sorted = isLong ? all.toSorted((one, other) => Number(isRefused(other)) - Number(isRefused(one))) : all;
	const accounts = isLong ? sorted.slice(0, most - 1) : all;
	const tones = {planned: undefined, nothing: 'quiet', absent: 'quiet', refused: 'bad'} as const;
	const {symbols} = theme;
	const good = theme.span(symbols.good, 'good');
	const marks: Readonly<Record<AccountPlan['kind'], Span>> = {
		planned: good,
		nothing: good,
		absent: theme.span(symbols.note, 'quiet'),
		refused: theme.span(symbols.bad, 'bad'),
	};
	const cells = accounts.map(one => accountRow(one, words));
	// Why there is no plan takes what is left of its row, and widens no column.
	const planned = cells.map((row, index) => (accounts[index]?.kind === 'refused' ? row.slice(0, 2) : row));
	const natural = [0, 1, 2, 3].map(place =>
		Math.max(0, ...planned.map(row => widthOf([theme.span(row[place] ?? '')]))),
	);
	const room = width - symbols.good.length - 1;
	const widths = columnWidths(natural, room);
	return [
		...accounts.map((one, index) => {
			const mark = marks[one.kind];
			const row = (cells[index] ?? []).map((cell, place): Row => [
				theme.span(cell, place === 0 ? 'strong' : place === 1 ? 'quiet' : tones[one.kind]),
			]);
			const columns = one.kind === 'refused' ? [...widths.slice(0, 2), widthOf(row[2] ?? [])] : widths;
			return fit([mark, {text: ' '}, ...tableRow(row, columns, theme)], width, theme);
		}),
		...(isLong ? [[theme.span(`  ${words.screen.more(all.length - accounts.length)}`, 'quiet')]] : []),
		fit([theme.span(words.accounts.total(all), 'strong')], width, theme),
	];
}

function isRefused({kind}: AccountPlan): boolean {
	return kind === 'refused';
}
