import {type ECSClient, ListTaskDefinitionFamiliesCommand} from '@aws-sdk/client-ecs';
import type {ClusterSummary} from '../../domain/account/cluster.ts';
import type {Daemon} from '../../domain/account/daemon.ts';
import type {Registered} from '../../domain/account/registered.ts';
import type {Unread} from '../../domain/account/unread.ts';
import {referencesIn, type User, type Users} from '../../domain/account/left/user.ts';
import {isOwn} from '../../domain/agent/own-tags.ts';
import type {Connection} from '../connect/connection.ts';
import {oneByOne} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import {readable, type Note, type Readable} from '../reading/readable.ts';
import {readClusters} from './read-clusters.ts';
import {describeDaemons} from './read-daemons-in.ts';
import {readDaemonTaskDefinition} from './read-daemons.ts';
import {readProviders} from './read-providers.ts';
import {describeShown, listServices} from './read-services.ts';
import {readTaskDefinition, readTaskDefinitions} from './read-task-definitions.ts';

type Reading = {
	readonly ecs: ECSClient;
	readonly region: string;
	readonly attempt: Readable;
	readonly signal?: AbortSignal;
};

/** What a service or daemon runs, before its definitions are read. */
type Running = Omit<User, 'references'>;

/**
Who uses roles, secrets and parameters in a region: every service of every strategy and launch type, every daemon of
Managed Instances, and the newest revision of every family, which is what tasks without a service are started from. What
could not be read is named: who can't be counted may be a user.
*/
export async function readUsers(connection: Connection, region: string, signal?: AbortSignal): Promise<Users> {
	const ecs = await connection.ecs(region);
	const unread: Unread[] = [];
	const reading: Reading = {ecs, region, attempt: readable(unread), signal};
	const [clusters, families] = await Promise.all([
		reading.attempt('clusters', async () => readAllClusters(connection, reading), []),
		reading.attempt('families', async note => readNewest(reading, note), []),
	]);
	unread.push(...clusters.flatMap(({hidden}) => hidden ?? []));
	const inside = await Promise.all(
		clusters.filter(({hidden}) => !hidden).map(async one => readRunning(one, reading)),
	);
	const running = inside.flat();
	const known = new Map(families.map(one => [one.arn, one]));
	const [services, daemons] = await Promise.all([
		definitionsOf(
			running.filter(({kind}) => kind === 'service'),
			known,
			reading,
		),
		daemonDefinitionsOf(
			running.filter(({kind}) => kind === 'daemon'),
			reading,
		),
	]);
	const definitions = {...Object.fromEntries(known), ...services, ...daemons};
	return {
		region,
		users: [
			...running.map(user => ({
				...user,
				references: [
					...new Set(
						user.definitions.flatMap(arn => {
							const found = definitions[arn];
							return found ? referencesIn(found.definition) : [];
						}),
					),
				],
			})),
			...families.map(({arn, definition}): User => ({
				kind: 'family',
				region,
				name: definition.family,
				definitions: [arn],
				references: referencesIn(definition),
			})),
		],
		ownFamilies: families.filter(({tags}) => isOwn(tags)).map(({definition}) => definition.family),
		unread,
	};
}

async function readAllClusters(connection: Connection, {region, signal}: Reading): Promise<readonly ClusterSummary[]> {
	const all: ClusterSummary[] = [];
	for await (const page of readClusters(connection, region, signal)) {
		all.push(...page);
	}

	return all;
}

async function readNewest({ecs, signal}: Reading, note: Note) {
	const families = await allPages(async nextToken => {
		const {families: items, nextToken: next} = await ecs.send(
			new ListTaskDefinitionFamiliesCommand({status: 'ACTIVE', maxResults: 100, nextToken}),
			{abortSignal: signal},
		);
		return {items, next};
	});
	return oneByOne(
		families,
		async family => {
			const newest = await readTaskDefinition(ecs, family, signal);
			return newest ? [newest] : [];
		},
		note,
	);
}

async function readRunning(summary: ClusterSummary, reading: Reading): Promise<readonly Running[]> {
	const {ecs, region, attempt, signal} = reading;
	const {arn, name} = summary;
	const cluster = {arn, name};
	const [services, daemons] = await Promise.all([
		attempt(
			'services',
			async note => {
				const names = await listServices(ecs, arn, undefined, signal);
				return describeShown(ecs, {cluster: arn, services: names, note}, signal);
			},
			[],
		),
		readDaemons(summary, reading),
	]);
	// What is being deleted starts nothing any more.
	return [
		...services
			.filter(({status}) => status === 'ACTIVE')
			.map(({serviceName = '', taskDefinition, deployments = [], taskSets = []}): Running => ({
				kind: 'service',
				region,
				name: serviceName,
				cluster,
				// Of a deployment controller other than ECS's the service itself names none.
				definitions: unique([taskDefinition, ...[...deployments, ...taskSets].map(one => one.taskDefinition)]),
			})),
		...daemons
			.filter(({status}) => status === 'ACTIVE')
			.map((daemon): Running => ({
				kind: 'daemon',
				region,
				name: daemon.name,
				cluster,
				definitions: unique([daemon.taskDefinitionArn]),
			})),
	];
}

/** Only clusters with Managed Instances have daemons, and not every region knows the word. */
async function readDaemons(summary: ClusterSummary, {ecs, attempt, signal}: Reading): Promise<readonly Daemon[]> {
	const providers = await attempt('providers', async () => readProviders(ecs, summary, signal), []);
	return providers.some(({kind}) => kind === 'managed-instances')
		? attempt('daemons', async note => describeDaemons(ecs, {clusterArn: summary.arn, note}, signal), [])
		: [];
}

function unique(arns: ReadonlyArray<string | undefined>): readonly string[] {
	return [...new Set(arns.flatMap(arn => (arn === undefined || arn === '' ? [] : [arn])))];
}

async function definitionsOf(
	services: readonly Running[],
	known: ReadonlyMap<string, Registered>,
	{ecs, attempt, signal}: Reading,
): Promise<Readonly<Record<string, Registered>>> {
	const arns = services.flatMap(({definitions}) => definitions).filter(arn => !known.has(arn));
	return attempt('definitions', async note => readTaskDefinitions(ecs, {arns, note}, signal), {});
}

async function daemonDefinitionsOf(
	daemons: readonly Running[],
	{ecs, attempt, signal}: Reading,
): Promise<Readonly<Record<string, Registered>>> {
	const arns = unique(daemons.flatMap(({definitions}) => definitions));
	const found = await attempt(
		'definitions',
		async note =>
			oneByOne(
				arns,
				async arn => {
					const one = await readDaemonTaskDefinition(ecs, arn, signal);
					return one ? [[arn, one] as const] : [];
				},
				note,
			),
		[],
	);
	return Object.fromEntries(found);
}
