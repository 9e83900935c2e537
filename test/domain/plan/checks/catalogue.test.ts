import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {checkIds} from '../../../../source/domain/choices/problem/check-result.ts';
import type {Settings} from '../../../../source/domain/choices/choices.ts';
import {definitionArn, instanceArn, sampleTask, sampleUnread} from '../../sample.ts';
import {checked, complaints} from './sample-input.ts';
import {sampleChange} from './sample-change.ts';
import {room, two} from './sample-hosts.ts';
import {scenes} from './scenes.ts';

for (const [name, scene, expected] of scenes) {
	test(`${name}: ${expected.length > 0 ? expected.join(', ') : 'no complaint'}`, () => {
		deepEqual(complaints(scene), expected);
	});
}

test('each check has a scene in which it complains', () => {
	const complained = new Set(scenes.flatMap(scene => scene[2].map(text => text.split(' ', 1)[0])));
	deepEqual(
		checkIds.filter(id => !complained.has(id)),
		[],
	);
});

test('results come in the order of the checks, one for each cluster that has a target', () => {
	const ids = checked({}).map(({id}) => id);
	deepEqual(
		ids,
		checkIds.filter(id => ids.includes(id)),
	);
	equal(new Set(ids).size, ids.length);
});

test('a taken port is told with its holder, and the socket is offered', () => {
	const tasks = [
		sampleTask('t', {
			group: 'service:web',
			instanceArn: instanceArn('b'),
			taskDefinitionArn: definitionArn('web:7'),
			hostPorts: [{port: 8126, protocol: 'tcp'}],
		}),
	];
	const found = checked({instances: two({remaining: {...room, ports: [8126]}}), cluster: {tasks}}).find(
		({id}) => id === 'host-ports',
	);
	deepEqual(found, {
		id: 'host-ports',
		subject: 'shop',
		verdict: 'warn',
		finding: 'taken',
		facts: {ports: ['8126/tcp'], holders: ['web:7'], hosts: 1},
		instances: [{id: 'i-b', obstacle: {kind: 'port', port: {port: 8126, protocol: 'tcp'}, heldBy: 'web:7'}}],
		fixes: [{features: '-apm,+apm-socket'}],
	});
});

test('a smaller size is offered where one would fit', () => {
	const fixes = (memory: number) =>
		checked({instances: two({remaining: {...room, memory}})}).find(({id}) => id === 'forecast')?.fixes;
	deepEqual(fixes(300), [{memory: '300'}]);
	deepEqual(fixes(200), []);
});

test('what the Agent is short of is told in numbers, and nothing else', () => {
	const facts = (settings: Partial<Settings>) => checked({settings}).find(({id}) => id === 'size')?.facts;
	deepEqual(
		[facts({memory: 300}), facts({cpu: 64, memory: 300})],
		[
			{has: {memory: 300}, needs: {memory: 512}},
			{has: {cpu: 64, memory: 300}, needs: {cpu: 100, memory: 512}, percent: 156},
		],
	);
});

test('where permissions can not be known, the actions of the plan are listed', () => {
	const changes = [
		sampleChange('create-secret', 's', {Tags: []}),
		sampleChange('create-role', 'r'),
		sampleChange('put-parameter', 'p'),
		sampleChange('register-task-definition', 'f', {executionRoleArn: 'r', tags: []}),
		sampleChange('create-service', 'n', {tags: []}),
	];
	const found = checked({
		changes,
		observed: {permissions: {kind: 'unknown', why: sampleUnread('permissions', 'iam:SimulatePrincipalPolicy')}},
	}).find(({id}) => id === 'permissions');
	deepEqual(found?.facts.actions, [
		'ecs:CreateService',
		'ecs:RegisterTaskDefinition',
		'ecs:TagResource',
		'iam:CreateRole',
		'iam:PassRole',
		'secretsmanager:CreateSecret',
		'secretsmanager:TagResource',
		'ssm:PutParameter',
	]);
});

test('what is denied comes with the statements that would allow it, and only it', () => {
	const changes = [
		sampleChange('create-service', 'datadog-agent'),
		sampleChange('register-task-definition', 'f', {executionRoleArn: 'arn:aws:iam::1:role/r'}),
	];
	const found = checked({
		changes,
		observed: {permissions: {kind: 'known', denied: ['ecs:CreateService', 'iam:PassRole']}},
	}).find(({id}) => id === 'permissions');
	deepEqual(found?.facts.statements, [
		JSON.stringify({
			Effect: 'Allow',
			Action: ['ecs:CreateService'],
			Resource: ['arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent'],
		}),
		JSON.stringify({
			Sid: 'PassRolesToTasks',
			Effect: 'Allow',
			Action: ['iam:PassRole'],
			Resource: ['arn:aws:iam::1:role/r'],
			Condition: {StringEquals: {'iam:PassedToService': 'ecs-tasks.amazonaws.com'}},
		}),
	]);
});
