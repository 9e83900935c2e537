import type {Where} from '../scheduler/where.ts';
import {endTask} from './end-task.ts';
import type {StopCode, Task} from './task.ts';

// The Agent obeys SIGTERM within some seconds; the limit would be 30.
const obedience = 6;

/** Asks a task to stop; it has stopped some seconds later. */
export function stopTask(
	task: Task,
	{stoppedReason, stopCode}: {readonly stoppedReason: string; readonly stopCode: StopCode},
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
