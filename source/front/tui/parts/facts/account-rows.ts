import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {accountRow} from '../../../../text/tables/account-row.ts';
import type {Row, Span} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {columnWidths, tableWidth} from '../../../cells/column-widths.ts';
import {wrap} from '../../../cells/wrap.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from '../layout/fit.ts';
import {tableRow, toldApart} from '../layout/table.ts';

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
	const isRefusedAt = (index: number) => accounts[index]?.kind === 'refused';
	const whole = accounts.map(one => accountRow(one, words));
	const room = width - symbols.good.length - 1;
	// Why there is no plan takes what is left of its row, and widens no column.
	const naturalOf = (rows: ReadonlyArray<readonly string[]>, names: number) =>
		columnsOf(
			rows.map((row, index) => (isRefusedAt(index) ? row.slice(0, names) : row)),
			text => widthOf([theme.span(text)]),
		);
	// Whoever knows an account by a name finds its id elsewhere; what it gets stands here only.
	const isTight = tableWidth(naturalOf(whole, 2)) > room;
	const cells = isTight ? whole.map(([name = '', , ...others]) => [name, ...others]) : whole;
	const names = isTight ? 1 : 2;
	const widths = columnWidths(naturalOf(cells, names), room);
	const firsts = toldApart(
		cells.map(row => row.slice(0, 1)),
		widths,
		theme,
	);
	return [
		...accounts.map((one, index) => {
			const row = (cells[index] ?? []).map((cell, place): Row => [
				theme.span(
					firsts[index]?.[place] ?? cell,
					place === 0 ? 'strong' : place < names ? 'quiet' : tones[one.kind],
				),
			]);
			const columns = isRefusedAt(index) ? [...widths.slice(0, names), widthOf(row[names] ?? [])] : widths;
			return fit([marks[one.kind], {text: ' '}, ...tableRow(row, columns, theme)], width, theme);
		}),
		...(isLong ? [[theme.span(`  ${words.screen.more(all.length - accounts.length)}`, 'quiet')]] : []),
		...wrap([theme.span(words.accounts.total(all), 'strong')], width),
	];
}

function isRefused({kind}: AccountPlan): boolean {
	return kind === 'refused';
}

/** How wide each column is by itself. */
function columnsOf(rows: ReadonlyArray<readonly string[]>, widthIn: (text: string) => number): readonly number[] {
	const count = largest(rows.map(({length}) => length));
	return Array.from({length: count}, (_, place) => largest(rows.map(row => widthIn(row[place] ?? ''))));
}
