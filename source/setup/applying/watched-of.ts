import type {Cluster} from '../../domain/account/cluster.ts';
import type {Observed} from '../../domain/account/observed.ts';
import {remembered} from '../../domain/kit/large/remembered.ts';
import type {Change} from '../../domain/plan/change.ts';
import {firstBy} from '../../domain/kit/first-by.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import {constraintsAfter} from '../../domain/plan/planners/placement-after.ts';
import {servicesOf} from '../../domain/plan/services-of.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Applied} from './applied.ts';
import type {Watched} from './look.ts';

type Watching = {readonly begun: string; readonly plan: Plan; readonly applied: Applied; readonly session: LookedAt};

/**
What is watched of those of these targets that are ready for it, with what was known of their clusters before the first
change. One is ready when none of its changes failed or was left out.
*/
export function watchedOf(
	targets: readonly Target[],
	{begun, plan, applied: {results}, session: {observed}}: Watching,
): readonly Watched[] {
	const changes = changesIn(plan);
	const isReady = ({id}: Target) =>
		(changes.get(id) ?? []).every(change => change.afterRollout === true || results[change.id] !== undefined);
	const clusters = clustersIn(observed);
	const replacing = replacingOf(plan);
	return targets
		.filter(target => isReady(target))
		.map(target => {
			const {id, group, requiresAttributes, back} = target;
			const cluster = clusters.get(group.clusterArn);
			const own = changes.get(id) ?? [];
			const beside = (targetsIn(plan).get(group.clusterArn) ?? []).filter(one => isReady(one));
			return {
				target,
				startedAt: begun,
				taskDefinition: revisionOf(target, own, results),
				isReplacing: replacing.has(id),
				...(back && {isBack: true}),
				...(beside.length > 1 && {isOneOfSeveral: true}),
				providers: cluster?.providers ?? [],
				...(requiresAttributes && {requiresAttributes}),
				...constraintsOf(target, own, cluster),
			};
		});
}

// A thousand clusters ask for theirs each.
const changesIn = remembered(({changes}: Plan) => Map.groupBy(changes, ({target}) => target));
const targetsIn = remembered(({targets}: Plan) => Map.groupBy(targets, ({group}) => group.clusterArn));
const clustersIn = remembered(({clusters}: Observed) => firstBy(clusters, ({arn}) => arn));
const replacingOf = remembered(replacingIn);

function revisionOf({registers, reuses}: Target, own: readonly Change[], results: Applied['results']): string {
	// What another run made at the same moment is as good, and is what runs.
	const [runs] = own.flatMap(change => results[change.id]?.runs ?? []);
	return runs ?? (registers === undefined ? undefined : results[registers]?.arn) ?? reuses ?? '';
}

/** What the plan leaves the service with; a daemon has no constraints. */
function constraintsOf(
	target: Target,
	own: readonly Change[],
	cluster: Cluster | undefined,
): Pick<Watched, 'constraints'> {
	const kept = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE');
	return targetKind(target.group) === 'daemon' ? {} : {constraints: constraintsAfter(own, target.id, kept)};
}

/** Targets that take another Agent's place. */
export function replacingIn({changes}: Plan): ReadonlySet<string> {
	const removals = new Set(changes.filter(({action}) => action === 'remove').map(({id}) => id));
	return new Set(
		changes.flatMap(({target, needs}) =>
			target !== undefined && needs.some(id => removals.has(id)) ? target : [],
		),
	);
}

/** Targets whose tasks start again in the revision that they have. */
export function restartedIn({targets, changes}: Plan, clusters: readonly Cluster[]): ReadonlySet<string> {
	const updated = new Set(changes.filter(({kind}) => updates.has(kind)).map(({target}) => target));
	const byArn = firstBy(clusters, ({arn}) => arn);
	return new Set(
		targets.flatMap(target => {
			const {id, group, reuses} = target;
			const cluster = byArn.get(group.clusterArn);
			const service = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE')?.taskDefinition;
			const today = service ?? cluster?.daemons.find(({arn}) => arn === id)?.taskDefinitionArn;
			return updated.has(id) && reuses !== undefined && reuses === today ? [id] : [];
		}),
	);
}

const updates: ReadonlySet<Change['kind']> = new Set(['update-service', 'update-daemon']);
