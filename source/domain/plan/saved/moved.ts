import {canonical} from '../../kit/canonical.ts';
import type {Cluster} from '../../account/cluster.ts';
import {firstBy} from '../../kit/first-by.ts';
import type {JsonObject} from '../../kit/json.ts';
import type {Plan} from '../plan.ts';

/** Changes and the clusters they were planned for. */
export type Planned = {readonly changes: Plan['changes']; readonly clusters: readonly Cluster[]};

/**
Names of what changed between two looks at an account: clusters first, else whatever the plan now changes differently.
*/
export function moved(before: Planned, after: Planned): readonly string[] {
	const read = firstBy(before.clusters, ({arn}) => arn);
	const names = after.clusters
		.filter(cluster => {
			const earlier = read.get(cluster.arn);
			return !earlier || canonical(stateOf(earlier)) !== canonical(stateOf(cluster));
		})
		.map(({name}) => name);
	if (names.length > 0) {
		return names;
	}

	const [old, now] = [before, after].map(
		({changes}) => new Map(changes.map(({id, request, subject}) => [`${id} ${canonical(request)}`, subject])),
	);
	const differing = [...(old?.entries() ?? []), ...(now?.entries() ?? [])].filter(
		([key]) => !old?.has(key) || !now?.has(key),
	);
	return [...new Set(differing.map(([, subject]) => subject))];
}

/** What of a cluster a plan rests on; when this differs, an approved plan is no longer the plan. */
export function stateOf({instances, daemonServices, replicaServices, daemons}: Cluster): JsonObject {
	return {
		instances: instances.map(({agentConnected, arn, status}) => ({agentConnected, arn, status})),
		services: [...daemonServices, ...replicaServices].map(({serviceArn, status, taskDefinition}) => ({
			serviceArn,
			status,
			taskDefinition,
		})),
		daemons: daemons.map(({arn, status, taskDefinitionArn}) => ({arn, status, taskDefinitionArn})),
	};
}
