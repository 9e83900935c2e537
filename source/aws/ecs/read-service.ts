import type {Unread} from '../../domain/account/unread.ts';
import type {ServiceAddress, ServiceSnapshot} from '../gateway.ts';
import type {Connection} from '../connect/connection.ts';
import {inTurn} from '../pace/turn.ts';
import {readable} from '../reading/readable.ts';
import {readInstances} from './read-instances.ts';
import {readPause} from './read-pause.ts';
import {describeServices} from './read-services.ts';
import {readTasksOf} from './read-tasks.ts';

/**
A rollout's raw facts, read side by side, and whole before those of a look that began later: of ten large clusters each
would be seen when all are. Without the service there are none; its instances and tasks are details, and what of them
can't be read is noted.
*/
export async function readService(
	connection: Connection,
	address: ServiceAddress,
	signal?: AbortSignal,
): Promise<ServiceSnapshot> {
	return inTurn(async () => read(connection, address, signal));
}

async function read(
	connection: Connection,
	{region, cluster, service: name}: ServiceAddress,
	signal?: AbortSignal,
): Promise<ServiceSnapshot> {
	const ecs = await connection.ecs(region);
	const unread: Unread[] = [];
	const attempt = readable(unread);
	const [[service], instances] = await Promise.all([
		// Instances count as much as the service: for some seconds ECS's own desired count is 0.
		describeServices(ecs, {cluster, services: [name]}, signal),
		attempt('instances', async () => readInstances(ecs, {cluster}, signal), []),
	]);
	// Tasks of a service that is gone can't be listed.
	const [tasks, pause] = service
		? await Promise.all([
				attempt('tasks', async () => readTasksOf(ecs, {cluster, serviceName: name}, signal), []),
				// Not among what makes counts uncertain: what stands still without a word is told as going on.
				readable([])('services', async () => readPause(ecs, service, signal), undefined),
			])
		: [[], undefined];
	return {
		service,
		tasks,
		instances,
		...(pause && {pause}),
		unread,
		at: new Date(connection.clock.now()).toISOString(),
	};
}
