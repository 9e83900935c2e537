import stringWidth from 'string-width';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {columnWidths, tableWidth} from '../../../cells/column-widths.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Tone} from '../../theme.ts';
import type {Cell} from '../../view/cells.ts';
import {fit} from '../layout/fit.ts';
import {tableRow, toldApart} from '../layout/table.ts';

/** What it is drawn with. */
export type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

const tones: Readonly<Record<Cell['state'], Tone>> = {
	failed: 'bad',
	'rolling-out': 'accent',
	changing: 'accent',
	waiting: 'quiet',
	done: 'good',
};

/** Clusters that aren't worth a row of their own while there are so many. */
const folded: ReadonlySet<Cell['state']> = new Set(['waiting', 'done']);

/**
The clusters as a table, worst first: those that are under way or failed by name, as many as there is room for, and the
others counted by their account and region, or by as much of that as there is room for.
*/
export function cellRows(cells: readonly Cell[], most: number, {words, theme, width}: Looks): readonly Row[] {
	const open = cells.filter(({state}) => !folded.has(state));
	const rest = cells.filter(({state}) => folded.has(state));
	const by = (place: (cell: Cell) => string) => [
		...Map.groupBy(rest, cell => `${cell.state} ${place(cell)}`).values(),
	];
	// What waits or is done takes a row each place, and together where that would be more than half of the room.
	const foot =
		[by(({region, account = ''}) => `${account} ${region}`), by(({account = ''}) => account)].find(
			rows => rows.length <= Math.max(2, Math.floor(most / 2)),
		) ?? by(() => '');
	const left = Math.max(0, most - foot.length);
	const shown = open.slice(0, open.length > left ? Math.max(0, left - 1) : left);
	const table = [
		...shown.map(({account = '', cluster, region, state, running, eligible}) => ({
			state,
			texts: [account, cluster, region, words.screen.cellStates[state], words.screen.runsOn(running, eligible)],
			brief: words.screen.share(running, eligible),
		})),
		...foot.map(all => ({
			state: all[0]?.state ?? 'waiting',
			texts: [
				accountOf(all),
				words.screen.clusters(all.length),
				regionsOf(all, words),
				words.screen.cellStates[all[0]?.state ?? 'waiting'],
				words.screen.runsOn(...sums(all)),
			],
			brief: words.screen.share(...sums(all)),
		})),
	];
	const room = width - 2;
	const {columns, widths, texts} = fitted(table, room, theme);
	const rows = table.map(({state}, index) => {
		const inTone: ReadonlyArray<Tone | undefined> = ['quiet', undefined, 'quiet', tones[state], 'quiet'];
		const row = columns.map((column): Row => [theme.span(texts[index]?.[column] ?? '', inTone[column])]);
		return fit([{text: '  '}, ...tableRow(row, widths, theme)], width, theme);
	});
	const hidden = open.length - shown.length;
	const more: readonly Row[] =
		hidden > 0 ? [[theme.span(`  ${theme.symbols.ellipsis} ${words.screen.more(hidden)}`, 'quiet')]] : [];
	return [...rows.slice(0, shown.length), ...more, ...rows.slice(shown.length)];
}

/** Nothing where they are of several. */
function accountOf(cells: readonly Cell[]): string {
	const [first = '', ...others] = new Set(cells.map(({account = ''}) => account));
	return others.length === 0 ? first : '';
}

function regionsOf(cells: readonly Cell[], {screen}: Stage['words']): string {
	const [first = '', ...others] = new Set(cells.map(({region}) => region));
	return others.length === 0 ? first : screen.regions(others.length + 1);
}

/** Instances that run it, of those that are to. */
function sums(cells: readonly Cell[]): readonly [running: number, eligible: number] {
	return [cells.reduce((sum, {running}) => sum + running, 0), cells.reduce((sum, {eligible}) => sum + eligible, 0)];
}

/** The columns of the table. */
const [accountColumn, nameColumn, regionColumn, stateColumn, runsColumn] = [0, 1, 2, 3, 4] as const;
const allColumns: readonly number[] = [accountColumn, nameColumn, regionColumn, stateColumn, runsColumn];

type Line = {readonly texts: readonly string[]; readonly brief: string};

/** What there is room for: the one region goes first, then the words beside the numbers; names are cut last. */
function fitted(table: readonly Line[], room: number, theme: Stage['theme']) {
	const whole = table.map(({texts}) => texts);
	const brief = table.map(line => line.texts.with(runsColumn, line.brief));
	const used = allColumns.filter(column => whole.some(texts => texts[column] !== ''));
	const isOneRegion = new Set(whole.map(texts => texts[regionColumn])).size === 1;
	const narrow = isOneRegion ? used.filter(column => column !== regionColumn) : used;
	const naturalOf = (texts: ReadonlyArray<readonly string[]>, columns: readonly number[]) =>
		columns.map(column => largest(texts.map(row => stringWidth(theme.span(row[column] ?? '').text))));
	const isFitting = (texts: ReadonlyArray<readonly string[]>, columns: readonly number[]) =>
		tableWidth(naturalOf(texts, columns)) <= room;
	const columns = isFitting(whole, used) ? used : narrow;
	const texts = isFitting(whole, columns) ? whole : brief;
	const natural = naturalOf(texts, columns);
	const named = columns.filter(column => column === accountColumn || column === nameColumn).length;
	const widths = columnWidths(natural, room, named);
	const names = toldApart(
		texts.map(row => columns.slice(0, named).map(column => row[column] ?? '')),
		widths,
		theme,
	);
	return {
		columns,
		widths,
		texts: texts.map((row, index) => row.map((text, column) => names[index]?.[columns.indexOf(column)] ?? text)),
	};
}
