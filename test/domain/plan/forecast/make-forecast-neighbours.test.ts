import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Obstacle} from '../../../../source/domain/choices/problem/obstacle.ts';
import type {Instance} from '../../../../source/domain/account/instance.ts';
import {makeForecast, tasksOf} from '../../../../source/domain/plan/forecast/make-forecast.ts';
import type {Task} from '../../../../source/domain/account/task.ts';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {
	definitionArn,
	instanceArn,
	sampleCluster,
	sampleGroup,
	sampleInstance,
	sampleRegistered,
	sampleTask,
	sampleUnread,
} from '../../sample.ts';

const agent: TaskDefinition = {
	family: 'datadog-agent-task',
	containerDefinitions: [
		{
			name: 'datadog-agent',
			image: 'agent',
			healthCheck: {command: ['CMD', 'x']},
			portMappings: [
				{containerPort: 8126, hostPort: 8126, protocol: 'tcp'},
				{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
			],
		},
	],
};

const room = {cpu: 2048, memory: 3900, ports: [22], udpPorts: []};

const placed = (name: string, fields: Partial<Task>) =>
	sampleTask(name, {instanceArn: instanceArn('a'), taskDefinitionArn: definitionArn(`${name}:1`), ...fields});

test('a task that waits to start holds the ports of its definition: ours for its successor, others against us', () => {
	const full = sampleInstance('a', {remaining: {...room, ports: [8126], udpPorts: [8125]}});
	const obstacles = (task: Partial<Task>) =>
		makeForecast({
			constraints: [],
			group: sampleGroup([full]),
			definition: agent,
			tasks: [placed('t', {lastStatus: 'PENDING', ...task})],
			definitions: {[definitionArn('t:1')]: sampleRegistered(agent)},
			ownService: 'datadog-agent',
			replaces: ['old'],
		}).instances[0]?.obstacles;
	const taken = [
		{kind: 'port', port: {port: 8126, protocol: 'tcp'}, heldBy: 't:1'},
		{kind: 'port', port: {port: 8125, protocol: 'udp'}, heldBy: 't:1'},
	];
	deepEqual(
		[
			obstacles({group: 'service:datadog-agent'}),
			obstacles({group: 'service:datadog-agent', desiredStatus: 'STOPPED', lastStatus: 'STOPPING'}),
			obstacles({group: 'service:old'}),
			obstacles({group: 'service:web'}),
		],
		[[], [], [], taken],
	);
});

test('instances that are left out are not counted, and what is full there does not matter', () => {
	const at = (name: string, rack: string | undefined, more: Partial<Instance> = {}) =>
		sampleInstance(name, {
			...more,
			attributes: {'ecs.capability.container-health-check': '', ...(rack !== undefined && {rack})},
		});
	const taken = {remaining: {...room, ports: [8126]}};
	const instances = [
		at('a', 'r2'),
		at('b', 'r1', taken),
		at('c', undefined),
		at('d', undefined, taken),
		at('e', 'r2', {status: 'DRAINING'}),
		at('f', undefined, {status: 'DRAINING'}),
	];
	const expression = 'attribute:rack != r1';
	const untold: Obstacle = {kind: 'untold', expression, why: {kind: 'absent', subject: 'attribute:rack'}};
	const forecast = (tasks: readonly Task[]) =>
		makeForecast({
			group: sampleGroup(instances),
			definition: agent,
			definitions: {},
			constraints: [{type: 'memberOf', expression}],
			inForce: [expression],
			ownService: 'datadog-agent',
			tasks,
		});
	const {instances: seen, ...counts} = forecast([]);
	deepEqual(
		[counts, seen.map(({obstacles}) => obstacles)],
		[
			{eligible: 1, untold: 2, runsOn: 1},
			[
				[],
				[{kind: 'constraint', expression}],
				[untold],
				[untold, {kind: 'port', port: {port: 8126, protocol: 'tcp'}}],
				[{kind: 'status', status: 'DRAINING'}],
				[{kind: 'status', status: 'DRAINING'}, untold],
			],
		],
	);
	const stopping = {instanceArn: instanceArn('d'), desiredStatus: 'STOPPED', lastStatus: 'RUNNING'};
	const {eligible, untold: open} = forecast([
		sampleTask('here', {instanceArn: instanceArn('c')}),
		sampleTask('web', {instanceArn: instanceArn('d'), group: 'service:web'}),
		sampleTask('going', stopping),
	]);
	deepEqual({eligible, open}, {eligible: 2, open: 1});
});

test('tasks that could not be listed are not taken for none', () => {
	const unread = [sampleUnread('tasks', 'ecs:ListTasks')];
	deepEqual(
		[tasksOf(sampleCluster()), tasksOf(sampleCluster({unread}))],
		[{tasks: [], definitions: {}}, {definitions: {}}],
	);
});
