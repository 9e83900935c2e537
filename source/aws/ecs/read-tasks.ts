import {DescribeTasksCommand, type ECSClient, ListTasksCommand, type ListTasksCommandInput} from '@aws-sdk/client-ecs';
import type {Task} from '../../domain/account/task.ts';
import {createSharing, type Sharing} from '../../domain/kit/large/sharing.ts';
import {describeListed} from '../reading/describe-listed.ts';
import {inBatches} from '../reading/in-batches.ts';
import {pages} from '../reading/pages.ts';
import type {Note} from '../reading/readable.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {task} from '../translate/task.ts';

type Which = Pick<ListTasksCommandInput, 'serviceName' | 'daemonName' | 'desiredStatus'> & {
	readonly cluster: string;
	readonly note?: Note;
	/** With what the tasks of other clusters share what they have in common. */
	readonly share?: Sharing;
};

/** Tasks by the filters of ListTasks. Stopped ones are shown for about an hour. */
export async function readTasks(
	ecs: ECSClient,
	{note, share = createSharing(), ...which}: Which,
	abortSignal?: AbortSignal,
): Promise<readonly Task[]> {
	const operation = 'DescribeTasks';
	const list = () =>
		pages(async nextToken => {
			const {taskArns, nextToken: next} = await ecs.send(
				new ListTasksCommand({...which, maxResults: 100, nextToken}),
				{abortSignal},
			);
			return {items: taskArns, next};
		});
	const describe = async (items: readonly string[], tell?: Note) =>
		inBatches({items, size: 100, note: tell}, async asked => {
			const {tasks = [], failures} = await ecs.send(
				new DescribeTasksCommand({cluster: which.cluster, tasks: asked}),
				{abortSignal},
			);
			const given = tasks.map(({taskArn}) => taskArn);
			await refusedInside({ecs, operation, asked, given, failures, note: tell});
			return tasks.map(entry => task(entry, share));
		});
	return describeListed({operation, list, describe, note});
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
