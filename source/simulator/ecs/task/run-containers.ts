import type {Container} from '../task-definition/read-container.ts';
import {createError} from '../docker/create-error.ts';
import {containerOrder} from './container-order.ts';
import {endContainer} from './end-container.ts';
import {fate} from './fate.ts';
import type {Start} from './start.ts';
import type {TaskContainer} from './task.ts';
import {trialSeconds} from './trial-seconds.ts';

/**
Starts each container as soon as its order allows; the task is RUNNING when none waits any more, whatever has ended by
then. What has ended isn't started again (`restartPolicy` is not followed). To call it once more does no harm.
*/
export function runContainers(start: Start): void {
	const {task} = start;
	const pending = () => task.containers.filter(({lastStatus}) => lastStatus === 'PENDING');
	// One start may be what a container earlier in the list waits for, so they are asked until none begins any more.
	let before = Infinity;
	while (pending().length < before && task.desiredStatus === 'RUNNING') {
		before = pending().length;
		for (const container of pending()) {
			begin(container, start);
		}
	}

	if (pending().length === 0 && task.desiredStatus === 'RUNNING' && task.startedAt === undefined) {
		announce(start);
	}
}

// Starts a container, ends it where it can't, or leaves it waiting.
function begin(container: TaskContainer, start: Start): void {
	const own = start.definition.containerDefinitions.find(({name}) => name === container.name);
	const order = own === undefined ? undefined : containerOrder(own, start);
	if (own === undefined || order === undefined || order.kind === 'waiting') {
		return;
	}

	if (order.kind === 'hopeless') {
		// 143 is what the ECS agent sets for a container that it gives up (aws/amazon-ecs-agent#3218).
		endContainer(container, {...exited, exitCode: 143, reason: order.reason}, start);
		return;
	}

	const reason = createError(own, start.definition, start.instance);
	if (reason === undefined) {
		run(container, own, start);
		return;
	}

	endContainer(container, {stoppedReason: 'Task failed to start', stopCode: 'TaskFailedToStart', reason}, start);
}

const exited = {stoppedReason: 'Essential container in task exited', stopCode: 'EssentialContainerExited'} as const;

function run(container: TaskContainer, own: Container, start: Start): void {
	const {clock} = start.where.account;
	container.lastStatus = 'RUNNING';
	container.startedAt = clock.now();
	const end = fate(own, start);
	if (end !== undefined) {
		clock.after(end.after, () => {
			endContainer(container, {...exited, exitCode: end.exitCode, reason: end.reason}, start);
			look(start);
		});
	} else if (container.hasHealthCheck) {
		// Each check passes at its first try, one interval after the start (API: 30 s unless said otherwise).
		// `startPeriod` doesn't delay it.
		clock.after(own.healthCheck?.interval ?? 30, () => {
			container.healthStatus = container.lastStatus === 'RUNNING' ? 'HEALTHY' : container.healthStatus;
			look(start);
		});
	}

	// What waits for this container gives up then.
	if (own.startTimeout !== undefined) {
		clock.after(own.startTimeout, () => {
			runContainers(start);
		});
	}
}

// For the containers that wait, and for the scheduler; of a task that ended, both have heard already.
function look(start: Start): void {
	const {task, where} = start;
	if (task.lastStatus === 'STOPPED') {
		return;
	}

	runContainers(start);
	where.wake(task.group);
}

function announce(start: Start): void {
	const {task, where} = start;
	const {clock} = where.account;
	task.startedAt = clock.now();
	task.lastStatus = 'RUNNING';
	task.version += 1;
	// Without a check nothing else happens at this time, so somebody has to wake the scheduler.
	clock.after(trialSeconds, () => {
		where.wake(task.group);
	});
	where.wake(task.group);
}
