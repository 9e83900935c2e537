import type {Cluster} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
import type {Obstacle} from '../choices/problem/obstacle.ts';
import {instanceStates, type InstanceRollout} from '../choices/problem/rollout.ts';
import {describeCluster} from '../found/describe-cluster.ts';
import {findAgents} from '../found/find-agents.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import {leftOut} from '../hosts/left-out.ts';
import type {AgentEstate, BareInstance, BareWhy, ClusterEstate} from './estate.ts';
import {rolloutNow, type Closer} from './rollout-now.ts';

/** What was read of a cluster for its estate; `closer` by the ARN of the Agent that was looked at alone. */
export type ClusterSeen = {
	readonly cluster: Cluster;
	/** ISO instant. */
	readonly at: string;
	readonly isNamed: boolean;
	readonly closer: ReadonlyMap<string, Closer>;
	/** Each of its Agents, as it is found there. */
	readonly agents: readonly AgentEstate[];
};

/** All Agents of a cluster, what each covers, and which instances none is meant for. */
export function clusterEstate({cluster, at, isNamed, closer, agents}: ClusterSeen): ClusterEstate {
	const found = findAgents(cluster);
	const {kinds, standing, others = []} = describeCluster(cluster, found);
	const active = cluster.instances.filter(({status}) => status === 'ACTIVE');
	const seenOf = ({arn}: FoundAgent) => {
		const near = closer.get(arn);
		return {cluster, at, ...(near && {closer: near})};
	};

	const rollouts = found.map(agent => ({agent, rollout: rolloutNow(agent, seenOf(agent))}));
	const states = statesOf(rollouts.flatMap(({rollout}) => rollout?.instances ?? []));
	const placed = placedBy(found, cluster);
	// Where tasks can't be read nobody knows which instance is without one.
	const isUnknown = rollouts.some(({rollout}) => rollout?.unread);
	return {
		arn: cluster.arn,
		name: cluster.name,
		region: cluster.region,
		standing,
		isNamed,
		kinds,
		instances: active.length,
		covered: active.filter(({id}) => states.get(id) === 'running').length,
		agents,
		hosts: active.map(({id}) => ({instance: id, state: states.get(id) ?? (isUnknown ? 'unknown' : 'bare')})),
		bare: isUnknown
			? []
			: active
					.filter(({id}) => !states.has(id))
					.map((instance): BareInstance => ({instance: instance.id, why: whyBare(instance, placed)})),
		others,
		unread: cluster.unread,
	};
}

/** By instance: where several Agents are meant for one, that one counts which is nearest to running. */
function statesOf(all: readonly InstanceRollout[]): ReadonlyMap<string, InstanceRollout['state']> {
	const ranked = all.toSorted(
		(one, other) => instanceStates.indexOf(other.state) - instanceStates.indexOf(one.state),
	);
	return new Map(ranked.map(({instance, state}) => [instance, state]));
}

/** An Agent's service: which instances it is for, and what leaves one of them out. */
type Placed = {
	readonly agent: string;
	readonly launchType: string;
	readonly gapsOf: (instance: Instance) => readonly Obstacle[];
};

function placedBy(agents: readonly FoundAgent[], {daemonServices, taskDefinitions}: Cluster): readonly Placed[] {
	return agents.flatMap(({arn, name, taskDefinitionArn}) => {
		const service = daemonServices.find(({serviceArn}) => serviceArn === arn);
		const registered = taskDefinitions[taskDefinitionArn];
		if (!service || !registered) {
			return [];
		}

		const {placementConstraints: constraints, launchType = 'EC2'} = service;
		return [{agent: name, launchType, gapsOf: leftOut({...registered, constraints})}];
	});
}

function whyBare(instance: Instance, placed: readonly Placed[]): BareWhy {
	if (!instance.agentConnected) {
		return {kind: 'disconnected'};
	}

	for (const {agent, launchType, gapsOf} of placed) {
		const [obstacle] = launchType === launchTypeOf(instance) ? gapsOf(instance) : [];
		if (obstacle) {
			return {kind: 'left-out', agent, obstacle};
		}
	}

	return {kind: 'no-agent'};
}

function launchTypeOf({attributes}: Instance): 'EC2' | 'EXTERNAL' {
	return 'ecs.capability.external' in attributes ? 'EXTERNAL' : 'EC2';
}
