import type {Account} from '../account/account.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {ContainerInstance} from '../ecs/instance/container-instance.ts';
import type {Task} from '../ecs/task/task.ts';
import type {TaskDefinition} from '../ecs/task-definition/task-definition.ts';
import type {Region} from '../account/region.ts';
import {taskSecret} from '../secrets-manager/task-secret.ts';

/** A task whose Agent sends to a site with a key that is valid there, on an instance that has a way out. */
export type ReportingAgent = {
	readonly region: Region;
	readonly cluster: Cluster;
	readonly instance: ContainerInstance;
	readonly task: Task;
	readonly image: string;
	readonly variables: ReadonlyMap<string, string>;
};

type Place = {readonly region: Region; readonly account: Account; readonly site: string};
type Container = TaskDefinition['containerDefinitions'][number];

/** All that run, or ran within the hour for which ECS shows a task that ended. */
export function reportingAgents(site: string, account: Account): readonly ReportingAgent[] {
	return [...account.regions.values()].flatMap(region =>
		[...region.clusters.values()].flatMap(cluster =>
			[...cluster.tasks.values()].flatMap(task => agentsOf(task, cluster, {region, account, site})),
		),
	);
}

/** The definition of a task, as it was registered. */
export function definitionOf(task: Task, region: Region): TaskDefinition | undefined {
	const [family = '', revision = ''] = task.taskDefinitionArn
		.slice(task.taskDefinitionArn.indexOf('/') + 1)
		.split(':', 2);
	return region.taskDefinitions.get(family)?.[Number(revision) - 1];
}

function agentsOf(task: Task, cluster: Cluster, place: Place): readonly ReportingAgent[] {
	const {region, account} = place;
	const instance = cluster.instances.get(task.instanceId ?? '');
	const definition = definitionOf(task, region);
	if (instance === undefined || definition === undefined || task.startedAt === undefined) {
		return [];
	}

	return account.hostTroubles.get(instance.ec2InstanceId) === 'no-egress'
		? []
		: definition.containerDefinitions.flatMap(container => {
				const variables = variablesOf(container);
				return isReporting(container, {definition, task, place, variables})
					? [{region, cluster, instance, task, image: container.image ?? '', variables}]
					: [];
			});
}

function variablesOf({environment = []}: Container): ReadonlyMap<string, string> {
	return new Map(environment.map(({name = '', value = ''}) => [name, value]));
}

type Running = {
	readonly definition: TaskDefinition;
	readonly task: Task;
	readonly place: Place;
	readonly variables: ReadonlyMap<string, string>;
};

// Any container with a key counts: the image may be a copy under another name.
function isReporting(container: Container, {definition, task, place, variables}: Running): boolean {
	const {region, account, site} = place;
	const reference = (container.secrets ?? []).find(({name}) => name === 'DD_API_KEY')?.valueFrom;
	// Read now and not when the task began: a key that was changed since shows at once, other than in life.
	const secret =
		reference === undefined
			? undefined
			: taskSecret(
					{roleArn: definition.executionRoleArn, valueFrom: reference, region, taskId: task.id},
					account,
				);
	const key = secret?.kind === 'read' ? secret.value : variables.get('DD_API_KEY');
	return (
		key !== undefined &&
		// The Agent's own default is the US1 site.
		(variables.get('DD_SITE') ?? 'datadoghq.com') === site &&
		(account.datadogKeys.get(site)?.has(key) ?? false)
	);
}
