import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Registered} from '../../domain/account/registered.ts';
import type {Service} from '../../domain/account/service.ts';
import type {Task} from '../../domain/account/task.ts';
import {readable} from '../reading/readable.ts';
import type {Shared} from '../reading/shared.ts';
import {readTaskDefinitions} from './read-task-definitions.ts';
import {readTasks} from './read-tasks.ts';

type Read = {readonly tasks: readonly Task[]; readonly taskDefinitions: Readonly<Record<string, Registered>>};

type Where = {readonly cluster: string; readonly services: readonly Service[]; readonly shared: Shared};

/**
What was read of tasks, and beside it the tasks of DAEMON services that are to stop and still hold their ports and
memory. ListTasks gives those with what stopped within the hour, so only services in motion are asked: at rest nothing
stops.
*/
export async function withStoppingTasks(
	ecs: ECSClient,
	{tasks, taskDefinitions}: Read,
	{cluster, services, shared}: Where,
	signal?: AbortSignal,
): Promise<Read> {
	// What can't be listed was noted with the running tasks; a service that went away in between has none.
	const attempt = readable([]);
	const found = await Promise.all(
		services
			.filter(service => isMoving(service))
			.map(async ({serviceName}) =>
				attempt(
					'tasks',
					async () => readTasks(ecs, {cluster, serviceName, desiredStatus: 'STOPPED'}, signal),
					[],
				),
			),
	);
	const stopping = found.flat().filter(({lastStatus}) => !['STOPPED', 'DELETED'].includes(lastStatus));
	const unknown = stopping.map(({taskDefinitionArn}) => taskDefinitionArn).filter(arn => !taskDefinitions[arn]);
	const more = await attempt(
		'task-definitions',
		async note => readTaskDefinitions(ecs, {arns: unknown, note, shared}, signal),
		{},
	);
	// One that was to run a moment ago stands in both lists.
	const arns = new Set(stopping.map(({arn}) => arn));
	return {
		tasks: [...tasks.filter(({arn}) => !arns.has(arn)), ...stopping],
		taskDefinitions: {...taskDefinitions, ...more},
	};
}

function isMoving({status, desiredCount, runningCount, deployments}: Service): boolean {
	return status !== 'ACTIVE' || runningCount !== desiredCount || deployments.length > 1;
}
