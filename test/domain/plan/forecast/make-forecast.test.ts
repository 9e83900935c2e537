import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Obstacle} from '../../../../source/domain/choices/problem/obstacle.ts';
import type {Instance} from '../../../../source/domain/account/instance.ts';
import {makeForecast} from '../../../../source/domain/plan/forecast/make-forecast.ts';
import {requiredAttributes} from '../../../../source/domain/hosts/required-attributes.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {sizeOf} from '../../../../source/domain/hosts/size-of.ts';
import type {Task} from '../../../../source/domain/account/task.ts';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {definitionArn, instanceArn, sampleGroup, sampleInstance, sampleTask} from '../../sample.ts';

const agent: TaskDefinition = {
	family: 'datadog-agent-task',
	containerDefinitions: [
		{
			name: 'datadog-agent',
			image: 'agent',
			cpu: 100,
			memory: 512,
			healthCheck: {command: ['CMD', 'x']},
			portMappings: [
				{containerPort: 8126, hostPort: 8126, protocol: 'tcp'},
				{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
			],
		},
	],
};

const unconstrained = {constraints: [], definitions: {}};

const room = {cpu: 2048, memory: 3900, ports: [22], udpPorts: []};

const obstaclesOf = (instance: Instance, definition = agent) =>
	makeForecast({...unconstrained, group: sampleGroup([instance]), definition, tasks: []}).instances.flatMap(
		({obstacles}) => obstacles,
	);

const cases: ReadonlyArray<readonly [string, Partial<Instance>, readonly Obstacle[]]> = [
	['a free instance runs it', {}, []],
	['a draining instance does not', {status: 'DRAINING'}, [{kind: 'status', status: 'DRAINING'}]],
	['an instance whose ECS agent is away does not', {agentConnected: false}, [{kind: 'agent-disconnected'}]],
	[
		'a taken tcp port is in the way',
		{remaining: {...room, ports: [22, 8126]}},
		[{kind: 'port', port: {port: 8126, protocol: 'tcp'}}],
	],
	['the same number of the other protocol is not', {remaining: {...room, ports: [8125], udpPorts: [8126]}}, []],
	[
		'a taken udp port is in the way',
		{remaining: {...room, udpPorts: [8125]}},
		[{kind: 'port', port: {port: 8125, protocol: 'udp'}}],
	],
	['too little memory is in the way', {remaining: {...room, memory: 511}}, [{kind: 'memory', needs: 512, has: 511}]],
	['just enough memory is enough', {remaining: {...room, memory: 512}}, []],
	['too little CPU is in the way', {remaining: {...room, cpu: 99}}, [{kind: 'cpu', needs: 100, has: 99}]],
	['just enough CPU is enough', {remaining: {...room, cpu: 100}}, []],
	[
		'a missing attribute is in the way',
		{attributes: {'ecs.capability.task-eni': ''}},
		[{kind: 'attribute', attribute: 'ecs.capability.container-health-check'}],
	],
	['attributes that were not read are no obstacle', {attributes: {'ecs.os-type': 'linux'}}, []],
];

for (const [name, fields, obstacles] of cases) {
	test(name, () => {
		deepEqual(obstaclesOf(sampleInstance('a', fields)), obstacles);
	});
}

test('draining and disconnected instances do not count against us', () => {
	const instances = [
		sampleInstance('a'),
		sampleInstance('b', {status: 'DRAINING'}),
		sampleInstance('c', {agentConnected: false}),
		sampleInstance('d', {remaining: {...room, ports: [8126]}}),
	];
	const {eligible, runsOn} = makeForecast({
		...unconstrained,
		group: sampleGroup(instances),
		definition: agent,
		tasks: [],
	});
	deepEqual({eligible, runsOn}, {eligible: 2, runsOn: 1});
});

test('whoever holds a port is named by family and revision', () => {
	const tasks = [
		sampleTask('t', {
			group: 'service:web',
			instanceArn: instanceArn('a'),
			taskDefinitionArn: definitionArn('web:7'),
			hostPorts: [{port: 8126, protocol: 'tcp'}],
		}),
	];
	const group = sampleGroup([sampleInstance('a', {remaining: {...room, ports: [8126]}})]);
	deepEqual(makeForecast({...unconstrained, group, definition: agent, tasks}).instances[0]?.obstacles, [
		{kind: 'port', port: {port: 8126, protocol: 'tcp'}, heldBy: 'web:7'},
	]);
});

test('what the service itself holds is free again, and so is what a replaced one holds', () => {
	const full = sampleInstance('a', {remaining: {cpu: 10, memory: 100, ports: [8126], udpPorts: [8125]}});
	const held = {
		instanceArn: instanceArn('a'),
		cpu: 100,
		memory: 512,
		hostPorts: [
			{port: 8126, protocol: 'tcp'},
			{port: 8125, protocol: 'udp'},
		],
	} as const;
	const forecast = (group: string, more: {readonly ownService?: string; readonly replaces?: readonly string[]}) =>
		makeForecast({
			...unconstrained,
			group: sampleGroup([full]),
			definition: agent,
			tasks: [sampleTask('t', {...held, group})],
			...more,
		}).runsOn;
	equal(forecast('service:datadog-agent', {ownService: 'datadog-agent'}), 1);
	equal(forecast('service:old', {ownService: 'datadog-agent', replaces: ['old']}), 1);
	equal(forecast('service:old', {ownService: 'datadog-agent'}), 0);
});

test('only the port that leaves is free, and who stays is named', () => {
	const held = (name: string, group: string, port: number, protocol: 'tcp' | 'udp') =>
		sampleTask(name, {
			group,
			instanceArn: instanceArn('a'),
			taskDefinitionArn: definitionArn(`${name}:1`),
			hostPorts: [
				{port: 9000, protocol},
				{port, protocol},
			],
		});
	const both = sampleInstance('a', {remaining: {...room, ports: [8126], udpPorts: [8125]}});
	const obstacles = (tasks: readonly Task[]) =>
		makeForecast({
			...unconstrained,
			group: sampleGroup([both]),
			definition: agent,
			tasks,
			ownService: 'datadog-agent',
		}).instances[0]?.obstacles;
	const tcp = {kind: 'port', port: {port: 8126, protocol: 'tcp'}};
	const udp = {kind: 'port', port: {port: 8125, protocol: 'udp'}};
	deepEqual(
		[
			obstacles([held('ours', 'service:datadog-agent', 8126, 'tcp')]),
			obstacles([held('ours', 'service:datadog-agent', 8126, 'udp'), held('web', 'service:web', 8125, 'udp')]),
			obstacles([held('ours', 'daemon:datadog-agent', 8125, 'udp'), held('web', 'service:web', 8126, 'tcp')]),
			obstacles([{...held('ours', 'service:datadog-agent', 8126, 'tcp'), instanceArn: instanceArn('b')}]),
		],
		[[udp], [tcp, {...udp, heldBy: 'web:1'}], [{...tcp, heldBy: 'web:1'}], [tcp, udp]],
	);
});

test('room that leaves is added to what is free, task by task', () => {
	const full = sampleInstance('a', {remaining: {...room, cpu: 40, memory: 200}});
	const leaving = (name: string, size: Partial<Task>) =>
		sampleTask(name, {group: 'service:old', instanceArn: instanceArn('a'), ...size});
	const {instances} = makeForecast({
		...unconstrained,
		group: sampleGroup([full]),
		definition: agent,
		tasks: [leaving('t', {cpu: 10, memory: 100}), leaving('u', {cpu: 20}), leaving('v', {memory: 50})],
		replaces: ['old'],
	});
	deepEqual(instances[0]?.obstacles, [
		{kind: 'memory', needs: 512, has: 350},
		{kind: 'cpu', needs: 100, has: 70},
	]);
});

test('a stopped task holds nothing', () => {
	const full = sampleInstance('a', {remaining: {...room, memory: 100}});
	const tasks = [sampleTask('t', {instanceArn: instanceArn('a'), memory: 512, lastStatus: 'STOPPED'})];
	const {runsOn} = makeForecast({
		...unconstrained,
		group: sampleGroup([full]),
		definition: agent,
		tasks,
		ownService: 'datadog-agent',
	});
	equal(runsOn, 0);
});

test('with awsvpc networking no host port is taken, with host networking every container port is', () => {
	const taken = sampleInstance('a', {remaining: {...room, ports: [8126]}, attributes: {}});
	const ports = [{containerPort: 8126}];
	const definition = (networkMode: string): TaskDefinition => ({
		...agent,
		networkMode,
		containerDefinitions: [{name: 'a', image: 'i', portMappings: ports}],
	});
	deepEqual(obstaclesOf(taken, definition('awsvpc')), []);
	deepEqual(obstaclesOf(taken, definition('bridge')), []);
	deepEqual(obstaclesOf(taken, definition('host')), [{kind: 'port', port: {port: 8126, protocol: 'tcp'}}]);
});

test('instances of Managed Instances are replaced, so room does not matter there', () => {
	const full = sampleInstance('a', {remaining: {cpu: 0, memory: 0, ports: [8126], udpPorts: []}});
	equal(
		makeForecast({
			...unconstrained,
			group: sampleGroup([full], {platform: 'managed-instances', launchType: undefined}),
			definition: agent,
			tasks: [],
		}).runsOn,
		1,
	);
});

test('the size is that of the task, else of its containers, and on Windows always of these', () => {
	const containers = [
		{name: 'a', image: 'i', cpu: 10, memory: 512, memoryReservation: 256},
		{name: 'b', image: 'i', memory: 64},
	];
	const definition = {family: 'f', containerDefinitions: containers};
	deepEqual(sizeOf(definition, {isWindows: false}), {cpu: 10, memory: 320});
	deepEqual(sizeOf({...definition, cpu: '1 vCPU', memory: '1GB'}, {isWindows: false}), {cpu: 1024, memory: 1024});
	deepEqual(sizeOf({...definition, cpu: '1 vCPU', memory: '1GB'}, {isWindows: true}), {cpu: 10, memory: 320});
});

test('required attributes follow from the definition', () => {
	const definition: TaskDefinition = {
		family: 'f',
		pidMode: 'host',
		networkMode: 'host',
		taskRoleArn: 'r',
		executionRoleArn: 'e',
		containerDefinitions: [
			{
				name: 'a',
				image: 'i',
				privileged: true,
				logConfiguration: {logDriver: 'awslogs'},
				healthCheck: {command: []},
				secrets: [
					{name: 'A', valueFrom: resultOf('create-secret-x')},
					{name: 'B', valueFrom: '/dd/key'},
					{name: 'C', valueFrom: resultOf('put-parameter-x')},
				],
			},
		],
	};
	deepEqual(requiredAttributes(definition), [
		'ecs.capability.pid-ipc-namespace-sharing',
		'com.amazonaws.ecs.capability.task-iam-role-network-host',
		'ecs.capability.secrets.asm.environment-variables',
		'ecs.capability.secrets.ssm.environment-variables',
		'ecs.capability.container-health-check',
		'com.amazonaws.ecs.capability.privileged-container',
		'com.amazonaws.ecs.capability.logging-driver.awslogs',
		'ecs.capability.execution-role-awslogs',
	]);
});
