import type {Cluster} from '../account/cluster.ts';
import type {Daemon} from '../account/daemon.ts';
import type {Instance} from '../account/instance.ts';
import type {Service} from '../account/service.ts';
import type {Task} from '../account/task.ts';
import type {Unread} from '../account/unread.ts';
import type {Rollout} from '../choices/problem/rollout.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import {isServing} from '../found/is-serving.ts';
import {eligibleNow, type Eligibility} from '../hosts/eligible-now.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import type {Forecast} from '../plan/forecast/forecast.ts';
import {makeForecast, tasksOf} from '../plan/forecast/make-forecast.ts';
import {targetId} from '../plan/target-id.ts';
import {judgeDaemon} from '../rollout/judge-daemon.ts';
import {judgeRollout} from '../rollout/judge-rollout.ts';

/** What was read for one Agent: its cluster, and where it was asked for, the Agent alone with its stopped tasks. */
export type AgentSeen = {
	readonly cluster: Cluster;
	/** ISO instant. */
	readonly at: string;
	readonly closer?: Closer;
};

/** As a rollout is looked at. */
export type Closer = {
	readonly service?: Service | undefined;
	readonly daemon?: Daemon | undefined;
	readonly tasks: readonly Task[];
	readonly instances: readonly Instance[];
	readonly unread: readonly Unread[];
};

/** The kinds of hosts that an Agent runs on, or is to run on. */
export function groupsOf(agent: FoundAgent, cluster: Cluster): readonly PlacementGroup[] {
	return placementGroups(cluster).filter(
		group =>
			(agent.kind === 'daemon') === (group.launchType === undefined) &&
			(agent.kind === 'daemon' || isServing(agent, group, cluster)),
	);
}

/**
An Agent judged as if what it runs today had just been rolled out: the same rules decide whether an install succeeded
and whether an Agent is well. `undefined` of a service that doesn't follow the instances, or that has no host.
*/
export function rolloutNow(agent: FoundAgent, seen: AgentSeen): Rollout | undefined {
	const {cluster, at} = seen;
	const [first, ...others] = groupsOf(agent, cluster);
	if (first === undefined || agent.schedulingStrategy !== undefined) {
		return undefined;
	}

	const group = {...first, instances: [first, ...others].flatMap(({instances}) => instances)};
	const shared = {
		target: targetId(agent.kind, cluster.arn, agent.name),
		cluster: cluster.name,
		region: cluster.region,
		taskDefinition: agent.taskDefinitionArn,
		hasHealthCheck: hasHealthCheck(agent, cluster),
	};
	const snapshot = snapshotOf(agent, seen);
	if (agent.kind === 'daemon') {
		const daemon = seen.closer?.daemon ?? cluster.daemons.find(({arn}) => arn === agent.arn);
		return judgeDaemon(
			{...snapshot, daemon},
			{
				...shared,
				daemon: agent.name,
				startedAt: daemon?.deployment?.createdAt ?? at,
				...eligibleNow({group, providers: cluster.providers}, snapshot.instances),
			},
		);
	}

	const service = seen.closer?.service ?? cluster.daemonServices.find(({serviceArn}) => serviceArn === agent.arn);
	return judgeRollout(
		{...snapshot, service},
		{
			...shared,
			service: agent.name,
			startedAt: service?.deployments.find(({status}) => status === 'PRIMARY')?.createdAt ?? at,
			...placed({group, service, agent, cluster}, snapshot.instances),
		},
	);
}

type Placed = {
	readonly group: PlacementGroup;
	readonly service: Service | undefined;
	readonly agent: FoundAgent;
	readonly cluster: Cluster;
};

/** Where it is to run, and what stands in its way: of an instance ECS never says who holds a port. */
function placed(
	{group, service, agent, cluster}: Placed,
	instances: readonly Instance[],
): Eligibility & {readonly forecast: Forecast} {
	const {definition, requiresAttributes} = cluster.taskDefinitions[agent.taskDefinitionArn] ?? {
		definition: {family: '', containerDefinitions: []},
		requiresAttributes: undefined,
	};
	const placement = {
		definition,
		constraints: service?.placementConstraints ?? [],
		...(requiresAttributes && {requiresAttributes}),
	};
	return {
		...eligibleNow({group, providers: cluster.providers, placement}, instances),
		forecast: makeForecast({...placement, group, ...tasksOf(cluster), ownService: agent.name}),
	};
}

function snapshotOf({kind, name}: FoundAgent, {cluster, at, closer}: AgentSeen) {
	const tasks = closer?.tasks ?? cluster.tasks.filter(({group}) => group === `${kind}:${name}`);
	const unread = closer?.unread ?? cluster.unread.filter(({part}) => part === 'tasks' || part === 'instances');
	return {tasks, instances: closer?.instances ?? cluster.instances, unread, at};
}

function hasHealthCheck({taskDefinitionArn}: FoundAgent, {taskDefinitions}: Cluster): boolean {
	const containers = taskDefinitions[taskDefinitionArn]?.definition.containerDefinitions ?? [];
	return containers.some(({healthCheck, essential}) => healthCheck !== undefined && essential !== false);
}
