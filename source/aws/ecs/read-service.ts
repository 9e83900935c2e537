import type {ServiceAddress, ServiceSnapshot} from '../gateway.ts';
import type {Connection} from '../connect/connection.ts';
import {readInstances} from './read-instances.ts';
import {describeServices} from './read-services.ts';
import {readTasksOf} from './read-tasks.ts';

/** A rollout's raw facts, read side by side. */
export async function readService(
	connection: Connection,
	{region, cluster, service: name}: ServiceAddress,
	signal?: AbortSignal,
): Promise<ServiceSnapshot> {
	const ecs = await connection.ecs(region);
	const [[service], instances] = await Promise.all([
		// Instances count as much as the service: for some seconds ECS's own desired count is 0.
		describeServices(ecs, {cluster, services: [name]}, signal),
		readInstances(ecs, {cluster}, signal),
	]);
	// Tasks of a service that is gone can't be listed.
	const tasks = service ? await readTasksOf(ecs, {cluster, serviceName: name}, signal) : [];
	return {service, tasks, instances, at: new Date(connection.clock.now()).toISOString()};
}
