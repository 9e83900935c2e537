import type {Account} from '../account/account.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {ContainerInstance} from '../ecs/instance/container-instance.ts';
import type {Task} from '../ecs/task/task.ts';
import type {TaskDefinition} from '../ecs/task-definition/task-definition.ts';
import type {Region} from '../account/region.ts';

/** A task whose Agent sends to a site with a key that is valid there, on an instance that has a way out. */
export type ReportingAgent = {
	readonly region: Region;
	readonly cluster: Cluster;
	readonly instance: ContainerInstance;
	readonly task: Task;
	readonly image: string;
	readonly variables: ReadonlyMap<string, string>;
	readonly key: string;
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
				const key = keyOf(container, task) ?? variables.get('DD_API_KEY');
				return key !== undefined && isSendingTo(place, {variables, key})
					? [{region, cluster, instance, task, image: container.image ?? '', variables, key}]
					: [];
			});
}

/** Any container with a key counts: the image may be a copy under another name. */
function keyOf({secrets = []}: Container, task: Task): string | undefined {
	return task.secrets?.get(secrets.find(({name}) => name === 'DD_API_KEY')?.valueFrom ?? '');
}

function variablesOf({environment = []}: Container): ReadonlyMap<string, string> {
	return new Map(environment.map(({name = '', value = ''}) => [name, value]));
}

function isSendingTo({account, site}: Place, {variables, key}: Pick<ReportingAgent, 'variables' | 'key'>): boolean {
	return (
		// The Agent's own default is the US1 site.
		(variables.get('DD_SITE') ?? 'datadoghq.com') === site && (account.datadogKeys.get(site)?.has(key) ?? false)
	);
}
