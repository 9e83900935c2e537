import type {Task} from '../account/task.ts';

/** Tasks by the ARN of their instance, in their order. Those on Fargate, and those that wait for a place, are on none. */
export function tasksByInstance(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
	const found = new Map<string, Task[]>();
	for (const task of tasks) {
		const {instanceArn} = task;
		if (instanceArn === undefined) {
			continue;
		}

		const there = found.get(instanceArn);
		if (there) {
			there.push(task);
		} else {
			found.set(instanceArn, [task]);
		}
	}

	return found;
}
