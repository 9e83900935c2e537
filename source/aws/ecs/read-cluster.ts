import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary, Unread} from '../../domain/account/cluster.ts';
import type {Instance} from '../../domain/account/instance.ts';
import type {Registered} from '../../domain/account/registered.ts';
import type {ReadClusterOptions} from '../gateway.ts';
import type {Connection} from '../connect/connection.ts';
import {type Readable, readable} from '../reading/readable.ts';
import {listDaemons, readDaemonByArn, readDaemonFamilies, readDaemonTaskDefinition} from './read-daemons.ts';
import {readInstances} from './read-instances.ts';
import {readProviders} from './read-providers.ts';
import {readDaemonServices} from './read-services.ts';
import {withStoppingTasks} from './read-stopping-tasks.ts';
import {readFamilies, readTaskDefinitions} from './read-task-definitions.ts';
import {readTasks} from './read-tasks.ts';

type Reading = {
	readonly connection: Connection;
	readonly ecs: ECSClient;
	readonly summary: ClusterSummary;
	readonly options: ReadClusterOptions;
	readonly attempt: Readable;
	readonly signal?: AbortSignal;
};

type Definitions = Readonly<Record<string, Registered>>;

/** The inside of a cluster. What may not be read stands in `unread`, in the names of IAM actions. */
export async function readCluster(
	connection: Connection,
	{summary, options}: Pick<Reading, 'summary' | 'options'>,
	signal?: AbortSignal,
): Promise<Cluster> {
	const unread: Unread[] = [];
	const ecs = await connection.ecs(summary.region);
	const reading = {connection, ecs, summary, options, attempt: readable(unread), signal};
	const isFull = options.depth === 'full';
	// Side by side, within the pace of each kind of call: one after the other, a large account would take minutes.
	const [outside, inside] = await Promise.all([readOutside(reading), isFull ? readInside(reading) : nothingInside]);
	// Only clusters with Managed Instances have daemons.
	const daemons = outside.providers.some(({kind}) => kind === 'managed-instances')
		? await readDaemons(reading)
		: noDaemons;
	const openRanges = isFull ? await readOpenRangesOf(reading, outside.instances) : undefined;
	const moving = {cluster: summary.arn, services: outside.daemonServices};
	const all = isFull ? await withStoppingTasks(ecs, inside, moving, signal) : inside;
	return {
		...summary,
		...outside,
		...(openRanges !== undefined && {openRanges}),
		daemons: daemons.daemons,
		tasks: all.tasks,
		families: {...inside.families, ...daemons.families},
		taskDefinitions: {...all.taskDefinitions, ...outside.taskDefinitions, ...daemons.taskDefinitions},
		unread,
	};
}

/** What a row of the list shows: who is there, and what runs as a daemon. */
async function readOutside(reading: Reading) {
	const {ecs, summary, attempt, options, signal} = reading;
	const [instances, providers, {daemonServices, taskDefinitions}] = await Promise.all([
		// The count has ACTIVE and DRAINING instances in it. A cluster of Fargate alone is spared two calls.
		summary.instanceCount === 0 ? [] : readHosts(reading),
		attempt('ecs:DescribeCapacityProviders', async () => readProviders(ecs, summary.arn, signal), []),
		readServices(reading, options.services ?? []),
	]);
	return {instances, providers, daemonServices, taskDefinitions};
}

async function readHosts(reading: Reading): Promise<readonly Instance[]> {
	const {ecs, summary, attempt, signal} = reading;
	const instances = await attempt(
		'ecs:ListContainerInstances',
		async () => readInstances(ecs, summary.arn, signal),
		[],
	);
	// EC2 knows what ECS doesn't say: the AMI, the metadata options and the security groups.
	const machines = await readMachinesOf(reading, instances);
	return instances.map(instance => ({...instance, machine: machines.get(instance.id)}));
}

/** Services first, since only they name the revisions to read; each revision is read once. */
async function readServices({ecs, summary, attempt, signal}: Reading, named: readonly string[]) {
	const daemonServices = await attempt(
		'ecs:DescribeServices',
		async () => readDaemonServices(ecs, {cluster: summary.arn, named}, signal),
		[],
	);
	const arns = daemonServices.map(({taskDefinition}) => taskDefinition);
	const taskDefinitions = await attempt(
		'ecs:DescribeTaskDefinition',
		async () => readTaskDefinitions(ecs, arns, signal),
		{},
	);
	return {daemonServices, taskDefinitions};
}

