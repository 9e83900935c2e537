import type {Unread} from '../../domain/account/unread.ts';
import type {Workloads} from '../../domain/account/workloads.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';
import type {WorkloadsAddress} from '../gateway.ts';
import {readable, unreadOf} from '../reading/readable.ts';
import {describeNamed, listServices} from './read-services.ts';
import {readTaskDefinitions} from './read-task-definitions.ts';

/** The services of a cluster, of every launch type, ten to a request, and each of their definitions once. */
export async function readWorkloads(
	connection: Connection,
	{region, cluster, known}: WorkloadsAddress,
	signal?: AbortSignal,
): Promise<Workloads> {
	const ecs = await connection.ecs(region);
	const unread: Unread[] = [];
	const attempt = readable(unread);
	const services = await describeNamed(
		ecs,
		{
			cluster,
			named: [],
			list: async () => listServices(ecs, cluster, undefined, signal),
			note(subject, problem) {
				const refusal = unreadOf('services', problem);
				if (!refusal) {
					throw new ProblemError(problem);
				}

				unread.push({...refusal, subjects: [subject]});
			},
		},
		signal,
	);
	const arns = services.map(({taskDefinition}) => taskDefinition).filter(arn => !known.includes(arn));
	const taskDefinitions = await attempt(
		'definitions',
		async note => readTaskDefinitions(ecs, {arns, note}, signal),
		{},
	);
	return {cluster, services, taskDefinitions, unread};
}
