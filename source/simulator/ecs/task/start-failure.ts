import {taskSecret} from '../../secrets-manager/task-secret.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import {isWindows} from '../scheduler/placement.ts';
import type {Container} from '../task-definition/read-container.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Where} from '../scheduler/where.ts';
import {isAgentImage, pullError} from './image.ts';
import type {End} from './end-task.ts';

type Failure = {
	/** Whether it ran before it failed. */
	readonly isRunning: boolean;
	/** Seconds from the start of the pull, or of the container. */
	readonly after: number;
	readonly end: End;
};

type Start = {readonly definition: TaskDefinition; readonly instance: ContainerInstance};

/**
Why a task of this definition fails on this instance, as far as that is known before it starts. Secrets come first, then
images, mounts, and the Agent itself: only one cause is told, and in which order AWS would find them is not confirmed.
How long each failure takes is ours.
*/
export function startFailure({definition, instance}: Start, where: Where): Failure | undefined {
	const {containerDefinitions} = definition;
	const secret = secretFailure(definition, where);
	if (secret !== undefined) {
		return failsToStart(secret, 2, {stoppedReason: secret});
	}

	// A world can make every pull of the Agent fail, as a proxy or a registry that is down would.
	const pull = containerDefinitions
		.map(({image = ''}) => (isAgentImage(image) ? where.account.faults.pull : undefined) ?? pullError(image))
		.find(error => error !== undefined);
	if (pull !== undefined) {
		return failsToStart(pull, 6, {stoppedReason: pull});
	}

	if (
		isWindows(instance) &&
		definition.volumes?.some(({host}) => host?.sourcePath?.startsWith('/') === true) === true
	) {
		// The kind of error is the ECS agent's, the rest of the sentence ours.
		const reason = 'CannotCreateContainerError: Error response from daemon: invalid volume specification';
		return failsToStart(reason, 5, {stoppedReason: 'Task failed to start'});
	}

	return containerDefinitions
		.filter(container => isAgentImage(container.image ?? ''))
		.map(container => agentFailure(container, instance))
		.find(failure => failure !== undefined);
}

/**
Why the ECS agent can't fetch a secret of this definition with its execution role, in the agent's words. Of several that
fail the first is told. It is the execution role that reads, never the role of the task or of the instance (ECS, "Pass
sensitive data"); secrets in log options aren't read here.
*/
function secretFailure(
	{containerDefinitions, executionRoleArn}: TaskDefinition,
	{account, region}: Where,
): string | undefined {
	return containerDefinitions
		.flatMap(({secrets = []}) => secrets.flatMap(({valueFrom}) => valueFrom ?? []))
		.map(valueFrom => taskSecret({roleArn: executionRoleArn, valueFrom, region, taskId: 'ecs-agent'}, account))
		.flatMap(secret => (secret.kind === 'failed' ? [secret.reason] : []))[0];
}

// What becomes of an Agent that starts. Without a key its entry script ends with 1 (Datadog Agent,
// `01-check-apikey.sh`). An invalid key is no reason to stop: the Agent stays up, healthy, and is refused by Datadog.
function agentFailure(container: Container, instance: ContainerInstance): Failure | undefined {
	const hasKey = [...(container.environment ?? []), ...(container.secrets ?? [])].some(
		entry => entry.name === 'DD_API_KEY' && !('value' in entry && entry.value === ''),
	);
	if (!hasKey) {
		return exits(3, {exitCode: 1});
	}

	// Only `memory` kills: a reservation is no limit. 128 MiB as the border is ours, after reports of Agents that were
	// killed at 128 and 256 (DataDog/docker-dd-agent#219).
	if (container.memory !== undefined && container.memory < 128) {
		return exits(25, {exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage'});
	}

	// On Windows the CPU units are a hard cap, and below this the Agent's services time out
	// (DataDog/datadog-agent#7322).
	return isWindows(instance) && (container.cpu ?? 0) < 512 ? exits(60, {exitCode: 1}) : undefined;
}

function failsToStart(reason: string, after: number, {stoppedReason}: {readonly stoppedReason: string}): Failure {
	return {isRunning: false, after, end: {stoppedReason, stopCode: 'TaskFailedToStart', container: {reason}}};
}

type Exit = {readonly exitCode: number; readonly reason?: string};

function exits(after: number, container: Exit): Failure {
	return {
		isRunning: true,
		after,
		end: {stoppedReason: 'Essential container in task exited', stopCode: 'EssentialContainerExited', container},
	};
}
