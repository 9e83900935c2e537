import type {Change} from '../../plan/change.ts';
import type {Plan, Target} from '../../plan/plan.ts';
import type {SetupEvent} from '../event.ts';

/** Worst first. `changing`: its own changes are made; `waiting`: nothing of it has begun. */
export const clusterStates = ['failed', 'rolling-out', 'changing', 'waiting', 'done'] as const;

/** One of the clusters of a plan, as it stands while they are carried out. */
export type ClusterState = {
	readonly cluster: string;
	readonly region: string;
	readonly state: (typeof clusterStates)[number];
	/** Instances that run it, of those that are to. */
	readonly running: number;
	readonly eligible: number;
};

/** How far all clusters of a run have come; counts of clusters. */
export type ClusterCounts = {
	readonly done: number;
	readonly underWay: number;
	readonly waiting: number;
	readonly failed: number;
	readonly of: number;
};

/** A cluster that is carried out, with what its state is made of. */
export type ClusterRun = {
	readonly told: ClusterState;
	/** Of its targets and of its changes. */
	readonly ids: readonly string[];
	/** Ids of its changes that aren't made yet. */
	readonly left: ReadonlySet<string>;
	/** Ids of its targets whose rollout is watched and hasn't succeeded yet. */
	readonly awaited: ReadonlySet<string>;
	/** By target: instances that run it. */
	readonly running: ReadonlyMap<string, number>;
	readonly failed: ReadonlySet<string>;
};

type Planned = Pick<Plan, 'targets' | 'changes'>;

/** The clusters that a plan is carried out on. `isWatched`: whether somebody waits for the rollouts. */
export function clusterRuns({targets, changes}: Planned, isWatched: boolean): readonly ClusterRun[] {
	const own = changes.filter(change => change.target !== undefined && change.afterRollout !== true);
	const changesBy = Map.groupBy(own, ({clusterArn}) => clusterArn);
	const targetsBy = Map.groupBy(targets, ({group}) => group.clusterArn);
	const arns = new Set([...targetsBy.keys(), ...[...changesBy.keys()].flatMap(arn => arn ?? [])]);
	return [...arns].map(arn => runOf(targetsBy.get(arn) ?? [], changesBy.get(arn) ?? [], isWatched));
}

function runOf(targets: readonly Target[], changes: readonly Change[], isWatched: boolean): ClusterRun {
	const {cluster = '', region = ''} = targets[0]?.group ?? changes[0] ?? {};
	const eligible = targets.reduce((sum, {forecast}) => sum + forecast.eligible, 0);
	const run = {
		told: {cluster, region, state: 'waiting', running: 0, eligible},
		ids: [...targets, ...changes].map(({id}) => id),
		left: new Set(changes.map(({id}) => id)),
		awaited: new Set(isWatched ? targets.map(({id}) => id) : []),
		running: new Map<string, number>(),
		failed: new Set<string>(),
	} as const;
	return withState(run, 'waiting');
}

/** The id of the change or of the target that an event is of; of most it is neither. */
export function idIn(event: SetupEvent): string | undefined {
	switch (event.type) {
		case 'change-started':
		case 'change-done': {
			return event.change.id;
		}

		case 'rollout': {
			return event.rollout.target;
		}

		case 'problem': {
			return event.problem.code === 'change-failed' ? event.problem.change.id : undefined;
		}

		default: {
			return undefined;
		}
	}
}

/** How far they have come together. */
export function clusterCounts(runs: readonly ClusterRun[]): ClusterCounts {
	const count = (...states: ReadonlyArray<ClusterState['state']>) =>
		runs.filter(({told}) => states.includes(told.state)).length;
	return {
		done: count('done'),
		underWay: count('changing', 'rolling-out'),
		waiting: count('waiting'),
		failed: count('failed'),
		of: runs.length,
	};
}

/** A cluster after one more event of it. */
export function afterClusterEvent(before: ClusterRun, event: SetupEvent): ClusterRun {
	switch (event.type) {
		case 'change-started': {
			return withState(before, 'changing');
		}

		case 'change-done': {
			const left = without(before.left, event.change.id);
			return withState({...before, left}, before.told.state);
		}

		case 'problem': {
			return withState({...before, failed: new Set([...before.failed, 'change'])}, 'failed');
		}

		case 'rollout': {
			return afterRollout(before, event.rollout);
		}

		default: {
			return before;
		}
	}
}

type Watched = Extract<SetupEvent, {readonly type: 'rollout'}>['rollout'];

/** What went wrong stays so while it is put back: that what ran before runs again is no success. */
function afterRollout(before: ClusterRun, {target, verdict, counts, isBack}: Watched): ClusterRun {
	const hasFailed = before.failed.has(target) && isBack === true;
	const isFailed = hasFailed || (verdict !== 'going-on' && verdict !== 'succeeded');
	const isOver = verdict === 'succeeded' && !isFailed;
	const after = {
		...before,
		awaited: isOver ? without(before.awaited, target) : new Set([...before.awaited, target]),
		running: new Map([...before.running, [target, counts.running]]),
		failed: isFailed ? new Set([...before.failed, target]) : without(before.failed, target),
	};
	return withState(after, 'rolling-out');
}

function withState(run: ClusterRun, underWay: ClusterState['state']): ClusterRun {
	const {told, left, awaited, running, failed} = run;
	const isDone = left.size === 0 && awaited.size === 0;
	return {
		...run,
		told: {
			...told,
			state: failed.size > 0 ? 'failed' : isDone ? 'done' : underWay,
			running: [...running.values()].reduce((sum, count) => sum + count, 0),
		},
	};
}

function without(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
	return new Set([...all].filter(each => each !== one));
}
