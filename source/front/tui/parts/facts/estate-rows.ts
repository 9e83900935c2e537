import type {AgentEstate, ClusterEstate, Estate} from '../../../../domain/estate/estate.ts';
import type {Line} from '../../../../domain/kit/message.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {EstateRow} from '../../../../text/tables/estate-words.ts';
import {part} from '../../../../text/part.ts';
import {columnWidths, tableWidth} from '../../../cells/column-widths.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {wrap} from '../../../cells/wrap.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Theme} from '../../theme.ts';
import type {ToldEstate} from '../../view/estates.ts';
import {labelledRows} from '../layout/labelled-rows.ts';
import {lineRow} from '../layout/line-row.ts';
import {marked} from '../layout/marked.ts';
import {tableRow, toldApart} from '../layout/table.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

/** One Agent of a cluster, or a cluster without one. */
export type Seen = {
	readonly cluster: ClusterEstate;
	readonly agent: AgentEstate | undefined;
	readonly told: ToldEstate;
};

const symbolNames = {good: 'good', warn: 'warn', bad: 'bad', quiet: 'note'} as const satisfies Readonly<
	Record<EstateRow['sign'], keyof Theme['symbols']>
>;

/** What the rows of a table are about, in order. */
export function seenOf(all: readonly ToldEstate[]): readonly Seen[] {
	return all.flatMap(told =>
		told.estate.clusters.flatMap((cluster): readonly Seen[] =>
			cluster.agents.length === 0
				? [{cluster, agent: undefined, told}]
				: cluster.agents.map(agent => ({cluster, agent, told})),
		),
	);
}

/**
The titles, and a row each, as wide as there is room: what counts least goes first. Of several accounts each row begins
with its own.
*/
export function estateTable(
	all: readonly ToldEstate[],
	{words, theme, width}: Looks,
): {readonly head: Row; readonly rows: readonly Row[]} {
	const clusters = all.flatMap(({estate}) => estate.clusters);
	const isOfSeveral = all.some(({account}) => account !== undefined);
	const before = isOfSeveral ? 1 : 0;
	const rows = seenOf(all).map(({cluster, agent, told: {estate, account = ''}}) => {
		const {sign, cells} = words.estate.row(cluster, agent, {at: estate.at, clusters});
		return {sign, cells: isOfSeveral ? [account, ...cells] : cells};
	});
	const titles = [...(isOfSeveral ? [words.accounts.column] : []), ...words.estate.columns];
	const kept = before + least;
	const columns = titles.flatMap((title, index): readonly Column[] =>
		rows.every(({cells}) => (cells[index] ?? '') === '') ? [] : [{title, index}],
	);
	const naturalOf = ({title, index}: Column) =>
		largest([title, ...rows.map(({cells}) => cells[index] ?? '')].map(text => widthOf([theme.span(text)])));
	const isTight = tableWidth(columns.slice(0, kept).map(column => naturalOf(column))) > width - 2;
	// A name that all Agents have tells none from another, and its room says how they are.
	const isNeeded = ({index}: Column) => index !== before + nameColumn || !isSameOfAll(rows, index);
	const shown = isTight ? columns.filter(column => isNeeded(column)) : columns;
	const natural = shown.map(column => naturalOf(column));
	const left = kept - (columns.length - shown.length);
	const widths = columnWidths(fitting(natural, {room: width - 2, kept: left}), width - 2, before + 1);
	const names = toldApart(
		rows.map(({cells}) => cells.slice(0, before + 1)),
		widths,
		theme,
	);
	const row = (cells: readonly Row[]) => tableRow(cells, widths, theme);
	return {
		head: [{text: '  '}, ...row(shown.map(({title}) => [theme.span(title, 'quiet')]))],
		rows: rows.map(({sign, cells}, place) => [
			theme.span(theme.symbols[symbolNames[sign]], sign),
			{text: ' '},
			...row(
				shown.map(({index}) => [
					theme.span(names[place]?.[index] ?? cells[index] ?? '', sign === 'quiet' ? 'quiet' : undefined),
				]),
			),
		]),
	};
}

type Column = {readonly title: string; readonly index: number};

/** The Agent's name, among the columns of an estate. */
const nameColumn = 1;

function isSameOfAll(rows: readonly EstateRow[], index: number): boolean {
	return new Set(rows.map(({cells}) => cells[index] ?? '').filter(cell => cell !== '')).size === 1;
}

/** The first columns say where, what, how far and how well. */
const least = 4;

type Room = {readonly room: number; readonly kept: number};

/** Whole columns go from the end before any is cut, but for the first so many. */
function fitting(natural: readonly number[], {room, kept}: Room): readonly number[] {
	return natural.length > kept && tableWidth(natural) > room ? fitting(natural.slice(0, -1), {room, kept}) : natural;
}

/** All of one row's Agent. */
export function detailRows({agent}: Seen, at: string, {words, theme, width}: Looks): readonly Row[] {
	return agent === undefined
		? []
		: labelledRows(words.estate.details(agent, at), {gap: labelGaps.detail, width}, theme);
}

/** That all of it is of before, which comes first. */
export function staleRows(all: readonly ToldEstate[], {words, theme, width}: Looks): readonly Row[] {
	const lines = all.flatMap(({estate, account}) => {
		const line = words.estate.stale(estate);
		return line ? [lineRow(ofAccount(account, line), theme)] : [];
	});
	return lines.length === 0 ? [] : [...lines.flatMap(line => marked('warn', line, {width, theme})), []];
}

/** What stands in no row: of the regions, and of the clusters of these rows. */
export function noteRows(
	all: readonly ToldEstate[],
	seen: readonly Seen[],
	{words, theme, width}: Looks,
): readonly Row[] {
	const clusters = [...new Map(seen.map(({cluster, told}) => [cluster, told]))];
	const lines = [
		...clusters.flatMap(([cluster, {account}]) =>
			words.estate.notes(cluster).map(line => ofAccount(account, line)),
		),
		...all.flatMap(({estate, account}) => words.estate.unread(estate).map(line => ofAccount(account, line))),
	];
	return lines.flatMap(line => marked('warn', lineRow(line, theme), {width, theme}));
}

/** What is said of several accounts below one another begins with whose it is. */
function ofAccount(account: string | undefined, line: Line): Line {
	return account === undefined ? line : [part.strong(account), '  ', ...line];
}

/** What stays in the scrollback: the table, and all of what wants attention. */
export function estateRows(estate: Estate, looks: Looks): readonly Row[] {
	const {words, theme} = looks;
	const told = [{estate}];
	const seen = seenOf(told);
	const {head, rows} = estateTable(told, looks);
	const wanting = seen.filter(({cluster, agent}) => {
		const {sign} = words.estate.row(cluster, agent, estate);
		return agent !== undefined && (sign === 'warn' || sign === 'bad');
	});
	const notes = noteRows(told, seen, looks);
	return [
		[],
		...staleRows(told, looks),
		...(rows.length === 0 ? [] : [head, ...rows]),
		...wanting.flatMap((one): readonly Row[] => [
			[],
			...wrap([theme.span(`${one.cluster.name}  ${one.agent?.name ?? ''}`, 'strong')], looks.width),
			...detailRows(one, estate.at, looks),
		]),
		...(notes.length === 0 ? [] : [[], ...notes]),
	];
}
