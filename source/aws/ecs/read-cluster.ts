import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Instance} from '../../domain/account/instance.ts';
import type {Service} from '../../domain/account/service.ts';
import type {Unread} from '../../domain/account/unread.ts';
import type {Hosts, Names, ReadClusterOptions} from '../gateway.ts';
import type {Connection} from '../connect/connection.ts';
import {inTurn} from '../pace/turn.ts';
import {type Readable, readable} from '../reading/readable.ts';
import type {Shared} from '../reading/shared.ts';
import {noDaemons, readDaemonsIn} from './read-daemons-in.ts';
import {readHosts, readOpenRangesOf, type Seats, takeSeats} from './read-hosts.ts';
import {readProviders} from './read-providers.ts';
import {readReplicaServices} from './read-replica-services.ts';
import {readServices} from './read-services.ts';
import {withStoppingTasks} from './read-stopping-tasks.ts';
import {newestOf, readRevisions, readSince, readTaskDefinitions, revisionIn} from './read-task-definitions.ts';
import {readTasks} from './read-tasks.ts';

type Reading = {
	readonly ecs: ECSClient;
	readonly summary: ClusterSummary;
	readonly options: ReadClusterOptions;
	readonly attempt: Readable;
	readonly shared: Shared;
	readonly seats: Seats;
	readonly signal?: AbortSignal;
};

/** The inside of a cluster. What may not be read stands in `unread`, in the names of IAM actions. */
export async function readCluster(
	connection: Connection,
	{summary, options}: Pick<Reading, 'summary' | 'options'>,
	signal?: AbortSignal,
): Promise<Cluster> {
	const shared = connection.passes.of(options.pass, summary.region);
	// Before anything is waited for, so that the first of many doesn't take itself for the last.
	const seats = takeSeats(shared, summary);
	try {
		const ecs = await connection.ecs(summary.region);
		return await inTurn(async () => readInAndOut({ecs, summary, options, shared, seats, signal}));
	} finally {
		for (const seat of Object.values(seats)) {
			seat.leave();
		}
	}
}

async function readInAndOut(from: Omit<Reading, 'attempt'>): Promise<Cluster> {
	const {ecs, summary, options, shared, seats, signal} = from;
	const unread: Unread[] = [];
	const reading = {...from, attempt: readable(unread)};
	const isFull = options.depth === 'full';
	if (!isFull) {
		seats.openRanges.leave();
	}

	const hosts = readHostsAndProviders(reading);
	const families = namesOn(options.families, hosts);
	// Side by side, within the pace of each kind of call: one after the other, a large account would take minutes.
	const [outside, inside, listed] = await Promise.all([
		readOutside(reading, hosts),
		isFull ? readInside(reading, families) : nothingInside,
		families,
	]);
	// Only clusters with Managed Instances have daemons.
	const daemons = outside.providers.some(({kind}) => kind === 'managed-instances')
		? await readDaemonsIn(reading, listed)
		: noDaemons;
	const replicas = await readReplicaServices({
		...reading,
		...inside,
		services: outside.services,
		taskDefinitions: {...inside.taskDefinitions, ...outside.taskDefinitions},
	});
	const since = isFull ? await readLeft(reading, {services: outside.services, families: listed}) : [];
	const revisions = [...(inside.revisions ?? []), ...(daemons.revisions ?? []), ...since];
	const daemonServices = outside.services.filter(({schedulingStrategy}) => schedulingStrategy === 'DAEMON');
	const openRanges = isFull ? await readOpenRangesOf(reading, outside.instances) : undefined;
	await shared.clean(isFull ? outside.instances.length : 0);
	const moving = {cluster: summary.arn, services: [...daemonServices, ...replicas.replicaServices], shared};
	const all = isFull ? await withStoppingTasks(ecs, inside, moving, signal) : inside;
	return {
		...summary,
		instances: outside.instances,
		providers: outside.providers,
		daemonServices,
		replicaServices: replicas.replicaServices,
		...(openRanges !== undefined && {openRanges}),
		daemons: daemons.daemons,
		tasks: all.tasks,
		families: {...inside.families, ...daemons.families},
		taskDefinitions: {
			...all.taskDefinitions,
			...replicas.taskDefinitions,
			...outside.taskDefinitions,
			...daemons.taskDefinitions,
			...Object.fromEntries(revisions.map(one => [one.arn, one])),
		},
		revisions,
		unread,
	};
}

