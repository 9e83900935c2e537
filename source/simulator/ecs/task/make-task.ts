import type {ContainerInstance} from '../instance/container-instance.ts';
import type {Container} from '../task-definition/read-container.ts';
import {isLongArn, resourceArn} from '../resource-arn.ts';
import {taskNeeds} from '../scheduler/placement.ts';
import type {Tag} from '../tag/tag.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {usage} from '../cluster/usage.ts';
import type {Where} from '../scheduler/where.ts';
import type {Task, TaskContainer} from './task.ts';

/** What a scheduler, or RunTask, decides about a task before there is one. */
export type NewTask = {
	readonly definition: TaskDefinition;
	readonly instance: ContainerInstance;
	/** Names who is told about its changes: `service:name`, `daemon:name`, or a group that nobody schedules. */
	readonly group: string;
	/** The id of a service's deployment or of a daemon's revision; free text of RunTask. */
	readonly startedBy?: string;
	readonly launchType: Task['launchType'];
	readonly enableExecuteCommand?: boolean;
	readonly tags?: readonly Tag[];
};

/**
A task that took its place on an instance and waits for its start. From now on it holds its CPU, memory and ports: two
tasks that are placed in the same moment must not get the same room.
*/
export function makeTask({definition, instance, ...rest}: NewTask, where: Where): Task {
	const {account, cluster, region} = where;
	const service = cluster.services.get(rest.group.split(':', 2)[1] ?? '');
	// A service with a short ARN starts tasks with short ones, whose ids are UUIDs (ECS, "ARNs and IDs").
	const isLong = service === undefined || isLongArn(service.arn);
	const id = isLong ? account.random.hex(32) : account.random.uuid();
	const {cpu, memory} = taskNeeds(definition, instance);
	const task: Task = {
		id,
		arn: resourceArn(
			{partition: account.partition, region: region.name, accountId: account.id},
			'task',
			...(isLong ? [cluster.name] : []),
			id,
		),
		taskDefinitionArn: definition.taskDefinitionArn,
		instanceId: instance.id,
		containerInstanceArn: instance.arn,
		cpu,
		memory,
		createdAt: account.clock.now(),
		containers: containersOf(definition, instance, where),
		// Only awsvpc has something to do before, attaching a network interface (ECS, "Task lifecycle").
		lastStatus: definition.networkMode === 'awsvpc' ? 'PROVISIONING' : 'PENDING',
		desiredStatus: 'RUNNING',
		version: 1,
		enableExecuteCommand: false,
		tags: [],
		...rest,
	};
	cluster.tasks.set(id, task);
	return task;
}

function containersOf(
	definition: TaskDefinition,
	instance: ContainerInstance,
	{account, cluster}: Where,
): readonly TaskContainer[] {
	// One set for all containers of the task, so that they don't get the same dynamic port either.
	const taken = new Set([...instance.resources.ports, ...(usage(cluster).get(instance.id)?.ports ?? [])]);
	return definition.containerDefinitions.map(container => ({
		name: container.name ?? '',
		image: container.image ?? '',
		essential: container.essential ?? true,
		cpu: container.cpu ?? 0,
		memory: container.memory,
		memoryReservation: container.memoryReservation,
		runtimeId: account.random.hex(64),
		hasHealthCheck: container.healthCheck !== undefined,
		lastStatus: 'PENDING',
		healthStatus: 'UNKNOWN',
		networkBindings: bindingsOf(container, definition.networkMode, taken),
	}));
}

function bindingsOf(
	{portMappings = []}: Container,
	networkMode: string | undefined,
	taken: Set<number>,
): TaskContainer['networkBindings'] {
	// With awsvpc the task has an address of its own, and takes no port from the instance.
	if (networkMode === 'awsvpc' || networkMode === 'none') {
		return [];
	}

	return portMappings.map(({containerPort = 0, hostPort = 0, protocol}) => {
		const port = hostPort === 0 ? dynamicPort(taken) : hostPort;
		return {bindIP: '0.0.0.0', containerPort, hostPort: port, protocol: protocol === 'udp' ? 'udp' : 'tcp'};
	});
}

// A host port 0 asks for any free one (API, `PortMapping.hostPort`). Counting up from the start of Linux's own range,
// instead of choosing by chance, keeps recordings the same.
function dynamicPort(taken: Set<number>): number {
	let port = 32_768;
	while (taken.has(port)) {
		port += 1;
	}

	taken.add(port);
	return port;
}
