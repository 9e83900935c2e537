import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import {inOrder} from '../../../domain/kit/in-order.ts';
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

/** The targets of a plan, for the table of its clusters. */
export function cellTargets({targets}: Plan): readonly CellTarget[] {
	return targets.map(({id, group, forecast}) => ({
		id,
		cluster: group.cluster,
		clusterArn: group.clusterArn,
		region: group.region,
		eligible: forecast.eligible,
	}));
}

const worst = ['failed', 'rolling-out', 'changing', 'waiting', 'done'] as const;

/** The clusters of what is carried out: what needs a person first, then what is furthest from its end. */
export function cellsOf({targets, done, failed, rollouts, changing}: View): readonly Cell[] {
	const rolling = new Map(rollouts.map(one => [one.rollout.target, one]));
	const moving = new Set(changing.map(({change}) => change.target));
	const [over, broken] = [new Set(done), new Set(failed)];
	const cells = [...Map.groupBy(targets, ({clusterArn}) => clusterArn).values()].map((all): Cell => {
		const watched = all.flatMap(({id}) => rolling.get(id) ?? []);
		const [first] = watched;
		const isFailed =
			all.some(({id}) => broken.has(id)) || watched.some(({rollout: {verdict}}) => verdict !== 'going-on');
		const state = isFailed
			? 'failed'
			: all.every(({id}) => over.has(id))
				? 'done'
				: watched.length > 0
					? 'rolling-out'
					: all.some(({id}) => moving.has(id))
						? 'changing'
						: 'waiting';
		const ended = all.filter(({id}) => over.has(id)).reduce((sum, {eligible}) => sum + eligible, 0);
		const account = all[0]?.account;
		return {
			cluster: all[0]?.cluster ?? '',
			region: all[0]?.region ?? '',
			...(account !== undefined && {account}),
			state,
			running: watched.reduce((sum, {rollout}) => sum + rollout.counts.running, ended),
			eligible: all.reduce((sum, {eligible}) => sum + eligible, 0),
			...(first && {rollout: first.rollout, seconds: first.seconds}),
		};
	});
	return cells.toSorted(
		(a, b) =>
			[
				worst.indexOf(a.state) - worst.indexOf(b.state),
				b.eligible - b.running - (a.eligible - a.running),
				inOrder(a.cluster, b.cluster),
			].find(order => order !== 0) ?? 0,
	);
}
