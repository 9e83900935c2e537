import type {Account} from '../account/account.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {Task} from '../ecs/task/task.ts';
import type {TaskDefinition} from '../ecs/task-definition/task-definition.ts';
import type {Region} from '../account/region.ts';
import {taskSecret} from '../secrets-manager/task-secret.ts';

/** `name` is the instance's id, which the Agent reports on EC2. */
export type Host = {readonly name: string; readonly tags: readonly string[]};

type Place = {readonly region: Region; readonly account: Account; readonly site: string};
type Container = TaskDefinition['containerDefinitions'][number];

/** The instances whose running Agent sends to this site with a key that is valid there. */
export function reportingHosts(site: string, account: Account): readonly Host[] {
	return [...account.regions.values()].flatMap(region =>
		[...region.clusters.values()].flatMap(cluster => hostsOf(cluster, {region, account, site})),
	);
}

function hostsOf(cluster: Cluster, place: Place): readonly Host[] {
	// An Agent reports while its task runs; whether its health check passed doesn't matter for that.
	const running = [...cluster.tasks.values()].filter(task => task.lastStatus === 'RUNNING');
	const names = running.flatMap(task => {
		const name = cluster.instances.get(task.instanceId ?? '')?.ec2InstanceId;
		return name !== undefined && isReporting(task, place) ? [name] : [];
	});
	// Two Agents on an instance are one host.
	return [...new Set(names)].map(name => ({
		name,
		tags: [`cluster_name:${cluster.name}`, `ecs_cluster_name:${cluster.name}`],
	}));
}

function isReporting(task: Task, place: Place): boolean {
	const [family = '', revision = ''] = task.taskDefinitionArn
		.slice(task.taskDefinitionArn.indexOf('/') + 1)
		.split(':', 2);
	const definition = place.region.taskDefinitions.get(family)?.[Number(revision) - 1];
	return definition?.containerDefinitions.some(container => isAgent(container, {definition, task, place})) ?? false;
}

type Running = {readonly definition: TaskDefinition; readonly task: Task; readonly place: Place};

// Any container with a key counts: the image may be a copy under another name.
function isAgent(container: Container, {definition, task, place}: Running): boolean {
	const {region, account, site} = place;
	const variables = new Map((container.environment ?? []).map(({name, value}) => [name, value]));
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
