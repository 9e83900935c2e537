import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import {inOrder} from '../../../domain/kit/sorted.ts';
import {hasKey, valueOf} from '../../../domain/kit/large/keyed.ts';
import {remembered} from '../../../domain/kit/large/remembered.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {View} from './view.ts';

/** A cluster of a plan for several, as far as it is told apart while they are carried out. */
export type Cell = {
	readonly cluster: string;
	readonly region: string;
	/** Its short name, where the run is for several. */
	readonly account?: string;
	/** Worst first. */
	readonly state: 'failed' | 'rolling-out' | 'changing' | 'waiting' | 'done';
	/** Instances that run it, of those that are to. */
	readonly running: number;
	readonly eligible: number;
	/** Of those that are not done: the one that is watched, and since how many seconds. */
	readonly rollout?: Rollout;
	readonly seconds?: number;
};

/** What of a plan tells its clusters apart. */
export type CellTarget = {
	readonly id: string;
	readonly cluster: string;
	readonly clusterArn: string;
	readonly region: string;
	readonly eligible: number;
	/** The short name of its account, where the run is for several. */
	readonly account?: string;
};

/** The targets of a plan by the names of their clusters, for the table of those: sorted once, and not in each frame. */
export function cellTargets({targets}: Plan): readonly CellTarget[] {
	return targets
		.map(({id, group, forecast}) => ({
			id,
			cluster: group.cluster,
			clusterArn: group.clusterArn,
			region: group.region,
			eligible: forecast.eligible,
		}))
		.toSorted((one, other) => inOrder(one.cluster, other.cluster));
}

const worst: ReadonlyArray<Cell['state']> = ['failed', 'rolling-out', 'changing', 'waiting', 'done'];

/**
The clusters of what is carried out: what needs a person first, then what is furthest from its end. Worked out once an
event: the clock alone changes none.
*/
export const cellsOf = remembered((view: View): readonly Cell[] => {
	const moving = new Set(view.changing.map(({change}) => change.target));
	const cells = [...Map.groupBy(view.targets, ({clusterArn}) => clusterArn).values()].map(all =>
		cellOf(all, view, moving),
	);
	const ranks = new Map(worst.map((state, rank) => [state, rank]));
	const rank = ({state}: Cell) => ranks.get(state) ?? 0;
	// Of equal ones the first by name, as they came.
	const missing = ({eligible, running}: Cell) => eligible - running;
	const measures = [rank, (cell: Cell) => -failing(cell), (cell: Cell) => -missing(cell)];
	return cells.toSorted((a, b) => measures.map(of => of(a) - of(b)).find(difference => difference !== 0) ?? 0);
});

/**
Cells that were put in order a moment ago; of those that have ended since, the end: its own line above says it, which
nothing contradicts. What failed needs a person, and stands first at once.
*/
export function withEnds(before: readonly Cell[], current: readonly Cell[]): readonly Cell[] {
	const name = ({account, region, cluster}: Cell) => [account, region, cluster].join('\n');
	const ended = new Map(
		current.filter(({state}) => state === 'done' || state === 'failed').map(cell => [name(cell), cell]),
	);
	const now = before.map(cell => ended.get(name(cell)) ?? cell);
	return [...now.filter(cell => isFailed(cell)), ...now.filter(cell => !isFailed(cell))];
}

function isFailed({state}: Cell): boolean {
	return state === 'failed';
}

/** Instances that failed: it needs a person, also while ECS still tries and its rollout isn't over. */
export function failing({rollout}: Cell): number {
	return rollout?.counts.failed ?? 0;
}

function cellOf(all: readonly CellTarget[], view: View, moving: ReadonlySet<string | undefined>): Cell {
	const {done, failed, rollouts} = view;
	const account = all[0]?.account;
	const watched = all.flatMap(({id}) => valueOf(rollouts, id) ?? []);
	const [first] = watched;
	const state = all.some(({id}) => hasKey(failed, id))
		? 'failed'
		: all.every(({id}) => hasKey(done, id))
			? 'done'
			: watched.length > 0
				? 'rolling-out'
				: all.some(({id}) => moving.has(id))
					? 'changing'
					: 'waiting';
	// What was put back runs what ran before.
	const ended = all.filter(({id}) => hasKey(done, id) && !hasKey(failed, id));
	return {
		cluster: all[0]?.cluster ?? '',
		region: all[0]?.region ?? '',
		...(account !== undefined && {account}),
		state,
		running:
			watched.reduce((sum, {rollout}) => sum + rollout.counts.running, 0) +
			ended.reduce((sum, {eligible}) => sum + eligible, 0),
		eligible: all.reduce((sum, {eligible}) => sum + eligible, 0),
		...(first && {rollout: first.rollout, seconds: first.seconds}),
	};
}
