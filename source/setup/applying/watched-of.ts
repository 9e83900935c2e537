import type {Cluster} from '../../domain/account/cluster.ts';
import {remembered} from '../../domain/kit/large/remembered.ts';
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
	const neighbours = targetsIn(plan).get(target.group.clusterArn) ?? [];
	const beside = neighbours.filter(one => isReady(one, plan, applied));
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
	const due = changesIn(plan).get(id) ?? [];
	return due.filter(({afterRollout}) => afterRollout !== true).every(change => results[change.id] !== undefined);
}

/** A thousand clusters ask for theirs each. */
const changesIn = remembered(({changes}: Plan) => Map.groupBy(changes, ({target}) => target));
const targetsIn = remembered(({targets}: Plan) => Map.groupBy(targets, ({group}) => group.clusterArn));

function revisionOf({id, registers, reuses}: Target, plan: Plan, {results}: Applied): string {
	// What another run made at the same moment is as good, and is what runs.
	const [runs] = (changesIn(plan).get(id) ?? []).flatMap(change => results[change.id]?.runs ?? []);
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
export function restartedIn(plan: Plan, clusters: readonly Cluster[]): readonly string[] {
	const read = new Map(clusters.map(cluster => [cluster.arn, cluster]));
	return plan.targets.flatMap(target => {
		const {id, group, reuses} = target;
		const cluster = read.get(group.clusterArn);
		const service = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE')?.taskDefinition;
		const today = service ?? cluster?.daemons.find(({arn}) => arn === id)?.taskDefinitionArn;
		const isUpdated = (changesIn(plan).get(id) ?? []).some(({kind}) => updates.has(kind));
		return isUpdated && reuses !== undefined && reuses === today ? [id] : [];
	});
}

const updates: ReadonlySet<Change['kind']> = new Set(['update-service', 'update-daemon']);
