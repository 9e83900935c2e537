import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Cell} from '../../view/cells.ts';
import {toldRows, type Looks, type Told} from './told-rows.ts';

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
	const table: readonly Told[] = [
		...shown.map(({account = '', cluster, region, state, running, eligible}) => ({
			state,
			account,
			name: cluster,
			region,
			running,
			eligible,
		})),
		...foot.map(all => ({
			state: all[0]?.state ?? 'waiting',
			account: accountOf(all),
			name: words.screen.clusters(all.length),
			region: regionsOf(all, words),
			running: all.reduce((sum, {running}) => sum + running, 0),
			eligible: all.reduce((sum, {eligible}) => sum + eligible, 0),
		})),
	];
	const rows = toldRows(table, {words, theme, width});
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
