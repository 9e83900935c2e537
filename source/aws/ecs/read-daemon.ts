import {DescribeClustersCommand, type ECSClient} from '@aws-sdk/client-ecs';
import type {Unread} from '../../domain/account/unread.ts';
import type {Connection} from '../connect/connection.ts';
import type {DaemonSnapshot} from '../gateway.ts';
import {inTurn} from '../pace/turn.ts';
import {readable} from '../reading/readable.ts';
import {listDaemons, readDaemonByArn} from './read-daemons.ts';
import {readInstances} from './read-instances.ts';
import {readTasksOf} from './read-tasks.ts';

type At = {readonly region: string; readonly cluster: string; readonly daemon: string};

/**
A daemon's rollout in raw facts, whole before those of a look that began later. Cluster and daemon may be given by name
or ARN. Instances and tasks are details: what of them can't be read is noted.
*/
export async function readDaemon(connection: Connection, at: At, signal?: AbortSignal): Promise<DaemonSnapshot> {
	return inTurn(async () => read(connection, at, signal));
}

async function read(
	connection: Connection,
	{region, cluster, daemon: nameOrArn}: At,
	signal?: AbortSignal,
): Promise<DaemonSnapshot> {
	const ecs = await connection.ecs(region);
	const name = nameOrArn.split('/').at(-1) ?? nameOrArn;
	const unread: Unread[] = [];
	const attempt = readable(unread);
	const [arn, instances] = await Promise.all([
		// ListTasks takes the name, DescribeDaemon the ARN only.
		arnOf(ecs, {cluster, daemon: nameOrArn}, signal),
		attempt('instances', async () => readInstances(ecs, {cluster}, signal), []),
	]);
	const daemon = arn === undefined ? undefined : await readDaemonByArn(ecs, {arn, withTags: false}, signal);
	const tasks = daemon
		? await attempt('tasks', async () => readTasksOf(ecs, {cluster, daemonName: name}, signal), [])
		: [];
	return {daemon, tasks, instances, unread, at: new Date(connection.clock.now()).toISOString()};
}

// There is no describing by name, and the API wants the cluster's ARN.
async function arnOf(
	ecs: ECSClient,
	{cluster, daemon}: Omit<At, 'region'>,
	abortSignal?: AbortSignal,
): Promise<string | undefined> {
	if (daemon.startsWith('arn:')) {
		return daemon;
	}

	const {clusters} = cluster.startsWith('arn:')
		? {clusters: [{clusterArn: cluster}]}
		: await ecs.send(new DescribeClustersCommand({clusters: [cluster]}), {abortSignal});
	const clusterArn = clusters?.[0]?.clusterArn;
	const arns = clusterArn === undefined ? [] : await listDaemons(ecs, clusterArn, abortSignal);
	return arns.find(arn => arn.split('/').at(-1) === daemon);
}