/** What a row of the list shows: who is there, and what runs as a daemon. */
async function readOutside(reading: Reading, reads: Promise<Hosts>) {
	const names = namesOn(reading.options.services ?? [], reads);
	const [{instances, providers}, {services, taskDefinitions}] = await Promise.all([
		reads,
		readNamed(reading, names),
		// Where the list fails first, nobody else waits for them.
		names,
	]);
	return {instances, providers, services, taskDefinitions};
}

async function readHostsAndProviders(reading: Reading): Promise<Hosts> {
	const {ecs, summary, attempt, signal} = reading;
	const asked = readProviders(ecs, summary, signal);
	// Without the providers nobody knows which instances are ECS's own.
	const onPage = (instances: readonly Instance[]) => {
		asked.then(providers => reading.options.onPage?.({instances, providers})).catch(() => undefined);
	};

	const [instances, providers] = await Promise.all([
		readHosts({...reading, onPage}),
		attempt('providers', async () => asked, []),
	]);
	return {...summary, instances, providers};
}

/** Waits for the hosts only where names depend on them. */
async function namesOn(names: Names, hosts: Promise<Hosts>): Promise<readonly string[]> {
	return typeof names === 'function' ? names(await hosts) : names;
}

/** Services first, since only they name the revisions to read; each revision is read once. */
async function readNamed({ecs, summary, attempt, shared, signal}: Reading, named: Promise<readonly string[]>) {
	const services = await attempt(
		'services',
		async note => readServices(ecs, {cluster: summary.arn, named, note}, signal),
		[],
	);
	const arns = services.map(({taskDefinition}) => taskDefinition);
	const taskDefinitions = await attempt(
		'definitions',
		async note => readTaskDefinitions(ecs, {arns, note, shared}, signal),
		{},
	);
	return {services, taskDefinitions};
}

type Left = {readonly services: readonly Service[]; readonly families: readonly string[]};

/** Of an adopted Agent's family, too, an earlier run may have left a revision that nothing runs yet. */
async function readLeft({ecs, attempt, shared, signal}: Reading, {services, families}: Left) {
	const arns = services
		.map(({taskDefinition}) => taskDefinition)
		.filter(arn => !families.includes(revisionIn(arn).family));
	return attempt('families', async () => readSince(ecs, {arns: [...new Set(arns)], shared}, signal), []);
}

const nothingInside: Pick<Cluster, 'tasks' | 'families' | 'revisions' | 'taskDefinitions'> = {
	tasks: [],
	families: {},
	taskDefinitions: {},
};

// Tasks tell who holds a port, their definitions where their logs go.
async function readInside(
	{ecs, summary, attempt, shared, signal}: Reading,
	families: Promise<readonly string[]>,
): Promise<typeof nothingInside> {
	const [all, revisions] = await Promise.all([
		attempt(
			'tasks',
			async note =>
				readTasks(ecs, {cluster: summary.arn, desiredStatus: 'RUNNING', note, share: shared.share}, signal),
			[],
		),
		attempt('families', async () => readFamiliesOf(ecs, {families: await families, shared}, signal), []),
	]);
	// Tasks on Fargate have no instance: they hold no port of a host and their logs are out of an Agent's reach.
	const tasks = all.filter(({instanceArn}) => instanceArn !== undefined);
	// Daemons' tasks name a daemon-task-definition, which DescribeTaskDefinition refuses.
	const arns = tasks.map(({taskDefinitionArn}) => taskDefinitionArn).filter(arn => arn.includes(':task-definition/'));
	const taskDefinitions = await attempt(
		'task-definitions',
		async note => readTaskDefinitions(ecs, {arns, note, shared}, signal),
		{},
	);
	return {tasks, families: newestOf(revisions), revisions, taskDefinitions};
}

type FamiliesToRead = Pick<Reading, 'shared'> & {readonly families: readonly string[]};

async function readFamiliesOf(ecs: ECSClient, {families, shared}: FamiliesToRead, signal?: AbortSignal) {
	const found = await Promise.all(families.map(async family => readRevisions(ecs, {family, shared}, signal)));
	return found.flat();
}
