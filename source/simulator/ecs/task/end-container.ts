import {type End, endTask} from './end-task.ts';
import type {Start} from './start.ts';
import type {TaskContainer} from './task.ts';

/**
Ends one container: an essential one with its task, another alone, and the task runs on (API, `essential`). How the task
ends, and with what code or reason the container does.
*/
export function endContainer(
	container: TaskContainer,
	end: Pick<End, 'stoppedReason' | 'stopCode'> & Omit<NonNullable<End['container']>, 'name'>,
	{task, where}: Pick<Start, 'task' | 'where'>,
): void {
	const {stoppedReason, stopCode, exitCode, reason} = end;
	if (container.lastStatus === 'STOPPED') {
		return;
	}

	if (container.essential) {
		endTask(task, {stoppedReason, stopCode, container: {name: container.name, exitCode, reason}}, where);
		return;
	}

	container.lastStatus = 'STOPPED';
	container.exitCode = exitCode;
	container.reason = reason;
	task.version += 1;
}
