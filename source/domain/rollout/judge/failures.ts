import {taskCause} from '../classify/task-cause.ts';
import {secondsOf} from '../../kit/instant.ts';
import type {Cause} from '../../choices/problem/rollout.ts';
import type {Task} from '../../account/task.ts';

/** A task of our revision that did not stay, and why. */
export type Failure = {readonly instance?: string; readonly at: number; readonly cause: Cause};

/** Newest first. A host that went away is no failure of ours. */
export function failures(tasks: readonly Task[]): readonly Failure[] {
	return tasks
		.flatMap((task): readonly Failure[] => {
			const cause = taskCause(task);
			const at = secondsOf(task.stoppedAt) ?? secondsOf(task.createdAt) ?? 0;
			return cause && cause.kind !== 'infrastructure'
				? [{...(task.instanceArn !== undefined && {instance: task.instanceArn}), at, cause}]
				: [];
		})
		.toSorted((a, b) => b.at - a.at);
}

/** How many of the newest have the cause of the newest. */
export function alikeInRow(list: readonly Failure[]): number {
	const [newest] = list;
	const end = list.findIndex(({cause}) => cause.kind !== newest?.cause.kind);
	return end === -1 ? list.length : end;
}
