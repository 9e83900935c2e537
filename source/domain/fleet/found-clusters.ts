import type {Cluster} from '../account/cluster.ts';
import type {LinuxKind} from '../choices/choices.ts';
import {findAgents} from '../found/find-agents.ts';
import {hiddenBy} from '../found/hidden-by.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import {calledOneOf} from '../kit/called.ts';
import type {FleetCell} from './fleet-cell.ts';
import type {FleetCluster} from './wanted-fleet.ts';

/** What was said of clusters, and which of them the set has an Agent on already. */
export type Finding = {
	/** Names, patterns and tags; `all`, or none: all there are. */
	readonly called: readonly string[];
	readonly linux?: LinuxKind;
	/** Names of those that a stack of the set serves. */
	readonly served: ReadonlySet<string>;
};

/** The clusters of a place that get an Agent of the fleet, and those that are left alone. */
export type FoundClusters = {
	readonly clusters: readonly FleetCluster[];
	readonly left: NonNullable<FleetCell['left']>;
};

/**
Which clusters a stack is to serve. One that has an Agent already keeps it, unless it is the stack's own: two on a host
would fight for its ports. A cluster without hosts gets its Agent when it has some.
*/
export function foundClusters(all: readonly Cluster[], {called, linux, served}: Finding): FoundClusters {
	const isMeant = called.length === 0 || called.includes('all') ? () => true : calledOneOf(called);
	const clusters: FleetCluster[] = [];
	const left: Array<FoundClusters['left'][number]> = [];
	for (const cluster of all.filter(one => isMeant(one))) {
		const {name} = cluster;
		const groups = placementGroups(cluster, linux === undefined ? {} : {linux});
		const [group, ...others] = groups;
		if (hiddenBy(cluster).length > 0) {
			left.push({cluster: name, why: 'unreadable'});
		} else if (!served.has(name) && findAgents(cluster).length > 0) {
			left.push({cluster: name, why: 'has-agent'});
		} else if (!group) {
			left.push({cluster: name, why: 'no-hosts'});
		} else if (others.length > 0) {
			left.push({cluster: name, why: 'several-platforms'});
		} else {
			const {platform, capacityProviderArns: providers} = group;
			clusters.push({name, platform, ...(providers.length > 0 && {providers})});
		}
	}

	return {clusters, left};
}
