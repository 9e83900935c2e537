import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {type ContainerDefinition, ECS, type RegisterTaskDefinitionCommandInput} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

const container: ContainerDefinition = {name: 'agent', image: 'public.ecr.aws/datadog/agent:7', memory: 256};

function one(
	change: Partial<ContainerDefinition>,
	rest: Partial<RegisterTaskDefinitionCommandInput> = {},
): RegisterTaskDefinitionCommandInput {
	return {family: 'agent', containerDefinitions: [{...container, ...change}], ...rest};
}

function pair(
	first: Partial<ContainerDefinition>,
	second: Partial<ContainerDefinition>,
	rest: Partial<RegisterTaskDefinitionCommandInput> = {},
): RegisterTaskDefinitionCommandInput {
	return {
		family: 'agent',
		containerDefinitions: [
			{...container, ...first},
			{...container, ...second},
		],
		...rest,
	};
}

const windows = {runtimePlatform: {operatingSystemFamily: 'WINDOWS_SERVER_2022_FULL'}} as const;

const refused: ReadonlyArray<readonly [message: string, input: RegisterTaskDefinitionCommandInput]> = [
	['Container list cannot be empty.', {family: 'agent', containerDefinitions: []}],
	['Container.name should not be null or empty.', one({name: ''})],
	['Container.image should not be null or empty.', one({image: ''})],
	['Container names must be unique.', {family: 'agent', containerDefinitions: [container, container]}],
	["Task definition doesn't have any essential container.", one({essential: false})],
	['Role is not valid', one({}, {executionRoleArn: 'no role at all'})],
	[
		"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
		one({secrets: [{name: 'DD_API_KEY', valueFrom: 'key'}]}),
	],
	[
		"Invalid setting for container 'agent'. At least one of 'memory' or 'memoryReservation' must be specified.",
		one({memory: undefined}),
	],
	[
		"Invalid setting for container 'agent'. 'memory' must be greater than or equal to 'memoryReservation'.",
		one({memoryReservation: 512}),
	],
	[
		'Log driver awslogs requires options: awslogs-region, awslogs-group',
		one({logConfiguration: {logDriver: 'awslogs'}}),
	],
	[
		'When networkMode=host, the host ports and container ports in port mappings must match.',
		one({portMappings: [{containerPort: 8126, hostPort: 9126}]}, {networkMode: 'host'}),
	],
	[
		'When networkMode=none, port mappings must not be specified.',
		one({portMappings: [{containerPort: 8126}]}, {networkMode: 'none'}),
	],
	[
		'Container port 8125 can not be exposed for both protocols.',
		one({portMappings: [{containerPort: 8125}, {containerPort: 8125, protocol: 'udp'}]}),
	],
	[
		'port mapping name is already used',
		one({
			portMappings: [
				{containerPort: 1, name: 'a'},
				{containerPort: 2, name: 'a'},
			],
		}),
	],
	[
		"TCP host port '8126' is mapped multiple times in task.",
		pair(
			{portMappings: [{containerPort: 8126, hostPort: 8126}]},
			{name: 'other', portMappings: [{containerPort: 9126, hostPort: 8126}]},
		),
	],
	[
		"UDP host port '8125' is mapped multiple times in task.",
		pair(
			{portMappings: [{containerPort: 8125, protocol: 'udp'}]},
			{name: 'other', portMappings: [{containerPort: 8125, hostPort: 8125, protocol: 'udp'}]},
			{networkMode: 'host'},
		),
	],
	["The 'memory' setting for container 'agent' is greater than for the task.", one({memory: 1025}, {memory: '1 GB'})],
	[
		"The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
		pair({memoryReservation: 200}, {name: 'other', memoryReservation: 200}, {memory: '256'}),
	],
	[
		"The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
		pair({cpu: 100}, {name: 'other', cpu: 200}, {cpu: '256'}),
	],
	[
		"containerPath values aren't unique across mountPoints",
		one(
			{
				mountPoints: [
					{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
					{sourceVolume: 'proc', containerPath: '/host/proc'},
				],
			},
			{volumes: [{name: 'proc', host: {sourcePath: '/proc/'}}]},
		),
	],
	["Unknown volume 'proc'.", one({mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc'}]})],
	[
		"Cannot depend on container + 'other' because it does not exist",
		one({dependsOn: [{containerName: 'other', condition: 'START'}]}),
	],
	['Container dependencies must not form a cycle.', one({dependsOn: [{containerName: 'agent', condition: 'START'}]})],
	[
		'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
		pair({name: 'init'}, {name: 'agent', dependsOn: [{containerName: 'init', condition: 'SUCCESS'}]}),
	],
	[
		'A dependency container with HEALTHY condition must have health check configured',
		{
			family: 'agent',
			containerDefinitions: [
				container,
				{...container, name: 'app', dependsOn: [{containerName: 'agent', condition: 'HEALTHY'}]},
			],
		},
	],
	['The health check command must start with CMD or CMD-SHELL.', one({healthCheck: {command: ['agent', 'health']}})],
	[
		'The health check interval must be between 5 and 300 seconds.',
		one({healthCheck: {command: ['CMD', 'x'], interval: 1}}),
	],
	["Granular stop timeout on container 'agent' must be at least 2 seconds.", one({stopTimeout: 1})],
	["Invalid capability BPF for container 'agent'.", one({linuxParameters: {capabilities: {add: ['BPF']}}})],
	["Invalid capability FLY for container 'agent'.", one({linuxParameters: {capabilities: {add: ['FLY']}}})],
	["'privileged' is not supported on container for Windows tasks.", one({privileged: true}, windows)],
	['pidMode and ipcMode are not supported on Windows.', one({}, {...windows, pidMode: 'host'})],
	['Windows tasks support only the default and awsvpc network modes.', one({}, {...windows, networkMode: 'bridge'})],
	[
		'The awsvpc network mode is not supported for EXTERNAL tasks.',
		one({}, {networkMode: 'awsvpc', requiresCompatibilities: ['EXTERNAL']}),
	],
	[
		'Placement constraint type of a task definition must be memberOf.',
		one({}, {placementConstraints: [{type: undefined, expression: 'attribute:x exists'}]}),
	],
];

for (const [message, input] of refused) {
	test(`refuses: ${message}`, async t => {
		const ecs = new ECS((await simulated('empty', t)).connection);
		await rejects(ecs.registerTaskDefinition(input), {name: 'ClientException', message});
	});
}

// What the rules above leave alone.
const taken: ReadonlyArray<readonly [what: string, input: RegisterTaskDefinitionCommandInput]> = [
	[
		'the same port for both protocols in two containers',
		pair(
			{portMappings: [{containerPort: 8125, hostPort: 8125}]},
			{name: 'other', portMappings: [{containerPort: 8125, hostPort: 8125, protocol: 'udp'}]},
		),
	],
	[
		'a dynamic host port in each container',
		pair(
			{portMappings: [{containerPort: 80, hostPort: 0}]},
			{name: 'other', portMappings: [{containerPort: 80, hostPort: 0}]},
		),
	],
	['limits that exceed the task together', pair({memory: 200}, {name: 'other', memory: 200}, {memory: '256'})],
	[
		'container paths that are one only when cleaned',
		one(
			{
				mountPoints: [
					{sourceVolume: 'proc', containerPath: '/host/proc'},
					{sourceVolume: 'proc', containerPath: '/host/proc/'},
				],
			},
			{volumes: [{name: 'proc', host: {sourcePath: '/proc'}}]},
		),
	],
];

for (const [what, input] of taken) {
	test(`takes ${what}`, async t => {
		const ecs = new ECS((await simulated('empty', t)).connection);
		equal((await ecs.registerTaskDefinition(input)).taskDefinition?.revision, 1);
	});
}

test('adds what the server adds, and nothing else', async t => {
	const {connection, account} = await simulated('empty', t);
	const ecs = new ECS(connection);
	const {taskDefinition, tags} = await ecs.registerTaskDefinition(
		one(
			{healthCheck: {command: ['CMD-SHELL', 'agent health']}, portMappings: [{containerPort: 8126}]},
			{volumes: [{name: 'empty'}], cpu: '.25 vCPU', memory: '1 GB', tags: [{key: 'team', value: 'platform'}]},
		),
	);
	deepEqual(taskDefinition, {
		family: 'agent',
		revision: 1,
		status: 'ACTIVE',
		taskDefinitionArn: `arn:aws:ecs:us-east-1:${account.id}:task-definition/agent:1`,
		registeredAt: new Date('2026-11-22T12:00:00Z'),
		registeredBy: `arn:aws:sts::${account.id}:assumed-role/prod-admin/maria`,
		compatibilities: ['EXTERNAL', 'EC2'],
		requiresAttributes: [
			{name: 'com.amazonaws.ecs.capability.docker-remote-api.1.18'},
			{name: 'com.amazonaws.ecs.capability.docker-remote-api.1.24'},
			{name: 'ecs.capability.container-health-check'},
			{name: 'ecs.capability.task-cpu-mem-limit'},
		],
		cpu: '256',
		memory: '1024',
		volumes: [{name: 'empty', host: {}}],
		placementConstraints: [],
		containerDefinitions: [
			{
				name: 'agent',
				image: 'public.ecr.aws/datadog/agent:7',
				memory: 256,
				cpu: 0,
				essential: true,
				portMappings: [{containerPort: 8126, hostPort: 0, protocol: 'tcp'}],
				environment: [],
				mountPoints: [],
				volumesFrom: [],
				systemControls: [],
				healthCheck: {command: ['CMD-SHELL', 'agent health'], interval: 30, timeout: 5, retries: 3},
			},
		],
	});
	deepEqual(tags, [{key: 'team', value: 'platform'}]);
});

test(
	'every registration makes a revision, a deregistered one can still be described, a deleted one goes after ' +
		'an hour',
	async t => {
		const {connection, clock} = await simulated('empty', t);
		const ecs = new ECS(connection);
		await ecs.registerTaskDefinition(one({}));
		await ecs.registerTaskDefinition(one({}));
		await rejects(ecs.deregisterTaskDefinition({taskDefinition: 'agent'}), {
			name: 'ClientException',
			message: 'Revision is missing',
		});
		await ecs.deregisterTaskDefinition({taskDefinition: 'agent:2'});
		equal((await ecs.describeTaskDefinition({taskDefinition: 'agent'})).taskDefinition?.revision, 1);
		equal((await ecs.describeTaskDefinition({taskDefinition: 'agent:2'})).taskDefinition?.status, 'INACTIVE');
		const {failures} = await ecs.deleteTaskDefinitions({taskDefinitions: ['agent:1', 'agent:2']});
		deepEqual(
			failures?.map(({reason}) => reason),
			['The specified task definition is still in ACTIVE status. Please deregister the target and try again.'],
		);
		clock.advance(3601);
		await rejects(ecs.describeTaskDefinition({taskDefinition: 'agent:2'}), {
			name: 'ClientException',
			message: 'Unable to describe task definition.',
		});
		equal((await ecs.registerTaskDefinition(one({}))).taskDefinition?.revision, 3);
	},
);
