import type {AgentEstate, ClusterEstate, Estate} from '../../../../domain/estate/estate.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {EstateRow} from '../../../../text/estate-words.ts';
import {columnWidths, tableWidth} from '../../../cells/column-widths.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {wrap} from '../../../cells/wrap.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Theme} from '../../theme.ts';
import {labelledRows} from '../layout/labelled-rows.ts';
import {lineRow} from '../layout/line-row.ts';
import {marked} from '../layout/marked.ts';
import {tableRow} from '../layout/table.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

/** One Agent of a cluster, or a cluster without one. */
export type Seen = {readonly cluster: ClusterEstate; readonly agent: AgentEstate | undefined};

const symbolNames = {good: 'good', warn: 'warn', bad: 'bad', quiet: 'note'} as const satisfies Readonly<
	Record<EstateRow['sign'], keyof Theme['symbols']>
>;

/** What the rows of a table are about, in order. */
export function seenIn({clusters}: Estate): readonly Seen[] {
	return clusters.flatMap((cluster): readonly Seen[] =>
		cluster.agents.length === 0 ? [{cluster, agent: undefined}] : cluster.agents.map(agent => ({cluster, agent})),
	);
}

/** The titles, and a row each, as wide as there is room: what counts least goes first. */
export function estateTable(
	estate: Estate,
	{words, theme, width}: Looks,
): {readonly head: Row; readonly rows: readonly Row[]} {
	const rows = seenIn(estate).map(({cluster, agent}) => words.estate.row(cluster, agent, estate));
	const all = words.estate.columns.flatMap((title, index): readonly Column[] =>
		rows.every(({cells}) => (cells[index] ?? '') === '') ? [] : [{title, index}],
	);
	const naturalOf = ({title, index}: Column) =>
		largest([title, ...rows.map(({cells}) => cells[index] ?? '')].map(text => widthOf([theme.span(text)])));
	const isTight = tableWidth(all.slice(0, least).map(column => naturalOf(column))) > width - 2;
	// A name that all Agents have tells none from another, and its room says how they are.
	const shown = isTight ? all.filter(({index}) => index !== nameColumn || !isSameOfAll(rows, index)) : all;
	const natural = shown.map(column => naturalOf(column));
	const kept = least - (all.length - shown.length);
	const widths = columnWidths(fitting(natural, {room: width - 2, kept}), width - 2);
	const row = (cells: readonly Row[]) => tableRow(cells, widths, theme);
	return {
		head: [{text: '  '}, ...row(shown.map(({title}) => [theme.span(title, 'quiet')]))],
		rows: rows.map(({sign, cells}) => [
			theme.span(theme.symbols[symbolNames[sign]], sign),
			{text: ' '},
			...row(shown.map(({index}) => [theme.span(cells[index] ?? '', sign === 'quiet' ? 'quiet' : undefined)])),
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
export function staleRows(estate: Estate, {words, theme, width}: Looks): readonly Row[] {
	const line = words.estate.stale(estate);
	return line ? [...marked('warn', lineRow(line, theme), {width, theme}), []] : [];
}

/** What stands in no row: of the regions, and of these clusters. */
export function noteRows(
	estate: Estate,
	clusters: readonly ClusterEstate[],
	{words, theme, width}: Looks,
): readonly Row[] {
	const lines = [...clusters.flatMap(cluster => words.estate.notes(cluster)), ...words.estate.unread(estate)];
	return lines.flatMap(line => marked('warn', lineRow(line, theme), {width, theme}));
}

/** What stays in the scrollback: the table, and all of what wants attention. */
export function estateRows(estate: Estate, looks: Looks): readonly Row[] {
	const {words, theme} = looks;
	const {head, rows} = estateTable(estate, looks);
	const wanting = seenIn(estate).filter(({cluster, agent}) => {
		const {sign} = words.estate.row(cluster, agent, estate);
		return agent !== undefined && (sign === 'warn' || sign === 'bad');
	});
	const notes = noteRows(estate, estate.clusters, looks);
	return [
		[],
		...staleRows(estate, looks),
		...(rows.length === 0 ? [] : [head, ...rows]),
		...wanting.flatMap((seen): readonly Row[] => [
			[],
			...wrap([theme.span(`${seen.cluster.name}  ${seen.agent?.name ?? ''}`, 'strong')], looks.width),
			...detailRows(seen, estate.at, looks),
		]),
		...(notes.length === 0 ? [] : [[], ...notes]),
	];
}
