import {DescribeTasksCommand, type ECSClient, ListTasksCommand, type ListTasksCommandInput} from '@aws-sdk/client-ecs';
import type {Task} from '../../domain/account/task.ts';
import {inBatches} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import type {Note} from '../reading/readable.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {task} from '../translate/task.ts';

type Which = Pick<ListTasksCommandInput, 'serviceName' | 'daemonName' | 'desiredStatus'> & {
	readonly cluster: string;
	readonly note?: Note;
};

/** Tasks by the filters of ListTasks. Stopped ones are shown for about an hour. */
export async function readTasks(
	ecs: ECSClient,
	{note, ...which}: Which,
	abortSignal?: AbortSignal,
): Promise<readonly Task[]> {
	const items = await allPages(async nextToken => {
		const {taskArns, nextToken: next} = await ecs.send(
			new ListTasksCommand({...which, maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: taskArns, next};
	});
	return inBatches({items, size: 100, note}, async batch => {
		const {tasks, failures} = await ecs.send(new DescribeTasksCommand({cluster: which.cluster, tasks: batch}), {
			abortSignal,
		});
		refusedInside({operation: 'DescribeTasks', failures, ...(note && {note})});
		return (tasks ?? []).map(entry => task(entry));
	});
}

/** The running and the stopped tasks of a service or daemon. */
export async function readTasksOf(
	ecs: ECSClient,
	which: Omit<Which, 'desiredStatus'>,
	signal?: AbortSignal,
): Promise<readonly Task[]> {
	// One call can't list both: without a filter ListTasks gives those that should run, and hides why others stopped.
	const found = await Promise.all([
		readTasks(ecs, {...which, desiredStatus: 'RUNNING'}, signal),
		readTasks(ecs, {...which, desiredStatus: 'STOPPED'}, signal),
	]);
	return found.flat();
}
