import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {UnreadPart} from '../../../../source/domain/account/unread.ts';
import type {Expected, Snapshot} from '../../../../source/domain/rollout/judge/expected.ts';
import {sampleUnread} from '../../sample.ts';
import {after, deployment, judged, older, on, service} from '../sample-rollout.ts';

const unread = (part: UnreadPart) => [sampleUnread(part, 'ecs:ListTasks')];

type Case = readonly [what: string, snapshot: Partial<Snapshot>, verdict: string, expected?: Partial<Expected>];

const cases: readonly Case[] = [
	['as many run as ECS wants, and have for a while', {}, 'succeeded'],
	['tasks that would say otherwise are a part of all', {tasks: [on('a', {taskDefinitionArn: older})]}, 'succeeded'],
	['what is complete for less than a moment may end at once', {at: after(39)}, 'going-on'],
	[
		'when it became complete counts, and not when it began',
		{service: service({deployments: [deployment({updatedAt: after(30)})]})},
		'going-on',
	],
	[
		'a second deployment runs the older revision',
		{
			service: service({
				deployments: [deployment(), deployment({id: 'x', status: 'ACTIVE', taskDefinition: older})],
			}),
		},
		'going-on',
	],
	[
		'the one deployment is no primary one',
		{service: service({deployments: [deployment({status: 'ACTIVE'})]})},
		'going-on',
	],
	[
		'the one deployment is of the older revision',
		{service: service({deployments: [deployment({taskDefinition: older})]})},
		'going-on',
	],
	[
		'the deployment is not complete',
		{service: service({deployments: [deployment({rolloutState: 'IN_PROGRESS'})]})},
		'going-on',
	],
	['a task is pending', {service: service({pendingCount: 1})}, 'going-on'],
	['a task is missing', {service: service({runningCount: 1})}, 'going-on'],
	['fewer are wanted than there are instances', {service: service({desiredCount: 1, runningCount: 1})}, 'going-on'],
	['0 of 0', {instances: [], service: service({desiredCount: 0, runningCount: 0})}, 'going-on'],
	[
		'0 of 0, where instances are not seen and none was foreseen',
		{unread: unread('instances'), instances: [], service: service({desiredCount: 0, runningCount: 0})},
		'going-on',
	],
	[
		'fewer than were foreseen',
		{unread: unread('instances'), instances: []},
		'going-on',
		{forecast: {instances: [], eligible: 3, runsOn: 3}},
	],
	[
		'as many as were foreseen',
		{unread: unread('instances'), instances: []},
		'succeeded',
		{forecast: {instances: [], eligible: 2, runsOn: 2}},
	],
];

for (const [what, snapshot, verdict, expected] of cases) {
	test(`where not all can be read: ${what}: ${verdict}`, () => {
		deepEqual(
			[judged({unread: unread('tasks'), ...snapshot}, expected)].map(one => [one.verdict, one.instances]),
			[[verdict, []]],
		);
	});
}

test('only what runs of our revision counts as running', () => {
	const deployments = [
		deployment({runningCount: 1, pendingCount: 1}),
		deployment({id: 'x', status: 'ACTIVE', taskDefinition: older, runningCount: 2}),
	];
	const {counts} = judged({unread: unread('tasks'), service: service({desiredCount: 4, deployments})});
	deepEqual(counts, {running: 1, starting: 1, waiting: 2, failed: 0, total: 4});
});