const noDaemons: Pick<Cluster, 'daemons' | 'families' | 'taskDefinitions'> = {
	daemons: [],
	families: {},
	taskDefinitions: {},
};

/** Daemons are an API of their own with its own permissions, often not granted: each call is allowed to fail alone. */
async function readDaemons({ecs, summary, options, attempt, signal}: Reading): Promise<typeof noDaemons> {
	const [daemons, families] = await Promise.all([
		attempt('ecs:ListDaemons', async () => describeDaemons(ecs, summary.arn, signal), []),
		options.depth === 'full'
			? attempt(
					'ecs:ListDaemonTaskDefinitions',
					async () => readDaemonFamilies(ecs, options.families, signal),
					{},
				)
			: {},
	]);
	const arns = daemons.map(({taskDefinitionArn}) => taskDefinitionArn);
	const taskDefinitions = await attempt(
		'ecs:DescribeDaemonTaskDefinition',
		async () => definitionsOf(ecs, arns, signal),
		{},
	);
	return {daemons, families, taskDefinitions};
}

/** There is no DescribeDaemons: one call each. One that went away in between is left out. */
async function describeDaemons(ecs: ECSClient, clusterArn: string, signal?: AbortSignal) {
	const arns = await listDaemons(ecs, clusterArn, signal);
	const found = await Promise.all(arns.map(async arn => readDaemonByArn(ecs, arn, signal)));
	return found.flatMap(daemon => daemon ?? []);
}

async function definitionsOf(ecs: ECSClient, arns: readonly string[], signal?: AbortSignal): Promise<Definitions> {
	const found = await Promise.all(
		[...new Set(arns)]
			// A daemon whose revision can't be read has none.
			.filter(arn => arn !== '')
			.map(async arn => [arn, await readDaemonTaskDefinition(ecs, arn, signal)] as const),
	);
	return Object.fromEntries(found.flatMap(([arn, definition]) => (definition ? [[arn, definition] as const] : [])));
}

const nothingInside: Pick<Cluster, 'tasks' | 'families' | 'taskDefinitions'> = {
	tasks: [],
	families: {},
	taskDefinitions: {},
};

// Tasks tell who holds a port, their definitions where their logs go.
async function readInside({ecs, summary, options, attempt, signal}: Reading): Promise<typeof nothingInside> {
	const [all, families] = await Promise.all([
		attempt(
			'ecs:ListTasks',
			async () => readTasks(ecs, {cluster: summary.arn, desiredStatus: 'RUNNING'}, signal),
			[],
		),
		attempt('ecs:DescribeTaskDefinition', async () => readFamilies(ecs, options.families, signal), {}),
	]);
	// Tasks on Fargate have no instance: they hold no port of a host and their logs are out of an Agent's reach.
	const tasks = all.filter(({instanceArn}) => instanceArn !== undefined);
	// Daemons' tasks name a daemon-task-definition, which DescribeTaskDefinition refuses.
	const arns = tasks.map(({taskDefinitionArn}) => taskDefinitionArn).filter(arn => arn.includes(':task-definition/'));
	const taskDefinitions = await attempt(
		'ecs:DescribeTaskDefinition',
		async () => readTaskDefinitions(ecs, arns, signal),
		{},
	);
	return {tasks, families, taskDefinitions};
}

// External instances (`mi-`) are not EC2's.
async function readMachinesOf({connection, summary, attempt, signal}: Reading, instances: readonly Instance[]) {
	const ids = instances.map(({id}) => id).filter(id => id.startsWith('i-'));
	if (ids.length === 0) {
		return new Map<string, Instance['machine']>();
	}

	// Loaded here, because a cluster of external instances never needs the code of EC2's client.
	const {readMachines} = await import('../ec2/read-machines.ts');
	return readMachines(await connection.ec2(summary.region), {ids, readable: attempt}, signal);
}

/** Which ranges may reach the instances; `undefined` where that isn't known, which is not the same as none. */
async function readOpenRangesOf(
	{connection, summary, attempt, signal}: Reading,
	instances: readonly Instance[],
): Promise<Cluster['openRanges']> {
	const ids = instances.flatMap(({machine}) => machine?.securityGroups ?? []);
	if (ids.length === 0) {
		return undefined;
	}

	const {readOpenRanges} = await import('../ec2/read-open-ranges.ts');
	const ec2 = await connection.ec2(summary.region);
	return attempt<Cluster['openRanges']>(
		'ec2:DescribeSecurityGroups',
		async () => readOpenRanges(ec2, ids, signal),
		undefined,
	);
}
