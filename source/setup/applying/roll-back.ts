import type {Change} from '../../domain/plan/change.ts';
import {withTokens} from '../../domain/plan/changes/with-tokens.ts';
import type {Cluster} from '../../domain/account/cluster.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {textOf} from '../../domain/kit/shape.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {isUpdate, puttingBack} from '../../domain/plan/back/putting-back.ts';
import {servicesOf} from '../../domain/plan/services-of.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import type {Applied} from './applied.ts';
import {apply, type Applying} from './apply.ts';
import type {Watched} from './look.ts';
import type {watch as watching} from './watch.ts';

/** A failed rollout of what was there before, and what leads back to that. */
export type Failed = {
	readonly watched: Watched;
	readonly rollout: Rollout;
	/** Nothing where AWS has put back all there is to put back. */
	readonly back: readonly Change[];
	/** The ARN of the revision that ran before; absent where nothing did. */
	readonly before?: string;
};

/** What was made, and the clusters as they were read before. */
type Done = {readonly clusters: readonly Cluster[]; readonly applied: Applied};

/**
Only what is ours to put back, to what was there before the first change; what others deployed over ours is left as it
is. A new service had nothing before, and ECS has nothing to roll it back to either.
*/
export function failedOf(watched: Watched, rollout: Rollout, {clusters, applied: {done}}: Done): readonly Failed[] {
	const {verdict} = rollout;
	const {target} = watched;
	const cluster = clusters.find(({arn}) => arn === target.group.clusterArn);
	const back = puttingBack({target, done, cluster, verdict});
	const service = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE')?.taskDefinition;
	const before = service ?? cluster?.daemons.find(({arn}) => arn === target.id)?.taskDefinitionArn;
	// Without an update of ours it failed before we came: going back would mend nothing.
	return verdict === 'rolled-back' || (verdict === 'failing' && back.some(change => isUpdate(change)))
		? [{watched, rollout, back, ...(before !== undefined && {before})}]
		: [];
}

/**
Whether an earlier run began it in the place of what ran before, whose deployment ECS still shows beside it: this run
changed nothing and puts nothing back, but there is something to go back to.
*/
export function isTakingOver({target, taskDefinition}: Rollout, clusters: readonly Cluster[]): boolean {
	return clusters.some(cluster =>
		servicesOf({id: target}, cluster).some(({deployments}) =>
			deployments.some(one => one.taskDefinition !== taskDefinition),
		),
	);
}

/** What became of failed rollouts. `sent`: what ran before is set again, whether it was seen to run or not. */
export type RolledBack = {readonly confirmed: readonly Rollout[]; readonly sent: readonly Rollout[]};

/** What it is sent with, and what watches it afterwards. */
type Returning = Pick<Applying, 'access' | 'ports' | 'again'> & {readonly watch: typeof watching};

/**
Puts what failed back as it was before, and confirms that it runs: a rollback that AWS only accepted, or began by
itself, is none yet.
*/
export async function* rollBack(
	failed: readonly Failed[],
	plan: Plan,
	{access, ports, again, watch}: Returning,
): AsyncGenerator<SetupEvent, RolledBack> {
	// What AWS puts back it has begun already; the rest is only ours where that is wanted.
	const undone = ports.run.rollback ? failed.flatMap(({back}) => back) : [];
	const changes = withTokens(undone, ports.run.id);
	const begun = new Date(ports.clock.now()).toISOString();
	// Through the same door as every change, so that events, Ctrl+C and failures are told alike.
	const applied = yield* apply({...plan, changes}, {access, ports, again});
	const back = failed.flatMap(
		({watched: {requiresAttributes, constraints, ...watched}, rollout, before}): readonly Watched[] => {
			const update = applied.done.find(change => change.target === watched.target.id && isUpdate(change));
			const {taskDefinition, daemonTaskDefinitionArn} = update?.request ?? {};
			const revision =
				textOf(taskDefinition ?? daemonTaskDefinitionArn) ?? (update ? watched.taskDefinition : before);
			const isSent = update !== undefined || rollout.verdict === 'rolled-back';
			return isSent && revision !== undefined
				? [{...watched, taskDefinition: revision, startedAt: begun, isBack: true}]
				: [];
		},
	);
	// With a limit of time of its own: that of the install is used up when it fails late.
	const {rollouts} = yield* watch(back, access, ports);
	const runs = new Set(rollouts.filter(({verdict}) => verdict === 'succeeded').map(({target}) => target));
	const sent = new Set(back.map(({target}) => target.id));
	return {
		confirmed: failed.map(({rollout}) => rollout).filter(({target}) => runs.has(target)),
		sent: failed.map(({rollout}) => rollout).filter(({target}) => sent.has(target)),
	};
}
