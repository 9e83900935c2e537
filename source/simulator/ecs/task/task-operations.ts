import type {Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {shortName} from '../resource-arn.ts';
import {describeTask} from './describe-task.ts';
import {stopTask} from './stop-task.ts';
import type {Task} from './task.ts';

const readList = structure({
	cluster: text,
	containerInstance: text,
	family: text,
	serviceName: text,
	daemonName: text,
	launchType: text,
	startedBy: text,
	desiredStatus: text,
	maxResults: integer,
	nextToken: text,
});
const readDescribe = structure({cluster: text, tasks: listOf(text), include: listOf(text)});
const readStop = structure({cluster: text, task: text, reason: text});

/**
Tasks of one cluster, by id or ARN. A stopped one is still there for an hour, but only a list of STOPPED shows it.
*/
export const taskOperations: Readonly<Record<string, Operation>> = {
	ListTasks(call, account) {
		const {maxResults, nextToken, ...filter} = readList(call.input);
		const cluster = find.cluster(filter.cluster, call, account);
		if (
			filter.startedBy !== undefined &&
			Object.keys(filter).some(name => name !== 'startedBy' && name !== 'cluster' && name !== 'desiredStatus')
		) {
			throw fault.invalid('Filter startedBy cannot be combined with other filters.');
		}

		// An unknown service is an error, an unknown family or daemon just an empty list.
		const service = filter.serviceName === undefined ? undefined : shortName(filter.serviceName);
		if (service !== undefined && !cluster.services.has(service)) {
			throw fault.serviceNotFound();
		}

		const {items, ...more} = page({
			items: tasksOf(cluster, filter).map(({arn}) => arn),
			maxResults,
			nextToken,
			standard: 100,
		});
		return {taskArns: items, ...more};
	},

	DescribeTasks(call, account) {
		const {tasks = [], include = [], ...input} = readDescribe(call.input);
		if (tasks.length === 0) {
			throw fault.invalid('Tasks cannot be empty.');
		}

		if (tasks.length > 100) {
			throw fault.invalid('Tasks cannot have more than 100 elements.');
		}

		const cluster = find.cluster(input.cluster, call, account);
		const found = tasks.map(identifier => ({identifier, task: cluster.tasks.get(shortName(identifier))}));
		return {
			tasks: found.flatMap(({task}) => (task === undefined ? [] : [describeTask(task, cluster, include)])),
			failures: found.flatMap(({identifier, task}) =>
				task === undefined
					? [
							{
								arn: identifier.startsWith('arn:')
									? identifier
									: find.arn(call, account, 'task', identifier),
								reason: 'MISSING',
							},
						]
					: [],
			),
		};
	},

	StopTask(call, account) {
		const {task: identifier = '', reason = 'Task stopped by user', ...input} = readStop(call.input);
		const cluster = find.cluster(input.cluster, call, account);
		const task = cluster.tasks.get(shortName(identifier));
		if (task === undefined) {
			throw fault.invalid('The referenced task was not found.');
		}

		stopTask(
			task,
			{stoppedReason: reason, stopCode: 'UserInitiated'},
			here({cluster, region: find.region(call, account), account}),
		);
		return {task: describeTask(task, cluster, [])};
	},
};

function tasksOf(cluster: Cluster, filter: ReturnType<typeof readList>): readonly Task[] {
	const {
		containerInstance,
		family,
		serviceName,
		daemonName,
		launchType,
		startedBy,
		// What a task shall be, not what it is: a task that still pulls its image is listed too. PENDING is accepted
		// and finds nothing: "Amazon ECS never sets the desired status of a task to that value" (API).
		desiredStatus = 'RUNNING',
	} = filter;
	return [...cluster.tasks.values()].filter(
		task =>
			task.desiredStatus === desiredStatus &&
			(containerInstance === undefined || task.instanceId === shortName(containerInstance)) &&
			(family === undefined || shortName(task.taskDefinitionArn).split(':', 1)[0] === family) &&
			(serviceName === undefined || task.group === `service:${shortName(serviceName)}`) &&
			(daemonName === undefined || task.group === `daemon:${daemonName}`) &&
			(launchType === undefined || task.launchType === launchType) &&
			(startedBy === undefined || task.startedBy === startedBy),
	);
}
