import type {Where} from '../scheduler/where.ts';
import type {StopCode, Task} from './task.ts';

/** How a task ends. */
export type End = {
	/** A sentence of ECS or its agent: the first place where a person looks for the cause. */
	readonly stoppedReason: string;
	readonly stopCode: StopCode;
	/** The one that failed. The others end with the code they had, or 0. */
	readonly container?: {readonly name: string; readonly exitCode?: number; readonly reason?: string};
};

// ECS shows stopped tasks for at least an hour (API, DescribeTasks); here for exactly that.
const keptSeconds = 3600;

/**
Marks a task as stopped now and tells whoever started it. It can be described for another hour. A second end changes
nothing, because a container may exit while its task is being stopped.
*/
export function endTask(task: Task, {stoppedReason, stopCode, container}: End, where: Where): void {
	const {clock} = where.account;
	if (task.lastStatus === 'STOPPED') {
		return;
	}

	task.lastStatus = 'STOPPED';
	task.desiredStatus = 'STOPPED';
	// The first reason stays: what a task was told to stop for explains more than how it went.
	task.stoppedReason ??= stoppedReason;
	task.stopCode ??= stopCode;
	task.stoppingAt ??= clock.now();
	task.stoppedAt = clock.now();
	task.version += 1;
	for (const one of task.containers) {
		const failed = one.name === container?.name ? container : undefined;
		one.lastStatus = 'STOPPED';
		// A container that never ran has no exit code, which is how clients tell "did not start" from "has ended".
		one.exitCode ??= failed === undefined && one.startedAt !== undefined ? 0 : failed?.exitCode;
		one.reason ??= failed?.reason;
	}

	clock.after(keptSeconds, () => {
		where.cluster.tasks.delete(task.id);
	});
	where.wake(task.group);
}
