import stringWidth from 'string-width';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Tone} from '../../theme.ts';
import type {Cell} from '../../view/cells.ts';
import {fit} from '../layout/fit.ts';
import {tableRow} from '../layout/table.ts';

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
export function cellRows(cells: readonly Cell[], room: number, {words, theme, width}: Looks): readonly Row[] {
	const open = cells.filter(({state}) => !folded.has(state));
	const rest = cells.filter(({state}) => folded.has(state));
	const by = (place: (cell: Cell) => string) => [
		...Map.groupBy(rest, cell => `${cell.state} ${place(cell)}`).values(),
	];
	// What waits or is done takes a row each place, and together where that would be more than half of the room.
	const foot =
		[by(({region, account = ''}) => `${account} ${region}`), by(({account = ''}) => account)].find(
			rows => rows.length <= Math.max(2, Math.floor(room / 2)),
		) ?? by(() => '');
	const left = Math.max(0, room - foot.length);
	const shown = open.slice(0, open.length > left ? Math.max(0, left - 1) : left);
	const table = [
		...shown.map(({account = '', cluster, region, state, running, eligible}) => ({
			state,
			texts: [account, cluster, region, words.screen.cellStates[state], words.screen.runsOn(running, eligible)],
		})),
		...foot.map(all => ({
			state: all[0]?.state ?? 'waiting',
			texts: [
				accountOf(all),
				words.screen.clusters(all.length),
				regionsOf(all, words),
				words.screen.cellStates[all[0]?.state ?? 'waiting'],
				words.screen.runsOn(
					all.reduce((sum, {running}) => sum + running, 0),
					all.reduce((sum, {eligible}) => sum + eligible, 0),
				),
			],
		})),
	];
	const widths = [0, 1, 2, 3, 4].map(column =>
		Math.max(0, ...table.map(({texts}) => stringWidth(theme.span(texts[column] ?? '').text))),
	);
	const rows = table.map(({state, texts}) => {
		const [account = '', name = '', region = '', said = '', runs = ''] = texts;
		const cell = tableRow(
			[
				...(widths[0] === 0 ? [] : [[theme.span(account, 'quiet')]]),
				[theme.span(name)],
				[theme.span(region, 'quiet')],
				[theme.span(said, tones[state])],
				[theme.span(runs, 'quiet')],
			],
			widths.slice(widths[0] === 0 ? 1 : 0),
			theme,
		);
		return fit([{text: '  '}, ...cell], width, theme);
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
