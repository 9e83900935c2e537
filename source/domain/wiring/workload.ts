import type {Workloads} from '../account/workloads.ts';
import type {Cluster} from '../account/cluster.ts';
import type {Observed} from '../account/observed.ts';
import type {Platform} from '../account/platform.ts';
import type {Registered} from '../account/registered.ts';
import type {Service} from '../account/service.ts';
import type {Task} from '../account/task.ts';
import type {LinuxKind} from '../choices/choices.ts';
import type {NotWirable} from '../choices/problem/areas/service-problem.ts';
import {findAgents} from '../found/find-agents.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import {hasSidecar} from '../found/has-sidecar.ts';
import {isServing} from '../found/is-serving.ts';
import {leftOut} from '../hosts/left-out.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import {firstBy} from '../kit/first-by.ts';
import {isList, isObject, textOf} from '../kit/shape.ts';
import {inOrder} from '../kit/sorted.ts';

/** One service that is no Agent, where it runs, and what of Datadog is there. */
export type Workload = {
	readonly cluster: Cluster;
	readonly service: Service;
	/** Absent where its definition could not be read. */
	readonly registered?: Registered;
	/** The kinds of hosts that it runs on, or may while no task does. */
	readonly groups: readonly PlacementGroup[];
	/** The first of them that has an Agent. */
	readonly reached?: {readonly group: PlacementGroup; readonly agent: FoundAgent};
	readonly cannot?: NotWirable;
};

/** Which clusters were chosen, and what their Linux instances are that don't tell it. */
type Chosen = {readonly clusters?: readonly string[]; readonly linux?: LinuxKind};

/** The services of the chosen clusters that are no Agents, by cluster and name. */
export function workloadsIn(
	{clusters, workloads = []}: Pick<Observed, 'clusters' | 'workloads'>,
	{clusters: chosen = [], linux}: Chosen,
): readonly Workload[] {
	const wanted = new Set(chosen);
	const byCluster = firstBy(workloads, ({cluster}) => cluster);
	return clusters
		.filter(({arn}) => wanted.has(arn))
		.flatMap(cluster => {
			const read = byCluster.get(cluster.arn);
			return read ? inCluster(cluster, read, linux) : [];
		});
}

function inCluster(cluster: Cluster, read: Workloads, linux: LinuxKind | undefined): readonly Workload[] {
	const agents = findAgents(cluster);
	const groups = placementGroups(cluster, linux === undefined ? {} : {linux});
	const agentArns = new Set(agents.map(({arn}) => arn));
	const places = Map.groupBy(cluster.tasks, ({group}) => group);
	const serving = new Map(groups.map(group => [group, agents.find(agent => isServing(agent, group, cluster))]));
	return read.services
		.filter(service => service.status === 'ACTIVE' && !agentArns.has(service.serviceArn))
		.toSorted((a, b) => inOrder(a.serviceName, b.serviceName))
		.map(service => {
			const registered =
				read.taskDefinitions[service.taskDefinition] ?? cluster.taskDefinitions[service.taskDefinition];
			const tasks = places.get(`service:${service.serviceName}`) ?? [];
			const own = groups.filter(group => isOn(service, registered, {group, cluster, tasks}));
			const [reached] = own.flatMap(group => {
				const agent = serving.get(group);
				return agent ? [{group, agent}] : [];
			});
			const cannot = reasonAgainst({service, registered, groups: own, reached});
			return {
				cluster,
				service,
				...(registered && {registered}),
				groups: own,
				...(reached && {reached}),
				...(cannot !== undefined && {cannot}),
			};
		});
}

type Seen = {
	readonly service: Service;
	readonly registered: Registered | undefined;
	readonly groups: readonly PlacementGroup[];
	readonly reached: Workload['reached'] | undefined;
};

function reasonAgainst({service, registered, groups, reached}: Seen): NotWirable | undefined {
	if (service.launchType === 'FARGATE') {
		return 'fargate';
	}

	if (!registered) {
		return 'unreadable';
	}

	if (hasSidecar(registered.definition)) {
		return 'sidecar';
	}

	return reached === undefined ? (groups.length === 0 ? 'no-hosts' : 'no-agent') : undefined;
}

/** Hosts of one kind, and the tasks of the service, on whichever they are. */
type Host = {readonly group: PlacementGroup; readonly cluster: Cluster; readonly tasks: readonly Task[]};

/** Told from where its tasks run, and while none runs, from launch type, capacity providers and constraints. */
function isOn(service: Service, registered: Registered | undefined, {group, cluster, tasks}: Host): boolean {
	const places = new Set(tasks.flatMap(({instanceArn}) => instanceArn ?? []));
	if (places.size > 0) {
		return group.instances.some(({arn}) => places.has(arn));
	}

	const providers = providersOf(service);
	const isManaged = cluster.providers.some(
		({name, kind}) => kind === 'managed-instances' && providers.includes(name),
	);
	if (isManaged || group.platform === 'managed-instances' || service.launchType === 'FARGATE') {
		return isManaged && group.platform === 'managed-instances';
	}

	const gapsOf = leftOut({
		definition: registered?.definition ?? {family: '', containerDefinitions: []},
		constraints: service.placementConstraints,
	});
	return (
		(service.launchType ?? 'EC2') === group.launchType &&
		group.instances.some(instance =>
			gapsOf(instance).every(({kind}) => kind !== 'constraint' && kind !== 'runtime-platform'),
		)
	);
}

function providersOf({besides = {}}: Service): readonly string[] {
	const strategy = besides.capacityProviderStrategy;
	return (isList(strategy) ? strategy : []).flatMap(item =>
		isObject(item) ? (textOf(item.capacityProvider) ?? []) : [],
	);
}

/** The kinds of hosts of a service that has an Agent on some and none on others. */
export function platformsWithoutAgent({groups, cluster}: Workload): readonly Platform[] {
	const agents = findAgents(cluster);
	return groups
		.filter(group => agents.every(agent => !isServing(agent, group, cluster)))
		.map(({platform}) => platform);
}
