import {canonical} from '../kit/canonical.ts';
import type {Cluster} from '../account/cluster.ts';
import type {Plan} from './plan.ts';
import {stateOf} from './state-of.ts';

/** A plan and the clusters it was made for. */
export type Planned = {readonly plan: Plan; readonly clusters: readonly Cluster[]};

/**
Names of what changed between two looks at an account: clusters first, else whatever the plan now changes differently.
*/
export function moved(before: Planned, after: Planned): readonly string[] {
	const names = after.clusters
		.filter(cluster => {
			const earlier = before.clusters.find(({arn}) => arn === cluster.arn);
			return !earlier || canonical(stateOf(earlier)) !== canonical(stateOf(cluster));
		})
		.map(({name}) => name);
	if (names.length > 0) {
		return names;
	}

	const [old, now] = [before, after].map(
		({plan}) => new Map(plan.changes.map(({id, request, subject}) => [`${id} ${canonical(request)}`, subject])),
	);
	const differing = [...(old?.entries() ?? []), ...(now?.entries() ?? [])].filter(
		([key]) => !old?.has(key) || !now?.has(key),
	);
	return [...new Set(differing.map(([, subject]) => subject))];
}
