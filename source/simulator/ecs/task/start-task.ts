import {isWindows} from '../scheduler/placement.ts';
import type {Where} from '../scheduler/where.ts';
import {endContainer} from './end-container.ts';
import {endTask} from './end-task.ts';
import {fetchSecrets, notePull, pullFailures} from './pull-failure.ts';
import {pulledDigest} from './pulled-digest.ts';
import {runContainers} from './run-containers.ts';
import type {Start} from './start.ts';
import type {Task} from './task.ts';

// How long failures take is ours.
const secretSeconds = 2;
const failingPullSeconds = 6;

/**
Sends a task on its way: pull the images, run, turn healthy, or fail for the reason that its definition or the account
holds. All of it is planned on the clock, so this returns at once, and a task that was stopped meanwhile goes no
further. Secrets come before images; in which order AWS would find them is not confirmed.
*/
export function startTask(
	task: Task,
	{definition, instance}: Pick<Start, 'definition' | 'instance'>,
	where: Where,
): void {
	const start = {task, definition, instance, where};
	const {clock, random} = where.account;
	// Decided now, told later: a secret that is stored while the image is pulled comes too late.
	const fetched = fetchSecrets(start);
	const {failed: secret} = fetched;
	task.secrets = 'values' in fetched ? fetched.values : undefined;
	const failing = pullFailures(start);
	if (failing.length > 0) {
		notePull(start);
	}

	clock.after(1, () => {
		if (task.desiredStatus !== 'RUNNING') {
			return;
		}

		task.lastStatus = 'PENDING';
		task.pullStartedAt = clock.now();
		if (secret !== undefined) {
			clock.after(secretSeconds, () => {
				endTask(task, {...failedToStart(secret.reason), container: secret}, where);
			});
			return;
		}

		const lost = task.containers.flatMap(container => {
			const pull = failing.find(({name}) => name === container.name);
			return pull === undefined ? [] : [{container, reason: pull.reason}];
		});
		for (const {container, reason} of lost) {
			clock.after(failingPullSeconds, () => {
				endContainer(container, {...failedToStart(reason), reason}, start);
			});
		}

		// Without an essential image the task ends, so its pull does not.
		if (lost.every(({container}) => !container.essential)) {
			clock.after(pullSeconds(start, random.between(0, 1)), () => {
				endPull(start);
			});
		}
	});
}

function endPull(start: Start): void {
	const {task, instance, where} = start;
	if (task.desiredStatus !== 'RUNNING') {
		return;
	}

	task.pullStoppedAt = where.account.clock.now();
	for (const container of task.containers) {
		if (container.lastStatus !== 'PENDING') {
			continue;
		}

		instance.images.add(container.image);
		container.imageDigest = pulledDigest(container, task, where);
	}

	runContainers(start);
}

function failedToStart(stoppedReason: string) {
	return {stoppedReason, stopCode: 'TaskFailedToStart'} as const;
}

// Seconds, all of them ours. Windows images are some gigabytes; what is on the instance already is only looked up. One
// slow and one quick kind are enough to show a rollout in which instances don't move in step.
function pullSeconds({definition, instance}: Start, chance: number): number {
	if (definition.containerDefinitions.every(({image = ''}) => instance.images.has(image))) {
		return 1.5;
	}

	return isWindows(instance) ? 240 + 180 * chance : 8 + 14 * chance;
}
