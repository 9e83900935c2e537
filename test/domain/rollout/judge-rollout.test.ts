import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Snapshot} from '../../../source/domain/rollout/judge/expected.ts';
import {sampleInstance} from '../sample.ts';
import {
	after,
	deployment,
	event,
	failed,
	going,
	judged,
	noPort,
	older,
	on,
	service,
	startedAt,
} from './sample-rollout.ts';

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
	[
		'the only deployment is no primary one',
		{service: service({deployments: [deployment({status: 'ACTIVE'})]})},
		'going-on',
	],
	[
		'the only deployment is still of the older revision',
		{service: service({deployments: [deployment({taskDefinition: older})]})},
		'going-on',
	],
	['ECS counts a task less than it wants', {service: service({runningCount: 1})}, 'going-on'],
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

test('a service that is being deleted, or another revision, came instead', () => {
	const theirs = service({taskDefinition: older, deployments: [deployment({taskDefinition: older})]});
	deepEqual(
		[
			judged({service: service({status: 'DRAINING', taskDefinition: older})}).instead,
			judged({service: theirs}).instead,
		],
		[{kind: 'deleted'}, {kind: 'deployed', taskDefinition: older, at: startedAt}],
	);
});

test('an instance whose older task still runs is among those that start', () => {
	const {counts} = judged({service: going(), tasks: [on('a'), on('b', {taskDefinitionArn: older})]});
	deepEqual(counts, {running: 1, starting: 1, waiting: 0, failed: 0, total: 2});
});
