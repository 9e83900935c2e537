import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Daemon, DaemonDeployment} from '../../../source/domain/account/daemon.ts';
import {type DaemonSnapshot, judgeDaemon} from '../../../source/domain/rollout/judge-daemon.ts';
import {instanceArn, sampleDaemon, sampleInstance, sampleTask} from '../sample.ts';

const ours = 'arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/datadog-agent-task:2';
const older = 'arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/datadog-agent-task:1';

const daemon = (status: string, fields: Partial<DaemonDeployment> = {}, more: Partial<Daemon> = {}) =>
	sampleDaemon({deployment: {arn: 'd', status, running: 2, draining: 0, withoutDaemon: 0, ...fields}, ...more});

const running = (name: string) =>
	sampleTask(name, {instanceArn: instanceArn(name), taskDefinitionArn: ours, group: 'daemon:datadog-agent'});

function judged(snapshot: Partial<DaemonSnapshot>) {
	const instances = [sampleInstance('a'), sampleInstance('b')];
	return judgeDaemon(
		{
			daemon: daemon('SUCCESSFUL'),
			tasks: [running('a'), running('b')],
			instances,
			at: '2026-01-01T12:05:00Z',
			...snapshot,
		},
		{
			target: 'arn:aws:ecs:us-east-1:123456789012:daemon/shop/datadog-agent',
			cluster: 'shop',
			region: 'us-east-1',
			daemon: 'datadog-agent',
			taskDefinition: ours,
			eligible: instances.map(({arn}) => arn),
			startedAt: '2026-01-01T12:00:00Z',
		},
	);
}

const verdicts: ReadonlyArray<readonly [string, Partial<DaemonSnapshot>, string]> = [
	['the deployment is done and no instance goes without', {}, 'succeeded'],
	['the counts of the deployment are enough where no instance is seen', {instances: [], tasks: []}, 'succeeded'],
	[
		'an empty capacity provider is done at once',
		{daemon: daemon('SUCCESSFUL', {running: 0}), instances: [], tasks: []},
		'going-on',
	],
	['an instance goes without its daemon', {daemon: daemon('SUCCESSFUL', {withoutDaemon: 1})}, 'going-on'],
	['a task is not there yet', {tasks: [running('a')]}, 'going-on'],
	['it has not begun', {daemon: daemon('PENDING')}, 'going-on'],
	['it is under way', {daemon: daemon('IN_PROGRESS')}, 'going-on'],
	['a newer deployment has stopped it', {daemon: daemon('STOPPED')}, 'superseded'],
	['it failed, and nothing is rolled back', {daemon: daemon('FAILED')}, 'failing'],
	['a newer deployment is about to stop it', {daemon: daemon('STOP_REQUESTED')}, 'superseded'],
	['it is being deleted', {daemon: daemon('SUCCESSFUL', {}, {status: 'DELETE_IN_PROGRESS'})}, 'superseded'],
	['ECS says nothing of a deployment', {daemon: sampleDaemon()}, 'going-on'],
	['it is not there half a minute later', {daemon: undefined, at: '2026-01-01T12:00:30Z'}, 'superseded'],
	[
		'an instance that drains needs none',
		{instances: [sampleInstance('a', {status: 'DRAINING'})], tasks: []},
		'succeeded',
	],
	['it is being rolled back', {daemon: daemon('ROLLBACK_IN_PROGRESS')}, 'rolled-back'],
	['it was rolled back', {daemon: daemon('ROLLBACK_SUCCESSFUL', {}, {taskDefinitionArn: older})}, 'rolled-back'],
	['ours is what was rolled back to', {daemon: daemon('ROLLBACK_SUCCESSFUL', {isRolledBack: true})}, 'succeeded'],
	['ours is being rolled back to', {daemon: daemon('ROLLBACK_IN_PROGRESS', {isRolledBack: true})}, 'going-on'],
	['rolling back to ours failed', {daemon: daemon('ROLLBACK_FAILED', {isRolledBack: true})}, 'failing'],
	['rolling it back failed', {daemon: daemon('ROLLBACK_FAILED')}, 'failing'],
	['another revision is set', {daemon: daemon('SUCCESSFUL', {}, {taskDefinitionArn: older})}, 'superseded'],
	[
		'ECS does not show ours yet',
		{daemon: daemon('SUCCESSFUL', {}, {taskDefinitionArn: older}), at: '2026-01-01T12:00:05Z'},
		'going-on',
	],
	['it is not there yet', {daemon: undefined, at: '2026-01-01T12:00:05Z'}, 'going-on'],
	['it is gone', {daemon: undefined}, 'superseded'],
];

