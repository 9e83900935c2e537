import type {Rollout} from '../../../../domain/choices/problem/rollout.ts';
import {inOrder} from '../../../../domain/kit/sorted.ts';
import type {Row} from '../../row.ts';
import {useHeld} from '../../hooks/use-held.ts';
import {useSpinner, watchingPause} from '../../hooks/use-spinner.ts';
import {between} from '../../parts/layout/between.ts';
import {cellRows} from '../../parts/facts/cell-rows.ts';
import {rolloutBar} from '../../parts/facts/rollout-bar.ts';
import {instanceRows} from '../../parts/facts/rollout-rows.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Stage} from '../../stage.ts';
import {cellsOf, failing, withEnds, type Cell} from '../../view/cells.ts';
import type {View} from '../../view/view.ts';
import {stoppingKeys} from './stopping-keys.ts';
import {underWay} from './under-way.ts';

type Props = {readonly view: View; readonly stage: Stage};

/** From so many clusters on, each has a row instead of a bar. */
export const manyFrom = 4;

/** Seconds in which the table stays as it is, but for what ends; the clock goes on. */
const heldFor = 4;

/** Many clusters at a time: how far they have come together, a table of them, and what the worst one waits for. */
export function ManyCells({view, stage}: Props) {
	const {words, theme, width, height} = stage;
	const {sign, seconds} = useSpinner(theme, {isActive: true, interval: watchingPause});
	// Ten clusters tell something several times a second, and each time rows change their places: with the clock, every
	// fourth second, which keeps ten clusters of three hundred instances far under 2 kB a second in a large window.
	const now = cellsOf(view);
	const cells = withEnds(useHeld(now, {turn: Math.floor(seconds / heldFor), isHeld: theme.motion}), now);
	const count = (state: string) => cells.filter(cell => cell.state === state).length;
	const said = words.screen.cellCounts({
		done: count('done'),
		underWay: count('rolling-out') + count('changing'),
		failed: count('failed'),
		of: cells.length,
	});
	// What clusters share belongs to none of them.
	const shared = view.changing.flatMap(({change, note}): readonly Row[] =>
		change.target === undefined
			? [
					[theme.span(`  ${underWay(change, words)}`)],
					...(note === undefined ? [] : [[theme.span(`    ${words.note(note)}`, 'quiet')]]),
				]
			: [],
	);
	const head: readonly Row[] = [
		between(
			[theme.span(`${sign} `, 'accent'), theme.span(said, count('failed') > 0 ? 'warn' : undefined)],
			[theme.span(words.duration(seconds * view.speed), 'quiet')],
			{width, theme},
		),
		...shared,
		[],
	];
	const room = height - head.length;
	const table = cellRows(cells, Math.max(3, Math.ceil(room / 2)), stage);
	const left = room - table.length - 1;
	const rollout = closest(cells);
	const bar = rollout && left > 2 ? rolloutBar(rollout, words.rollout(rollout).counts, left - 2, stage) : [];
	const instances = rollout ? instanceRows(rollout, left - bar.length - 2, stage) : [];
	const below: readonly Row[] =
		rollout && bar.length > 0
			? [
					[],
					[theme.span(words.rollout(rollout).running)],
					...bar,
					...(instances.length > 0 ? [[], ...instances] : []),
				]
			: [];
	return (
		<Screen
			stage={stage}
			title={words.screen.headings[view.changing.length > 0 ? 'applying' : 'watching']}
			place=""
			body={[...head, ...table, ...below].slice(0, height)}
			keys={stoppingKeys(view, stage)}
		/>
	);
}

/**
The rollout that is shown from near: the first that failed or that stands first as instances of it fail, else one that
has a reason to wait, else any. By name, so that it stays the same while it lasts: the one that is furthest from its end
is another one each second.
*/
function closest(cells: readonly Cell[]): Rollout | undefined {
	const watched = cells.filter(({rollout}) => rollout);
	const failed = watched.find(cell => cell.state === 'failed' || failing(cell) > 0);
	const named = watched.toSorted((a, b) => inOrder(a.cluster, b.cluster));
	const held = named.find(({rollout}) => rollout?.instances.some(({cause}) => cause !== undefined));
	return (failed ?? held ?? named[0])?.rollout;
}
