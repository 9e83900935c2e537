import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary, Unread} from '../../domain/cluster.ts';
import type {Instance} from '../../domain/instance.ts';
import type {Registered} from '../../domain/registered.ts';
import type {ReadClusterOptions} from '../gateway.ts';
import type {Connection} from '../connection.ts';
import {type Readable, readable} from '../readable.ts';
import {
	listDaemons,
	readDaemonByArn,
	readDaemonFamilies,
	readDaemonTaskDefinition,
} from './read-daemons.ts';
import {readInstances} from './read-instances.ts';
import {readProviders} from './read-providers.ts';
import {readDaemonServices} from './read-services.ts';
import {readFamilies, readTaskDefinitions} from './read-task-definitions.ts';
import {readTasks} from './read-tasks.ts';

type Reading = {
	readonly connection: Connection;
	readonly ecs: ECSClient;
	readonly summary: ClusterSummary;
	readonly options: ReadClusterOptions;
	readonly readable: Readable;
	readonly signal?: AbortSignal;
};

type Definitions = Readonly<Record<string, Registered>>;

/** The inside of a cluster. What may not be read stands in `unread`, in the names of IAM actions. */
export async function readCluster(connection: Connection, {summary, options}: Pick<Reading, 'summary' | 'options'>, signal?: AbortSignal): Promise<Cluster> {
	const unread: Unread[] = [];
	const ecs = await connection.ecs(summary.region);
	const reading = {
		connection, ecs, summary, options, readable: readable(unread), signal,
	};
	const [parts, inside] = await Promise.all([readParts(reading), options.depth === 'full' ? readInside(reading) : nothingInside]);
	const machines = await readMachinesOf(reading, parts.instances);
	const instances = parts.instances.map(instance => ({...instance, machine: machines.get(instance.id)}));
	const taskDefinitions = {...inside.taskDefinitions, ...parts.taskDefinitions};
	return {
		...summary, ...parts, ...inside, instances, taskDefinitions, unread,
	};
}

async function readParts(reading: Reading) {
	const {ecs, summary, readable, options, signal} = reading;
	const [instances, providers, daemonServices] = await Promise.all([
		readable('ecs:ListContainerInstances', async () => summary.instanceCount === 0 ? [] : readInstances(ecs, summary.arn, signal), []),
		readable('ecs:DescribeCapacityProviders', async () => readProviders(ecs, summary.arn, signal), []),
		readable('ecs:DescribeServices', async () => readDaemonServices(ecs, {cluster: summary.arn, named: options.services ?? []}, signal), []),
	]);
	const isManaged = providers.some(({kind}) => kind === 'managed-instances');
	const [definitions, daemons] = await Promise.all([
		readable('ecs:DescribeTaskDefinition', async () => readTaskDefinitions(ecs, daemonServices.map(({taskDefinition}) => taskDefinition), signal), {}),
		isManaged ? readable('ecs:ListDaemons', async () => readDaemons(reading), []) : [],
	]);
	const daemonDefinitions = await readable('ecs:DescribeDaemonTaskDefinition', async () => definitionsOf(ecs, daemons.map(({taskDefinitionArn}) => taskDefinitionArn), signal), {});
	return {
		instances, providers, daemonServices, daemons, taskDefinitions: {...definitions, ...daemonDefinitions},
	};
}

async function readDaemons({ecs, summary, signal}: Reading) {
	const arns = await listDaemons(ecs, summary.arn, signal);
	const found = await Promise.all(arns.map(async arn => readDaemonByArn(ecs, arn, signal)));
	return found.flatMap(daemon => daemon ?? []);
}

async function definitionsOf(ecs: ECSClient, arns: readonly string[], signal?: AbortSignal): Promise<Definitions> {
	const found = await Promise.all([...new Set(arns)].filter(arn => arn !== '').map(async arn => [arn, await readDaemonTaskDefinition(ecs, arn, signal)] as const));
	return Object.fromEntries(found.flatMap(([arn, definition]) => definition ? [[arn, definition] as const] : []));
}

const nothingInside: Pick<Cluster, 'tasks' | 'families' | 'taskDefinitions'> = {tasks: [], families: {}, taskDefinitions: {}};

// Tasks tell who holds a port, their definitions where their logs go.
async function readInside({ecs, summary, options, readable, signal}: Reading): Promise<typeof nothingInside> {
	const [all, families, daemonFamilies] = await Promise.all([
		readable('ecs:ListTasks', async () => readTasks(ecs, {cluster: summary.arn, desiredStatus: 'RUNNING'}, signal), []),
		readable('ecs:DescribeTaskDefinition', async () => readFamilies(ecs, options.families, signal), {}),
		// Only clusters with Managed Instances have daemons; their providers are cluster-scoped and have names of their own.
		summary.capacityProviders.length === 0 ? {} : readable('ecs:ListDaemonTaskDefinitions', async () => readDaemonFamilies(ecs, options.families, signal), {}),
	]);
	const tasks = all.filter(({instanceArn}) => instanceArn !== undefined);
	const arns = tasks.map(({taskDefinitionArn}) => taskDefinitionArn).filter(arn => arn.includes(':task-definition/'));
	const taskDefinitions = await readable('ecs:DescribeTaskDefinition', async () => readTaskDefinitions(ecs, arns, signal), {});
	return {tasks, families: {...families, ...daemonFamilies}, taskDefinitions};
}

// External instances (`mi-`) are not EC2's.
async function readMachinesOf({connection, summary, readable, signal}: Reading, instances: readonly Instance[]) {
	const ids = instances.map(({id}) => id).filter(id => id.startsWith('i-'));
	if (ids.length === 0) {
		return new Map<string, Instance['machine']>();
	}

	const {readMachines} = await import('../ec2/read-machines.ts');
	return readMachines(await connection.ec2(summary.region), {ids, readable}, signal);
}