for (const [name, snapshot, verdict] of verdicts) {
	test(`${name}: ${verdict}`, () => {
		equal(judged(snapshot).verdict, verdict);
	});
}

test('the reason of the deployment is a cause', () => {
	const statusReason = 'RESOURCE:CPU - Unable to place daemon task on container instance: insufficient CPU';
	deepEqual(judged({daemon: daemon('IN_PROGRESS', {statusReason}), tasks: [running('a')]}).causes, [
		{kind: 'no-room', resource: 'cpu', detail: statusReason},
	]);
});

const reasons: ReadonlyArray<readonly [status: string, reason: string | undefined, causes: unknown]> = [
	['IN_PROGRESS', undefined, []],
	['IN_PROGRESS', 'Draining container instances.', []],
	['SUCCESSFUL', 'Recovered: insufficient memory on one instance', []],
	['FAILED', 'insufficient MEMORY', [{kind: 'no-room', resource: 'memory', detail: 'insufficient MEMORY'}]],
	['FAILED', 'insufficient patience', [{kind: 'other', detail: 'insufficient patience'}]],
];

for (const [status, statusReason, causes] of reasons) {
	test(`a deployment that is ${status} because of '${statusReason}'`, () => {
		const reason = statusReason === undefined ? {} : {statusReason};
		deepEqual(judged({daemon: daemon(status, reason), instances: [], tasks: []}).causes, causes);
	});
}

test('what ended our tasks is a cause, once, and that of other revisions is none', () => {
	const ended = (name: string, taskDefinitionArn: string, stoppedReason: string) => ({
		...running(name),
		taskDefinitionArn,
		lastStatus: 'STOPPED',
		desiredStatus: 'STOPPED',
		stopCode: 'TaskFailedToStart',
		stoppedReason,
		stoppedAt: '2026-01-01T12:01:00Z',
	});
	const kinds = (statusReason: string) =>
		judged({
			daemon: daemon('IN_PROGRESS', {statusReason}),
			tasks: [
				ended('a', ours, 'CannotPullContainerError: manifest unknown'),
				ended('b', older, 'ResourceInitializationError: unable to pull secrets'),
			],
		}).causes.map(({kind}) => kind);
	deepEqual(
		[kinds('CannotPullContainerError: failed to pull'), kinds('insufficient cpu')],
		[['image'], ['no-room', 'image']],
	);
});

test('instances that are being replaced still count', () => {
	const {counts} = judged({
		instances: [sampleInstance('a')],
		tasks: [running('a')],
		daemon: daemon('IN_PROGRESS', {running: 3, withoutDaemon: 1}),
	});
	deepEqual(counts, {running: 1, starting: 0, waiting: 0, failed: 0, total: 4});
});

test('where AWS is done and no instance is there, nothing is left to watch', () => {
	const empty = {daemon: daemon('SUCCESSFUL', {running: 0}), instances: [], tasks: []};
	const idle = judged(empty);
	deepEqual(
		[idle.isIdle, idle.causes.map(({kind}) => kind), judged({...empty, at: '2026-01-01T12:00:05Z'}).isIdle],
		[true, ['no-instances'], undefined],
	);
});
