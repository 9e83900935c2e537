import type {Cluster, ClusterPart, ClusterSummary} from '../account/cluster.ts';
import {platformOf} from './platform-of.ts';

/** A page of a cluster's instances as ECS shows them; what EC2 knows of them is not there yet. */
export type HostsPage = Pick<Cluster, 'instances' | 'providers'>;

/** Nothing was read of a cluster yet. */
export function noPart(summary: ClusterSummary): ClusterPart {
	return {summary, read: 0, kinds: new Map()};
}

/** The same with another page. */
export function withPage(part: ClusterPart, {instances, providers}: HostsPage): ClusterPart {
	const kinds = new Map(part.kinds);
	for (const instance of instances) {
		const platform = platformOf(instance, providers);
		// The name of the image may tell it apart, and that comes from EC2.
		if (platform !== 'unknown-linux') {
			kinds.set(platform, (kinds.get(platform) ?? 0) + 1);
		}
	}

	return {...part, read: part.read + instances.length, kinds};
}
