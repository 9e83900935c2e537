import type {Cluster} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
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
	const meant = new Set(rollouts.flatMap(({rollout}) => (rollout?.instances ?? []).map(({instance}) => instance)));
	const running = new Set(
		rollouts.flatMap(({rollout}) =>
			(rollout?.instances ?? []).flatMap(({instance, state}) => (state === 'running' ? instance : [])),
		),
	);
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
		covered: active.filter(({id}) => running.has(id)).length,
		agents,
		bare: isUnknown
			? []
			: active
					.filter(({id}) => !meant.has(id))
					.map((instance): BareInstance => ({instance: instance.id, why: whyBare(instance, found, cluster)})),
		others,
		unread: cluster.unread,
	};
}

function whyBare(instance: Instance, agents: readonly FoundAgent[], cluster: Cluster): BareWhy {
	if (!instance.agentConnected) {
		return {kind: 'disconnected'};
	}

	for (const agent of agents) {
		const service = cluster.daemonServices.find(({serviceArn}) => serviceArn === agent.arn);
		const registered = cluster.taskDefinitions[agent.taskDefinitionArn];
		const isOfItsKind = service && registered && (service.launchType ?? 'EC2') === launchTypeOf(instance);
		const [obstacle] = isOfItsKind
			? leftOut(instance, {
					definition: registered.definition,
					constraints: service.placementConstraints,
					requiresAttributes: registered.requiresAttributes,
				})
			: [];
		if (obstacle) {
			return {kind: 'left-out', agent: agent.name, obstacle};
		}
	}

	return {kind: 'no-agent'};
}

function launchTypeOf({attributes}: Instance): 'EC2' | 'EXTERNAL' {
	return 'ecs.capability.external' in attributes ? 'EXTERNAL' : 'EC2';
}
