import {keyVariableName} from '../../agent/key-variable.ts';
import type {Cause} from '../../choices/problem/rollout.ts';
import type {Task, TaskContainer} from '../../account/task.ts';

/** Why a container that ran has ended, by its exit code and what the ECS agent says of it. */
export function exitCause(task: Task): Cause | undefined {
	const container =
		task.containers.find(({reason}) => /outofmemory|exec format error/iv.test(reason ?? '')) ??
		task.containers.find(({exitCode}) => exitCode !== undefined && exitCode !== 0) ??
		task.containers.find(({exitCode}) => exitCode !== undefined);
	if (!container) {
		return undefined;
	}

	const {name, exitCode, reason} = container;
	const detail = [task.stoppedReason, reason].filter(text => text !== undefined && text !== '').join(': ');
	return {kind: 'exited', container: name, ...(exitCode !== undefined && {exitCode}), why: why(container), detail};
}

/**
137 is SIGKILL, which on a task that nobody stopped is the kernel's; 255 is what runc leaves when it can't execute a
binary.
*/
function why({exitCode, reason = ''}: TaskContainer): Extract<Cause, {kind: 'exited'}>['why'] {
	if (/outofmemory/iv.test(reason) || exitCode === 137) {
		return 'out-of-memory';
	}

	if (/exec format error/iv.test(reason) || exitCode === 255) {
		return 'wrong-architecture';
	}

	return reason.includes(keyVariableName) ? 'no-api-key' : 'other';
}
