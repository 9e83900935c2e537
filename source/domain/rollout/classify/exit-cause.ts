import {keyVariableName} from '../../agent/key-variable.ts';
import type {Cause} from '../../choices/problem/rollout.ts';
import type {Task, TaskContainer} from '../../account/task.ts';

/** What is said of a container that never ran its program, and of one that was killed. */
const named = /outofmemory|oom-killed|exec format error/iv;

/** Whether the words of a start that failed say more than that it failed. */
export function isExit(text: string): boolean {
	return named.test(text);
}

/** Why a container that ran has ended, by its exit code and what the ECS agent says of it. */
export function exitCause(task: Task): Cause | undefined {
	const container =
		task.containers.find(({reason}) => named.test(reason ?? '')) ??
		task.containers.find(({exitCode}) => exitCode !== undefined && exitCode !== 0) ??
		task.containers.find(({exitCode}) => exitCode !== undefined);
	if (!container) {
		return undefined;
	}

	const {name, exitCode, reason} = container;
	const detail = [task.stoppedReason, reason].filter(text => text !== undefined && text !== '').join(': ');
	return {kind: 'exited', container: name, ...(exitCode !== undefined && {exitCode}), why: why(container), detail};
}

/** 128 and the number of the signal that ended it, which alone doesn't tell who sent it or why. */
const signals: Readonly<Record<number, Extract<Cause, {kind: 'exited'}>['why']>> = {
	137: 'killed',
	139: 'crashed',
	143: 'ended',
};

/** The ECS agent says of memory and of another architecture; a number alone says neither. */
function why({exitCode, reason = ''}: TaskContainer): Extract<Cause, {kind: 'exited'}>['why'] {
	if (/outofmemory|oom-killed/iv.test(reason)) {
		return 'out-of-memory';
	}

	if (/exec format error/iv.test(reason)) {
		return 'wrong-architecture';
	}

	return reason.includes(keyVariableName) ? 'no-api-key' : (signals[exitCode ?? 0] ?? 'other');
}
