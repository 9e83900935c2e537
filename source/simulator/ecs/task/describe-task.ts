import type {Output} from '../../server/call.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {isLongArn} from '../resource-arn.ts';
import type {Task, TaskContainer} from './task.ts';

/**
A task as DescribeTasks shows it. Sizes are strings there, and the attachments and overrides of this world are always
empty lists; times that haven't come yet are absent.
*/
export function describeTask(task: Task, cluster: Cluster, include: readonly string[]): Output {
	const instance = task.instanceId === undefined ? undefined : cluster.instances.get(task.instanceId);
	return {
		attachments: [],
		attributes: [{name: 'ecs.cpu-architecture', value: attribute(instance, 'ecs.cpu-architecture') ?? 'x86_64'}],
		availabilityZone: attribute(instance, 'ecs.availability-zone'),
		clusterArn: cluster.arn,
		connectivity: task.startedAt === undefined ? undefined : 'CONNECTED',
		connectivityAt: task.startedAt,
		containerInstanceArn: task.containerInstanceArn,
		containers: task.containers.map(container => describeContainer(container, task)),
		cpu: String(task.cpu),
		createdAt: task.createdAt,
		desiredStatus: task.desiredStatus,
		enableExecuteCommand: task.enableExecuteCommand,
		group: task.group,
		healthStatus: taskHealth(task),
		lastStatus: task.lastStatus,
		launchType: task.launchType,
		memory: String(task.memory),
		overrides: {containerOverrides: [], inferenceAcceleratorOverrides: []},
		pullStartedAt: task.pullStartedAt,
		pullStoppedAt: task.pullStoppedAt,
		startedAt: task.startedAt,
		startedBy: task.startedBy,
		stopCode: task.stopCode,
		stoppedAt: task.stoppedAt,
		stoppedReason: task.stoppedReason,
		stoppingAt: task.stoppingAt,
		tags: include.includes('TAGS') ? task.tags : [],
		taskArn: task.arn,
		taskDefinitionArn: task.taskDefinitionArn,
		version: task.version,
	};
}

/**
The worst health among the essential containers, where UNKNOWN, a container without a check, is worse than HEALTHY (API,
`Task.healthStatus`). One essential container without a check keeps a task from ever being HEALTHY.
*/
export function taskHealth({containers}: Task): TaskContainer['healthStatus'] {
	const states = new Set(containers.filter(({essential}) => essential).map(({healthStatus}) => healthStatus));
	return (['UNHEALTHY', 'UNKNOWN', 'HEALTHY'] as const).find(state => states.has(state)) ?? 'UNKNOWN';
}

function describeContainer(container: TaskContainer, task: Task): Output {
	return {
		containerArn: containerArn(task, container),
		taskArn: task.arn,
		name: container.name,
		image: container.image,
		imageDigest: container.imageDigest,
		// The id that Docker gives, so none before Docker has made the container.
		runtimeId: container.startedAt === undefined ? undefined : container.runtimeId,
		lastStatus: container.lastStatus,
		exitCode: container.exitCode,
		reason: container.reason,
		networkBindings: container.lastStatus === 'RUNNING' ? container.networkBindings : [],
		networkInterfaces: [],
		healthStatus: container.healthStatus,
		cpu: String(container.cpu),
		memory: container.memory === undefined ? undefined : String(container.memory),
		memoryReservation: container.memoryReservation === undefined ? undefined : String(container.memoryReservation),
	};
}

// A short ARN doesn't name the task; its UUID is made of the runtime's id here.
function containerArn({arn}: Task, {runtimeId: id}: TaskContainer): string {
	if (isLongArn(arn)) {
		return `${arn.replace(':task/', ':container/')}/${id.slice(0, 32)}`;
	}

	const parts = [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20, 32)];
	return `${arn.slice(0, arn.indexOf(':task/'))}:container/${parts.join('-')}`;
}

type WithAttributes = {readonly attributes: ReadonlyArray<{readonly name: string; readonly value?: string}>};

function attribute(instance: WithAttributes | undefined, name: string): string | undefined {
	return instance?.attributes.find(candidate => candidate.name === name)?.value;
}
