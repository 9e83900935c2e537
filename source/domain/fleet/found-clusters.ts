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
	/** Said now, and not by an earlier run: then a cluster that is not among them loses its Agent. */
	readonly isSaid: boolean;
	readonly linux?: LinuxKind;
	/** Those that the stack serves already, by name. */
	readonly served: ReadonlyMap<string, FleetCluster>;
};

/** The clusters of a place that get an Agent of the fleet, and those that are left alone. */
export type FoundClusters = {
	readonly clusters: readonly FleetCluster[];
	readonly left: NonNullable<FleetCell['left']>;
	/** Each of the clusters has several instances. */
	readonly isSpread?: true;
};

/**
Which clusters a stack is to serve. One that has an Agent already keeps it, unless it is the stack's own: two on a host
would fight for its ports.
*/
export function foundClusters(all: readonly Cluster[], {called, isSaid, linux, served}: Finding): FoundClusters {
	const isMeant = called.length === 0 || called.includes('all') ? () => true : calledOneOf(called);
	const clusters: FleetCluster[] = [];
	const left: Array<FoundClusters['left'][number]> = [];
	const meant = all.filter(one => isMeant(one) || (!isSaid && served.has(one.name)));
	for (const cluster of meant) {
		const {name} = cluster;
		const groups = placementGroups(cluster, linux === undefined ? {} : {linux});
		const [group, ...others] = groups;
		const kept = served.get(name);
		if (kept) {
			// It stays, whatever can be seen of it today: without hosts it waits for some.
			clusters.push(kept);
		} else if (hiddenBy(cluster).length > 0) {
			left.push({cluster: name, why: 'unreadable'});
		} else if (findAgents(cluster).length > 0) {
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

	const names = new Set(clusters.map(({name}) => name));
	const isSpread = names.size > 0 && all.every(({name, instances}) => !names.has(name) || instances.length > 1);
	return {clusters, left, ...(isSpread && {isSpread})};
}
