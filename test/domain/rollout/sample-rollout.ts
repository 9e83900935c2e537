import {judgeRollout} from '../../../source/domain/rollout/judge-rollout.ts';
import type {Expected, Snapshot} from '../../../source/domain/rollout/judge/expected.ts';
import type {Deployment, Service} from '../../../source/domain/account/service.ts';
import type {Task} from '../../../source/domain/account/task.ts';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {definitionArn, instanceArn, sampleInstance, sampleService, sampleTask} from '../sample.ts';

export const ours = definitionArn('datadog-agent-task:2');
export const older = definitionArn('datadog-agent-task:1');
export const startedAt = '2026-01-01T12:00:00Z';
export const after = (seconds: number) =>
	`2026-01-01T12:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}Z`;

export const deployment = (fields: Partial<Deployment> = {}): Deployment => ({
	id: 'ecs-svc/1',
	status: 'PRIMARY',
	taskDefinition: ours,
	desiredCount: 2,
	pendingCount: 0,
	runningCount: 2,
	failedTasks: 0,
	rolloutState: 'COMPLETED',
	createdAt: startedAt,
	...fields,
});

export const service = (fields: Partial<Service> = {}) =>
	sampleService({desiredCount: 2, runningCount: 2, deployments: [deployment()], ...fields});
export const going = (fields: Partial<Service> = {}) =>
	service({runningCount: 0, deployments: [deployment({rolloutState: 'IN_PROGRESS'})], ...fields});
export const on = (name: string, fields: Partial<Task> = {}) =>
	sampleTask(`t-${name}-${fields.lastStatus ?? ''}${fields.stoppedAt ?? ''}`, {
		instanceArn: instanceArn(name),
		startedAt: after(5),
		...fields,
	});
export const failed = (name: string, seconds: number, reason = 'CannotPullContainerError: manifest unknown') =>
	on(name, {
		lastStatus: 'STOPPED',
		desiredStatus: 'STOPPED',
		stopCode: 'TaskFailedToStart',
		stoppedReason: reason,
		stoppedAt: after(seconds),
	});
export const event = (message: string, seconds = 10) => ({
	id: message,
	createdAt: after(seconds),
	message: `(service datadog-agent) ${message}`,
});
export const noPort = (name: string) =>
	event(
		'was unable to place a task because no container instance met all of its requirements. The closest ' +
			`matching (container-instance ${name}) is already using a port required by your task.`,
	);

export function judged(snapshot: Partial<Snapshot>, expected: Partial<Expected> = {}) {
	const instances: readonly Instance[] = snapshot.instances ?? [sampleInstance('a'), sampleInstance('b')];
	return judgeRollout(
		{service: service(), tasks: [on('a'), on('b')], at: after(60), ...snapshot, instances},
		{
			target: 'arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent',
			cluster: 'shop',
			region: 'us-east-1',
			service: 'datadog-agent',
			taskDefinition: ours,
			eligible: instances.map(({arn}) => arn),
			startedAt,
			...expected,
		},
	);
}

export const states = (snapshot: Partial<Snapshot>, expected: Partial<Expected> = {}) =>
	judged(snapshot, expected)
		.instances.map(({state}) => state)
		.join(' ');
