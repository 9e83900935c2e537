import type {Where} from '../scheduler/where.ts';
import type {StopCode, Task} from './task.ts';

export type End = {
	readonly stoppedReason: string;
	readonly stopCode: StopCode;
	readonly container?: {readonly exitCode?: number; readonly reason?: string};
};

const keptSeconds = 3600;

/** Marks a task as stopped now and tells whoever started it. It can be described for another hour. */
export function endTask(task: Task, {stoppedReason, stopCode, container}: End, where: Where): void {
	const {clock} = where.account;
	if (task.lastStatus === 'STOPPED') {
		return;
	}

	task.lastStatus = 'STOPPED';
	task.desiredStatus = 'STOPPED';
	task.stoppedReason ??= stoppedReason;
	task.stopCode ??= stopCode;
	task.stoppingAt ??= clock.now();
	task.stoppedAt = clock.now();
	task.version += 1;
	for (const [index, one] of task.containers.entries()) {
		one.lastStatus = 'STOPPED';
		one.exitCode =
			index === 0 && container !== undefined
				? container.exitCode
				: (one.exitCode ?? (task.startedAt === undefined ? undefined : 0));
		one.reason = index === 0 ? container?.reason : one.reason;
	}

	clock.after(keptSeconds, () => {
		where.cluster.tasks.delete(task.id);
	});
	where.wake(task.group);
}
