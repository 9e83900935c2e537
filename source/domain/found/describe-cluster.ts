import {defaultSettings} from '../choices/choices.ts';
import type {Cluster, ClusterPart, ClusterSummary} from '../account/cluster.ts';
import {platforms} from '../account/platform.ts';
import {defaultFeatures} from '../choices/feature-id.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import {agentSize} from '../agent/size.ts';
import {systemOf} from '../hosts/system-of.ts';
import type {OwnStanding} from '../choices/problem/standing.ts';
import type {Observed} from '../account/observed.ts';
import {firstBy} from '../kit/first-by.ts';
import {remembered} from '../kit/large/remembered.ts';
import {bystanders} from './bystanders.ts';
import {findAgents} from './find-agents.ts';
import type {FoundAgent} from './found-agent.ts';
import {hiddenBy} from './hidden-by.ts';
import type {ClusterFacts} from './cluster-facts.ts';

export type DescribedCluster = ClusterFacts & {readonly standing: OwnStanding};

/**
What the list says of a cluster whose inside was read. Instances that are not ACTIVE count as draining, not as room.
*/
export function describeCluster(cluster: Cluster, agents: readonly FoundAgent[]): DescribedCluster {
	const active = cluster.instances.filter(({status}) => status === 'ACTIVE');
	const groups = placementGroups(cluster);
	const others = bystanders(cluster).map(({instances, ...other}) => ({...other, running: instances.length}));
	return {
		arn: cluster.arn,
		name: cluster.name,
		region: cluster.region,
		kinds: groups
			.filter(({instances}) => instances.length > 0)
			.map(({platform, instances}) => ({platform, count: instances.length})),
		// Of a cluster of AWS Batch the inside is not read.
		total: hasHiddenInstances(cluster) || isBatch(cluster) ? cluster.instanceCount : cluster.instances.length,
		connected: cluster.instances.filter(({agentConnected}) => agentConnected).length,
		draining: cluster.instances.filter(({status}) => status === 'DRAINING').length,
		systems: distinct(cluster.instances.map(instance => systemOf(instance).name)),
		architectures: distinct(cluster.instances.map(({attributes}) => attributes['ecs.cpu-architecture'])),
		portsFree: active.filter(({remaining}) => !remaining.ports.includes(8126) && !remaining.udpPorts.includes(8125))
			.length,
		roomy: groups
			.map(group => {
				const size = agentSize(group.platform, defaultFeatures, defaultSettings);
				return group.instances.filter(
					({status, remaining}) =>
						status === 'ACTIVE' && remaining.cpu >= size.cpu && remaining.memory >= size.memory,
				).length;
			})
			.reduce((total, count) => total + count, 0),
		agents,
		...(others.length > 0 && {others}),
		standing: standingInside(cluster, groups.length > 0),
	};
}

function hasHiddenInstances({unread}: Cluster): boolean {
	return unread.some(({part, subjects}) => part === 'instances' && subjects === undefined);
}

/** What the list says of every cluster found; those whose inside is not read yet count as they stand in the list. */
export function factsOf(observed: Observed): readonly ClusterFacts[] {
	const read = firstBy(observed.clusters, ({arn}) => arn);
	const parts = firstBy(observed.parts ?? [], ({summary}) => summary.arn);
	return observed.found.map(summary => {
		const cluster = read.get(summary.arn);
		const part = parts.get(summary.arn);
		return cluster ? inside(cluster) : part ? begun(part) : outside(summary);
	});
}

// While the list is filled its question is made anew again and again, and most rows stay what they are.
const inside = remembered((cluster: Cluster) => describeCluster(cluster, findAgents(cluster)));

const outside = remembered((summary: ClusterSummary): ClusterFacts => ({
	...describeCluster(unseen(summary), []),
	total: summary.instanceCount,
	services: summary.activeServices,
	isUnseen: true,
}));

// It stays unseen until the last of it is read: what runs there may be an Agent, and none of its ports is known.
const begun = remembered(({summary, read, kinds}: ClusterPart): ClusterFacts => ({
	...outside(summary),
	read,
	kinds: platforms.flatMap(platform => {
		const count = kinds.get(platform) ?? 0;
		return count > 0 ? [{platform, count}] : [];
	}),
}));

/** A cluster as the list shows it, for one that nobody has looked into. */
export function unseen(summary: ClusterSummary): Cluster {
	return {
		...summary,
		providers: [],
		instances: [],
		daemonServices: [],
		replicaServices: [],
		taskDefinitions: {},
		families: {},
		daemons: [],
		tasks: [],
		unread: [],
	};
}

/** Whether a cluster can be chosen, as far as the list tells. */
export function standingOf(summary: ClusterSummary): OwnStanding {
	if (isBatch(summary)) {
		return {kind: 'batch'};
	}

	if (summary.hidden) {
		return {kind: 'unreadable', unread: summary.hidden};
	}

	if (summary.instanceCount > 0) {
		return {kind: 'open'};
	}

	const {capacityProviders, fargateTasks} = summary;
	const isFargate = capacityProviders.length > 0 && capacityProviders.every(name => name.startsWith('FARGATE'));
	return {kind: isFargate || fargateTasks > 0 ? 'fargate-only' : 'no-instances'};
}

/** The same with what was read of its inside. Managed Instances can be given their daemon before there are any. */
function standingInside(cluster: Cluster, hasGroups: boolean): OwnStanding {
	const standing = standingOf(cluster);
	if (standing.kind === 'batch') {
		return standing;
	}

	const [unread] = hiddenBy(cluster);
	return unread ? {kind: 'unreadable', unread} : hasGroups ? {kind: 'open'} : standing;
}

// AWS Batch makes and deletes these clusters itself: `AWSBatch-<environment>-<id>`, in older accounts
// `<environment>_Batch_<id>`.
function isBatch({name}: ClusterSummary): boolean {
	return name.startsWith('AWSBatch') || /_Batch_[\da-f]{8}-[\d\-a-f]{27}$/v.test(name);
}

function distinct(values: ReadonlyArray<string | undefined>): readonly string[] {
	return [...new Set(values.flatMap(value => value ?? []))].toSorted((a, b) => Number(a > b) - Number(a < b));
}
