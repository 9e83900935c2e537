import type {ContainerInstance} from '../instance/container-instance.ts';
import {isWindows} from '../scheduler/placement.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Where} from '../scheduler/where.ts';
import {endTask} from './end-task.ts';
import {startFailure} from './start-failure.ts';
import type {Task} from './task.ts';
import {trialSeconds} from './trial-seconds.ts';

type Start = {readonly definition: TaskDefinition; readonly instance: ContainerInstance};

/**
Sends a task on its way: pull the images, run, turn healthy, or fail for the reason that its definition or the account
holds. All of it is planned on the clock, so this returns at once, and a task that was stopped meanwhile goes no
further.
*/
export function startTask(task: Task, {definition, instance}: Start, where: Where): void {
	const {clock, random} = where.account;
	// Decided now, told later: a secret that is stored while the image is pulled comes too late.
	const failure = startFailure({definition, instance}, where);
	const isAlive = () => task.desiredStatus === 'RUNNING';
	clock.after(1, () => {
		if (!isAlive()) {
			return;
		}

		task.lastStatus = 'PENDING';
		task.pullStartedAt = clock.now();
		if (failure?.isRunning === false) {
			clock.after(failure.after, () => {
				endTask(task, failure.end, where);
			});
			return;
		}

		clock.after(pullSeconds(definition, instance, random.between(0, 1)), () => {
			if (isAlive()) {
				run(task, {definition, instance}, where);
			}
		});
	});
}

function run(task: Task, {definition, instance}: Start, where: Where): void {
	const {clock} = where.account;
	// Asked again, but by now only what ends a running task counts.
	const failure = startFailure({definition, instance}, where);
	task.pullStoppedAt = clock.now();
	task.startedAt = clock.now();
	task.lastStatus = 'RUNNING';
	task.version += 1;
	for (const container of task.containers) {
		container.lastStatus = 'RUNNING';
		instance.images.add(container.image);
	}

	if (failure?.isRunning === true) {
		clock.after(failure.after, () => {
			endTask(task, failure.end, where);
		});
		return;
	}

	// Each check passes at its first try, one interval after the start (API: 30 s unless said otherwise). `startPeriod`
	// doesn't delay it.
	const checked = task.containers.filter(({hasHealthCheck}) => hasHealthCheck);
	for (const container of checked) {
		const check = definition.containerDefinitions.find(({name}) => name === container.name)?.healthCheck;
		clock.after(check?.interval ?? 30, () => {
			container.healthStatus = container.lastStatus === 'RUNNING' ? 'HEALTHY' : container.healthStatus;
			where.wake(task.group);
		});
	}

	// Without a check nothing else happens at this time, so somebody has to wake the scheduler.
	clock.after(trialSeconds, () => {
		where.wake(task.group);
	});
	where.wake(task.group);
}

// Seconds, all of them ours. Windows images are some gigabytes; what is on the instance already is only looked up. One
// slow and one quick kind are enough to show a rollout in which instances don't move in step.
function pullSeconds({containerDefinitions}: TaskDefinition, instance: ContainerInstance, chance: number): number {
	if (containerDefinitions.every(({image = ''}) => instance.images.has(image))) {
		return 1.5;
	}

	return isWindows(instance) ? 240 + 180 * chance : 8 + 14 * chance;
}
