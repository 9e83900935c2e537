import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {judgeRollout} from '../../../source/domain/rollout/judge-rollout.ts';
import type {Expected, Snapshot} from '../../../source/domain/rollout/judge/expected.ts';
import type {Deployment, Service} from '../../../source/domain/account/service.ts';
import type {Task} from '../../../source/domain/account/task.ts';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {definitionArn, instanceArn, sampleInstance, sampleService, sampleTask} from '../sample.ts';

const ours = definitionArn('datadog-agent-task:2');
const older = definitionArn('datadog-agent-task:1');
const startedAt = '2026-01-01T12:00:00Z';
const after = (seconds: number) =>
	`2026-01-01T12:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}Z`;

const deployment = (fields: Partial<Deployment> = {}): Deployment => ({
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

const service = (fields: Partial<Service> = {}) =>
	sampleService({desiredCount: 2, runningCount: 2, deployments: [deployment()], ...fields});
const going = (fields: Partial<Service> = {}) =>
	service({runningCount: 0, deployments: [deployment({rolloutState: 'IN_PROGRESS'})], ...fields});
const on = (name: string, fields: Partial<Task> = {}) =>
	sampleTask(`t-${name}-${fields.lastStatus ?? ''}${fields.stoppedAt ?? ''}`, {
		instanceArn: instanceArn(name),
		startedAt: after(5),
		...fields,
	});
const failed = (name: string, seconds: number, reason = 'CannotPullContainerError: manifest unknown') =>
	on(name, {
		lastStatus: 'STOPPED',
		desiredStatus: 'STOPPED',
		stopCode: 'TaskFailedToStart',
		stoppedReason: reason,
		stoppedAt: after(seconds),
	});
const event = (message: string, seconds = 10) => ({
	id: message,
	createdAt: after(seconds),
	message: `(service datadog-agent) ${message}`,
});
const noPort = (name: string) =>
	event(
		'was unable to place a task because no container instance met all of its requirements. The closest ' +
			`matching (container-instance ${name}) is already using a port required by your task.`,
	);

function judged(snapshot: Partial<Snapshot>, expected: Partial<Expected> = {}) {
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

const states = (snapshot: Partial<Snapshot>, expected: Partial<Expected> = {}) =>
	judged(snapshot, expected)
		.instances.map(({state}) => state)
		.join(' ');

const verdicts: ReadonlyArray<readonly [string, Partial<Snapshot>, string]> = [
	['our revision runs healthy on every instance', {}, 'succeeded'],
	[
		'a fresh service that wants nothing yet is not done',
		{service: service({desiredCount: 0, runningCount: 0}), tasks: []},
		'going-on',
	],
	[
		'two deployments are one too many',
		{
			service: service({
				deployments: [deployment(), deployment({id: 'x', status: 'ACTIVE', taskDefinition: older})],
			}),
		},
		'going-on',
	],
	[
		'the deployment is not complete',
		{service: service({deployments: [deployment({rolloutState: 'IN_PROGRESS'})]})},
		'going-on',
	],
	['a task is pending', {service: service({pendingCount: 1})}, 'going-on'],
	[
		'the scheduler wants fewer than there are instances',
		{service: service({desiredCount: 1, runningCount: 1})},
		'going-on',
	],
	['one instance still runs the older revision', {tasks: [on('a'), on('b', {taskDefinitionArn: older})]}, 'going-on'],
	[
		'a draining instance does not count',
		{
			instances: [sampleInstance('a'), sampleInstance('b', {status: 'DRAINING'})],
			service: service({desiredCount: 1, runningCount: 1}),
			tasks: [on('a')],
		},
		'succeeded',
	],
	[
		'the first deployment failed and nothing was there before',
		{service: service({deployments: [deployment({rolloutState: 'FAILED'})]})},
		'failing',
	],
	[
		'another revision came back after ours failed',
		{
			service: service({
				taskDefinition: older,
				deployments: [
					deployment({taskDefinition: older}),
					deployment({status: 'ACTIVE', rolloutState: 'FAILED'}),
				],
			}),
		},
		'rolled-back',
	],
	[
		'an event says that ours is rolled back',
		{
			service: service({
				taskDefinition: older,
				deployments: [deployment({taskDefinition: older})],
				events: [event('rolling back to deployment ecs-svc/0.')],
			}),
		},
		'rolled-back',
	],
	[
		'somebody deployed another revision',
		{service: service({taskDefinition: older, deployments: [deployment({taskDefinition: older})]})},
		'superseded',
	],
	[
		'ECS does not show our revision yet',
		{at: after(5), service: service({taskDefinition: older, deployments: [deployment({taskDefinition: older})]})},
		'going-on',
	],
	['the service is not there yet', {at: after(5), service: undefined}, 'going-on'],
	['the service is gone', {service: undefined}, 'superseded'],
	['the service is being deleted', {service: service({status: 'DRAINING'})}, 'superseded'],
	[
		'nothing runs anywhere and tasks end alike again and again',
		{service: going(), tasks: [failed('a', 10), failed('b', 11), failed('a', 20), failed('b', 21)]},
		'failing',
	],
	[
		'the first attempt alone may fail, as a new role needs time to spread',
		{service: going(), tasks: [failed('a', 10), failed('b', 11)]},
		'going-on',
	],
	[
		'failures of different kinds are no pattern',
		{
			service: going(),
			tasks: [
				failed('a', 10),
				failed('b', 11, 'InternalError: x'),
				failed('a', 20),
				failed('b', 21, 'InternalError: x'),
			],
		},
		'going-on',
	],
	[
		'failures of a run before do not count',
		{
			service: going(),
			at: after(200),
			tasks: [failed('a', 10), failed('b', 11), failed('a', 20)].map(task => ({
				...task,
				stoppedAt: '2026-01-01T11:30:00Z',
			})),
		},
		'going-on',
	],
	[
		'one instance failed three times while the other runs',
		{service: going({runningCount: 1}), tasks: [on('a'), failed('b', 10), failed('b', 20), failed('b', 30)]},
		'failing',
	],
	[
		'one instance failed twice and is tried again',
		{
			service: going({runningCount: 1}),
			tasks: [on('a'), failed('b', 10), failed('b', 20), on('b', {lastStatus: 'PENDING'})],
		},
		'going-on',
	],
	[
		'all that is missing has no place to run',
		{service: going({runningCount: 1, events: [noPort('b')]}), tasks: [on('a')], at: after(61)},
		'failing',
	],
	[
		'a missing place is waited for at first',
		{service: going({runningCount: 1, events: [noPort('b')]}), tasks: [on('a')], at: after(59)},
		'going-on',
	],
	[
		'a missing place is waited for while another instance starts',
		{service: going({events: [noPort('b')]}), tasks: [on('a', {lastStatus: 'PENDING'})], at: after(200)},
		'going-on',
	],
	[
		'an instance without a known cause is waited for',
		{service: going({runningCount: 1}), tasks: [on('a')], at: after(600)},
		'going-on',
	],
	[
		'percentages that dead-lock are no progress',
		{
			service: going({
				events: [
					event(
						'was unable to stop or start tasks during a deployment because of the service ' +
							'deployment configuration. Update the minimumHealthyPercent or maximumPercent ' +
							'value and try again.',
					),
				],
			}),
			tasks: [on('a', {taskDefinitionArn: older}), on('b', {taskDefinitionArn: older})],
			at: after(90),
		},
		'failing',
	],
	['no instance is left', {instances: [], service: going(), tasks: [], at: after(301)}, 'failing'],
];

for (const [name, snapshot, verdict] of verdicts) {
	test(`${name}: ${verdict}`, () => {
		equal(judged(snapshot).verdict, verdict);
	});
}

test('an instance goes through replacing, starting and checking its health to running', () => {
	equal(
		states({
			tasks: [on('a', {taskDefinitionArn: older}), on('b', {taskDefinitionArn: older, desiredStatus: 'STOPPED'})],
		}),
		'replacing replacing',
	);
	equal(
		states({tasks: [on('a', {lastStatus: 'PROVISIONING'}), on('b', {lastStatus: 'ACTIVATING'})]}),
		'starting starting',
	);
	equal(
		states({tasks: [on('a', {healthStatus: 'UNKNOWN', startedAt: after(30)}), on('b', {healthStatus: 'HEALTHY'})]}),
		'checking-health running',
	);
});

test('unknown health counts as healthy after 40 s, unless there is a health check', () => {
	const tasks = [
		on('a', {healthStatus: 'UNKNOWN', startedAt: after(20)}),
		on('b', {healthStatus: 'UNKNOWN', startedAt: after(21)}),
	];
	equal(states({tasks}), 'running checking-health');
	equal(states({tasks}, {hasHealthCheck: true}), 'checking-health checking-health');
});

test('an unhealthy, a stopped and a draining instance are told apart', () => {
	const instances = [sampleInstance('a'), sampleInstance('b'), sampleInstance('c', {status: 'DRAINING'})];
	equal(
		states({instances, tasks: [on('a', {healthStatus: 'UNHEALTHY'}), failed('b', 10), on('c')]}),
		'failed failed draining',
	);
});

test('a waiting instance says why, and the plan names who holds the port', () => {
	const instances = [sampleInstance('a'), sampleInstance('b')];
	const forecast = {
		eligible: 2,
		runsOn: 1,
		instances: instances.map(instance => ({
			instance,
			obstacles:
				instance.id === 'i-b'
					? [{kind: 'port', port: {port: 8126, protocol: 'tcp'}, heldBy: 'web:7'} as const]
					: [],
		})),
	};
	const {
		instances: judgedInstances,
		causes,
		counts,
	} = judged({instances, tasks: [on('a')], service: going({events: [noPort('b')]})}, {forecast});
	const cause = {
		kind: 'port-taken',
		port: {port: 8126, protocol: 'tcp'},
		heldBy: 'web:7',
		detail:
			'was unable to place a task because no container instance met all of its requirements. The closest ' +
			'matching (container-instance b) is already using a port required by your task.',
	};
	deepEqual(judgedInstances[1], {instance: 'i-b', state: 'waiting', cause});
	deepEqual(causes, [cause]);
	deepEqual(counts, {running: 1, starting: 0, waiting: 1, failed: 0, total: 2});
});

test('causes are newest first and each kind once, and what was said before the service was steady is over', () => {
	const events = [
		event('operations are being throttled. Will try again later.', 30),
		event('has reached a steady state.', 20),
		noPort('a'),
	];
	const {causes} = judged({
		service: going({events}),
		tasks: [failed('a', 10), failed('b', 40), failed('a', 45, 'InternalError: x')],
	});
	deepEqual(
		causes.map(({kind}) => kind),
		['cannot-start', 'image', 'throttled'],
	);
});

test('a success has no causes', () => {
	deepEqual(
		judged({service: service({events: [event('is unable to consistently start tasks successfully.')]})}).causes,
		[],
	);
});
