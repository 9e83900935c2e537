import type {Cluster} from '../../domain/account/cluster.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import {constraintsAfter} from '../../domain/plan/planners/placement-after.ts';
import {servicesOf} from '../../domain/plan/services-of.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Applied} from './applied.ts';
import type {Watched} from './look.ts';

type Watching = {readonly begun: string; readonly plan: Plan; readonly applied: Applied; readonly session: LookedAt};

/** What is watched of a target, with what was known of its cluster before the first change. */
export function watchedOf(target: Target, {begun, plan, applied, session}: Watching): Watched {
	const beside = plan.targets.filter(
		({group, ...one}) => group.clusterArn === target.group.clusterArn && isReady({...one, group}, plan, applied),
	);
	return {
		target,
		startedAt: begun,
		taskDefinition: revisionOf(target, plan, applied),
		isReplacing: replacingIn(plan).includes(target.id),
		...(target.back && {isBack: true}),
		...(beside.length > 1 && {isOneOfSeveral: true}),
		...beforehand(session, target),
		...constraintsOf(target, {plan, session}),
	};
}

/** A target is ready to be watched when none of its changes failed or was left out. */
export function isReady({id}: Target, plan: Plan, {results}: Applied): boolean {
	const due = plan.changes.filter(change => change.target === id && change.afterRollout !== true);
	return due.every(change => results[change.id] !== undefined);
}

function revisionOf({id, registers, reuses}: Target, {changes}: Plan, {results}: Applied): string {
	// What another run made at the same moment is as good, and is what runs.
	const [runs] = changes.flatMap(change => (change.target === id ? (results[change.id]?.runs ?? []) : []));
	return runs ?? (registers === undefined ? undefined : results[registers]?.arn) ?? reuses ?? '';
}

/** What was read of a target's cluster before the first change. */
function beforehand(
	{observed}: LookedAt,
	{group, requiresAttributes}: Target,
): Pick<Watched, 'providers' | 'requiresAttributes'> {
	const cluster = observed.clusters.find(({arn}) => arn === group.clusterArn);
	return {providers: cluster?.providers ?? [], ...(requiresAttributes && {requiresAttributes})};
}

/** What the plan leaves the service with; a daemon has no constraints. */
function constraintsOf(
	target: Target,
	{plan, session: {observed}}: Pick<Watching, 'plan' | 'session'>,
): Pick<Watched, 'constraints'> {
	const cluster = observed.clusters.find(({arn}) => arn === target.group.clusterArn);
	const kept = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE');
	return targetKind(target.group) === 'daemon' ? {} : {constraints: constraintsAfter(plan.changes, target.id, kept)};
}

/** Targets that take another Agent's place. */
export function replacingIn({changes}: Plan): readonly string[] {
	const removals = new Set(changes.filter(({action}) => action === 'remove').map(({id}) => id));
	return changes.flatMap(({target, needs}) =>
		target !== undefined && needs.some(id => removals.has(id)) ? target : [],
	);
}

/** Targets whose tasks start again in the revision that they have. */
export function restartedIn({targets, changes}: Plan, clusters: readonly Cluster[]): readonly string[] {
	return targets.flatMap(target => {
		const {id, group, reuses} = target;
		const cluster = clusters.find(({arn}) => arn === group.clusterArn);
		const service = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE')?.taskDefinition;
		const today = service ?? cluster?.daemons.find(({arn}) => arn === id)?.taskDefinitionArn;
		const isUpdated = changes.some(change => change.target === id && updates.has(change.kind));
		return isUpdated && reuses !== undefined && reuses === today ? [id] : [];
	});
}

const updates: ReadonlySet<Change['kind']> = new Set(['update-service', 'update-daemon']);
