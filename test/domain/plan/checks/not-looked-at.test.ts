import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckId} from '../../../../source/domain/choices/problem/check-result.ts';
import {definitionArn, instanceArn, sampleRegistered, sampleTask, sampleUnread} from '../../sample.ts';
import {all, machine, managed} from './sample-hosts.ts';
import {checked, knownInstance, type Scene} from './sample-input.ts';

const sts = 'arn:aws:sts::123456789012:assumed-role/me/session';
const identity = {account: '123456789012', arn: sts, partition: 'aws'};
const bare = all({attributes: {'ecs.os-type-detailed': 'linux'}});
const logs: Scene = {choices: {features: ['core', 'logs']}};
const web = {
	tasks: [sampleTask('t', {taskDefinitionArn: definitionArn('web:1')})],
	taskDefinitions: {[definitionArn('web:1')]: sampleRegistered({family: 'web', containerDefinitions: []})},
};
const seen = machine({tokens: 'optional', hopLimit: 2, endpoint: 'enabled'});

/** A check, where it has nothing to look at or may not, and where it has. */
const cases: ReadonlyArray<
	readonly [id: CheckId, nothing: ReadonlyArray<readonly [what: string, scene: Scene]>, looked: Scene]
> = [
	['credentials-outlive-rollout', [['a session without its end', {observed: {identity}}]], {}],
	['agent-connected', [['all drain', {instances: all({status: 'DRAINING'})}]], {}],
	[
		'forecast',
		[
			['an instance is unread', {cluster: {unread: [sampleUnread('instances', 'ecs:Describe')]}}],
			['no managed instance is there', {instances: [], cluster: managed}],
		],
		{},
	],
	[
		'host-ports',
		[
			['no port is needed', {choices: {features: ['core', 'apm-socket']}}],
			[
				'a network of its own, without a port',
				{choices: {features: ['core', 'apm-socket']}, settings: {networkMode: 'awsvpc'}},
			],
			['Managed Instances', {cluster: managed, instances: all({capacityProvider: 'mi'})}],
		],
		{},
	],
	['attributes', [['Managed Instances', {cluster: managed, instances: all({capacityProvider: 'mi'})}]], {}],
	[
		'ecs-agent-version',
		[
			['no version is told', {instances: all({agentVersion: ''})}],
			['the key is in the definition', {plain: true}],
		],
		{},
	],
	[
		'imds',
		[
			['EC2 was not read', {}],
			['one was not read', {instances: [knownInstance('a', seen), knownInstance('b')]}],
			['host networking', {instances: all(seen), settings: {networkMode: 'host'}}],
		],
		{instances: all(seen)},
	],
	[
		'open-security-groups',
		[
			['EC2 was not asked', {instances: all(seen)}],
			['an instance was not read', {cluster: {openRanges: {}}}],
			['no port is taken', {instances: all(seen), cluster: {openRanges: {}}, choices: {features: ['core']}}],
		],
		{instances: all(seen), cluster: {openRanges: {}}},
	],
	[
		'hidden-logs',
		[
			['logs were not chosen', {cluster: web}],
			['nothing runs', logs],
			['tasks are unread', {...logs, cluster: {...web, unread: [sampleUnread('tasks', 'ecs:Describe')]}}],
			[
				'definitions are unread',
				{...logs, cluster: {...web, unread: [sampleUnread('task-definitions', 'ecs:Describe')]}},
			],
		],
		{...logs, cluster: web},
	],
	[
		'other-agents',
		[
			['tasks are unread', {cluster: {unread: [sampleUnread('tasks', 'ecs:Describe')]}}],
			['definitions are unread', {cluster: {unread: [sampleUnread('task-definitions', 'ecs:Describe')]}}],
		],
		{},
	],
	['image', [["somebody's own", {settings: {image: 'registry.example.com/monitoring'}}]], {}],
	[
		'docker-socket',
		[
			[
				'Windows',
				{instances: all({attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022'}})},
			],
		],
		{},
	],
	['daemon-percentages', [['all drain', {instances: all({status: 'DRAINING'})}]], {}],
	['end-of-life', [['no system is known', {instances: bare}]], {}],
	['draining-service', [['a daemon', {cluster: managed, instances: all({capacityProvider: 'mi'})}]], {}],
	['instance-replacement', [['a service', {}]], {cluster: managed, instances: all({capacityProvider: 'mi'})}],
	[
		'unknown-system',
		[
			[
				'Windows',
				{instances: all({attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022'}})},
			],
		],
		{},
	],
];

for (const [id, nothing, looked] of cases) {
	test(`${id} passes where it looked`, () => {
		deepEqual(verdicts(id, looked), ['pass']);
	});

	for (const [what, scene] of nothing) {
		test(`${id} says nothing where it could not look: ${what}`, () => {
			deepEqual(verdicts(id, scene), []);
		});
	}
}

test('where another Agent is found in tasks, it is not said that there is none', () => {
	const found = checked({
		cluster: {
			tasks: [
				sampleTask('t', {
					group: 'family:dd',
					instanceArn: instanceArn('a'),
					taskDefinitionArn: definitionArn('dd:1'),
				}),
			],
			taskDefinitions: {
				[definitionArn('dd:1')]: sampleRegistered({
					family: 'dd',
					containerDefinitions: [{name: 'agent', image: 'datadog/agent:7'}],
				}),
			},
		},
	}).filter(({id}) => id === 'other-agents');
	deepEqual(
		found.map(({verdict, finding}) => `${verdict} ${finding}`),
		['warn tasks'],
	);
});

function verdicts(id: CheckId, scene: Scene) {
	return checked(scene)
		.filter(result => result.id === id)
		.map(({verdict}) => verdict);
}
