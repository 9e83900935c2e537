import stringWidth from 'string-width';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Tone} from '../../theme.ts';
import type {Cell} from '../../view/cells.ts';
import {fit} from '../layout/fit.ts';
import {tableRow} from '../layout/table.ts';

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
The clusters as a table, worst first: those that are under way or failed by name, and the others, or whatever has no
room, counted by their account and region.
*/
export function cellRows(cells: readonly Cell[], room: number, {words, theme, width}: Stage): readonly Row[] {
	const open = cells.filter(({state}) => !folded.has(state));
	const rest = cells.filter(({state}) => folded.has(state));
	const regions = [...Map.groupBy(rest, ({region, state, account = ''}) => `${state} ${account} ${region}`).values()];
	// Regions of what waits or is done take a row each, and no more than half of the room.
	const foot = regions.slice(0, Math.max(1, Math.floor(room / 2)));
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
				all[0]?.account ?? '',
				words.screen.clusters(all.length),
				all[0]?.region ?? '',
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
