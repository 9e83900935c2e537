import {canonical} from '../../kit/canonical.ts';
import {fingerprint} from '../../kit/fingerprint.ts';
import {remembered} from '../../kit/large/remembered.ts';
import type {Cluster} from '../../account/cluster.ts';
import {firstBy} from '../../kit/first-by.ts';
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
			return !earlier || stateOf(earlier) !== stateOf(cluster);
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

/**
What a plan rests on of a cluster, as a fingerprint; when it differs, an approved plan is no longer the plan. Worked out
once a cluster, which is planned several times: what it is made of is megabytes for a large one.
*/
export const stateOf = remembered(({instances, daemonServices, replicaServices, daemons}: Cluster): string =>
	fingerprint({
		instances: instances.map(({agentConnected, arn, status}) => ({agentConnected, arn, status})),
		services: [...daemonServices, ...replicaServices].map(({serviceArn, status, taskDefinition}) => ({
			serviceArn,
			status,
			taskDefinition,
		})),
		daemons: daemons.map(({arn, status, taskDefinitionArn}) => ({arn, status, taskDefinitionArn})),
	}),
);
