import type {Where} from '../scheduler/where.ts';
import {type End, endTask} from './end-task.ts';
import type {Task} from './task.ts';

// In seconds. The Agent obeys SIGTERM within some; 30 would be the limit before SIGKILL (API, StopTask).
const obedience = 6;

/**
Asks a task to stop; it has stopped some seconds later, and until then holds its room and its ports. That is why a
daemon's new task waits for its old one. A task that stops already isn't asked twice.
*/
export function stopTask(
	task: Task,
	{stoppedReason, stopCode}: Pick<End, 'stoppedReason' | 'stopCode'>,
	where: Where,
): void {
	const {clock} = where.account;
	if (task.desiredStatus === 'STOPPED') {
		return;
	}

	task.desiredStatus = 'STOPPED';
	task.lastStatus = 'STOPPING';
	task.stoppedReason = stoppedReason;
	task.stopCode = stopCode;
	task.stoppingAt = clock.now();
	task.version += 1;
	clock.after(obedience, () => {
		endTask(task, {stoppedReason, stopCode}, where);
	});
}
