import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Snapshot} from '../../../source/domain/rollout/judge/expected.ts';
import {instanceArn, sampleInstance} from '../sample.ts';
import {after, deployment, event, failed, going, judged, noPort, older, on, service} from './sample-rollout.ts';

/** A service that has another revision than ours, and what its deployments and events say. */
function elsewhere(fields: Parameters<typeof service>[0] = {}) {
	return service({taskDefinition: older, deployments: [deployment({taskDefinition: older})], ...fields});
}

const rollingBack = (seconds: number) => event('rolling back to deployment ecs-svc/0.', seconds);
const drains = [sampleInstance('a', {status: 'DRAINING'})];

const cases: ReadonlyArray<readonly [what: string, snapshot: Partial<Snapshot>, verdict: string]> = [
	['for half a minute ECS may show what was before', {at: after(29), service: elsewhere()}, 'going-on'],
	['after that somebody else deployed', {at: after(30), service: elsewhere()}, 'superseded'],
	['for half a minute ECS may show no service', {at: after(29), service: undefined}, 'going-on'],
	['after that it is gone', {at: after(30), service: undefined}, 'superseded'],
	[
		'another revision failed, which is not ours',
		{service: elsewhere({deployments: [deployment({taskDefinition: older, rolloutState: 'FAILED'})]})},
		'superseded',
	],
	[
		'ours is there and has not failed',
		{service: elsewhere({deployments: [deployment({taskDefinition: older}), deployment({status: 'ACTIVE'})]})},
		'superseded',
	],
	[
		'a deployment says that it rolls back, beside one that says nothing',
		{
			service: elsewhere({
				deployments: [
					deployment({taskDefinition: older}),
					deployment({taskDefinition: older, rolloutStateReason: 'circuit breaker: rolling back to x'}),
				],
			}),
		},
		'rolled-back',
	],
	['an event says so as our change begins', {service: elsewhere({events: [rollingBack(0)]})}, 'rolled-back'],
	[
		'another event since says nothing of it',
		{service: elsewhere({events: [event('has started 1 tasks.', 20)]})},
		'superseded',
	],
	[
		'an event said so before our change',
		{service: elsewhere({events: [{...rollingBack(0), createdAt: '2026-01-01T11:59:59Z'}]})},
		'superseded',
	],
	[
		'a deployment that is going away failed, ours goes on',
		{
			service: service({
				deployments: [
					deployment({rolloutState: 'IN_PROGRESS'}),
					deployment({status: 'ACTIVE', rolloutState: 'FAILED', taskDefinition: older}),
				],
			}),
		},
		'going-on',
	],
	[
		'no instance takes tasks for five minutes',
		{at: after(300), service: going(), instances: drains, tasks: []},
		'failing',
	],
	['no instance takes tasks for less', {at: after(299), service: going(), instances: drains, tasks: []}, 'going-on'],
	[
		'an instance that starts keeps us waiting',
		{at: after(300), service: going(), instances: [sampleInstance('a')], tasks: []},
		'going-on',
	],
];

for (const [what, snapshot, verdict] of cases) {
	test(`${what}: ${verdict}`, () => {
		equal(judged(snapshot).verdict, verdict);
	});
}

test('only failures of our revision since its deployment began count, and only on hosts that are to run it', () => {
	const look = (tasks: NonNullable<Snapshot['tasks']>, createdAt: string) =>
		judged(
			{
				at: after(120),
				service: going({deployments: [deployment({rolloutState: 'IN_PROGRESS', createdAt})]}),
				tasks,
			},
			{eligible: [instanceArn('a'), instanceArn('b')]},
		).verdict;
	const three = [failed('a', 10), failed('a', 20), failed('b', 30)];
	equal(look(three, after(0)), 'failing');
	equal(look(three, after(10)), 'failing');
	equal(look(three, after(11)), 'going-on');
	equal(
		look(
			three.map(task => ({...task, taskDefinitionArn: older})),
			after(0),
		),
		'going-on',
	);
});

test('hosts that are draining are not in the total', () => {
	const {counts} = judged({
		instances: [sampleInstance('a'), ...drains.map(one => ({...one, arn: instanceArn('c')}))],
		tasks: [on('a')],
	});
	equal(JSON.stringify(counts), JSON.stringify({running: 1, starting: 0, waiting: 0, failed: 0, total: 1}));
});

test('what stands in the way counts from the deployment on, and not from a run that began long before', () => {
	const look = {
		service: going({
			events: [noPort('a'), noPort('b')],
			deployments: [deployment({createdAt: after(50), rolloutState: 'IN_PROGRESS'})],
		}),
		tasks: [],
	};
	deepEqual(
		[70, 109, 110].map(seconds => judged({...look, at: after(seconds)}).verdict),
		['going-on', 'going-on', 'failing'],
	);
});
