import type {JsonObject} from '../../../../source/domain/kit/json.ts';

/** `said` is what AWS says, `sent` what was sent and means the same, `other` something near that differs. */
export type Fixture = {
	readonly rule: string;
	readonly said: JsonObject;
	readonly sent: JsonObject;
	readonly other: JsonObject;
};

const arn = 'arn:aws:iam::123456789012:role/service-role/Agent';

export const definitionFixtures: readonly Fixture[] = [
	{
		rule: 'ECS adds what only it can know, and keeps tags elsewhere',
		said: {revision: 3, status: 'ACTIVE', registeredBy: arn},
		sent: {tags: []},
		other: {cpu: '3'},
	},
	{
		rule: 'an empty list or object is an absent one',
		said: {volumes: [], placementConstraints: []},
		sent: {},
		other: {volumes: [{name: 'proc'}]},
	},
	{
		rule: 'an empty list or object is an absent one, also after the other rules',
		said: {volumes: [{name: 'proc', host: {}}]},
		sent: {volumes: [{name: 'proc'}]},
		other: {volumes: [{name: 'proc', host: {sourcePath: '/'}}]},
	},
	{
		rule: 'sizes come back as plain numbers of CPU units and MiB',
		said: {cpu: '1024', memory: '512'},
		sent: {cpu: '1 vCPU', memory: '0.5GB'},
		other: {cpu: '1', memory: '512'},
	},
	{
		rule: 'a role may be named by its name or its ARN, and an empty one is none',
		said: {executionRoleArn: arn},
		sent: {executionRoleArn: 'Agent', taskRoleArn: ''},
		other: {executionRoleArn: 'Other'},
	},
	{
		rule:
			'a port is tcp unless it says otherwise; its host port is its own with host and awsvpc networking, ' +
			'else chosen by Docker',
		said: {
			networkMode: 'host',
			containerDefinitions: [
				{name: 'a', image: 'i', portMappings: [{containerPort: 8126, hostPort: 8126, protocol: 'tcp'}]},
			],
		},
		sent: {
			networkMode: 'host',
			containerDefinitions: [{name: 'a', image: 'i', portMappings: [{containerPort: 8126}]}],
		},
		other: {
			networkMode: 'bridge',
			containerDefinitions: [{name: 'a', image: 'i', portMappings: [{containerPort: 8126}]}],
		},
	},
	{
		rule: 'no network mode means bridge, or default on Windows',
		said: {networkMode: 'bridge'},
		sent: {},
		other: {networkMode: 'host'},
	},
	{
		rule: 'faults are not injected unless asked for',
		said: {enableFaultInjection: false},
		sent: {},
		other: {enableFaultInjection: true},
	},
	{
		rule: 'containers come back in any order',
		said: {
			containerDefinitions: [
				{name: 'b', image: 'i'},
				{name: 'a', image: 'i'},
			],
		},
		sent: {
			containerDefinitions: [
				{name: 'a', image: 'i'},
				{name: 'b', image: 'i'},
			],
		},
		other: {
			containerDefinitions: [
				{name: 'a', image: 'i'},
				{name: 'c', image: 'i'},
			],
		},
	},
	{
		rule: 'volumes come back in any order',
		said: {volumes: [{name: 'b'}, {name: 'a'}]},
		sent: {volumes: [{name: 'a'}, {name: 'b'}]},
		other: {volumes: [{name: 'a'}]},
	},
	{
		rule: 'placement constraints come back in any order',
		said: {
			placementConstraints: [
				{type: 'memberOf', expression: 'b'},
				{type: 'memberOf', expression: 'a'},
			],
		},
		sent: {
			placementConstraints: [
				{type: 'memberOf', expression: 'a'},
				{type: 'memberOf', expression: 'b'},
			],
		},
		other: {placementConstraints: [{type: 'memberOf', expression: 'a'}]},
	},
	{
		rule: 'compatibilities come back in any order',
		said: {requiresCompatibilities: ['EXTERNAL', 'EC2']},
		sent: {requiresCompatibilities: ['EC2', 'EXTERNAL']},
		other: {requiresCompatibilities: ['EC2']},
	},
	{rule: 'a daemon shares no namespace unless it says so', said: {}, sent: {}, other: {pidMode: 'shared'}},
];

export const containerFixtures: readonly Fixture[] = [
	{rule: 'a container that says nothing is essential', said: {essential: true}, sent: {}, other: {essential: false}},
	{rule: 'a container that says nothing reserves 0 CPU units', said: {cpu: 0}, sent: {}, other: {cpu: 10}},
	{
		rule: 'a flag that is false is a flag that is absent',
		said: {privileged: false, interactive: false},
		sent: {},
		other: {privileged: true},
	},
	{
		rule: 'an init process that is not asked for is absent',
		said: {linuxParameters: {initProcessEnabled: false, sharedMemorySize: 1}},
		sent: {linuxParameters: {sharedMemorySize: 1}},
		other: {linuxParameters: {initProcessEnabled: true}},
	},
	{
		rule: 'a mount is writable unless it says otherwise',
		said: {mountPoints: [{sourceVolume: 'a', containerPath: '/a', readOnly: false}]},
		sent: {mountPoints: [{sourceVolume: 'a', containerPath: '/a'}]},
		other: {mountPoints: [{sourceVolume: 'a', containerPath: '/a', readOnly: true}]},
	},
	{
		rule: 'a health check has an interval of 30 s, a timeout of 5 s, 3 retries and no start period',
		said: {healthCheck: {command: ['CMD', 'x'], interval: 30, timeout: 5, retries: 3, startPeriod: 0}},
		sent: {healthCheck: {command: ['CMD', 'x']}},
		other: {healthCheck: {command: ['CMD', 'x'], interval: 31}},
	},
	{
		rule: 'variables come back in any order',
		said: {
			environment: [
				{name: 'B', value: '1'},
				{name: 'A', value: '2'},
			],
		},
		sent: {
			environment: [
				{name: 'A', value: '2'},
				{name: 'B', value: '1'},
			],
		},
		other: {
			environment: [
				{name: 'A', value: '1'},
				{name: 'B', value: '2'},
			],
		},
	},
	{
		rule: 'secrets come back in any order',
		said: {
			secrets: [
				{name: 'B', valueFrom: 'x'},
				{name: 'A', valueFrom: 'y'},
			],
		},
		sent: {
			secrets: [
				{name: 'A', valueFrom: 'y'},
				{name: 'B', valueFrom: 'x'},
			],
		},
		other: {
			secrets: [
				{name: 'A', valueFrom: 'x'},
				{name: 'B', valueFrom: 'y'},
			],
		},
	},
	{
		rule: 'ports come back in any order',
		said: {
			portMappings: [
				{containerPort: 2, hostPort: 2, protocol: 'tcp'},
				{containerPort: 1, hostPort: 1, protocol: 'tcp'},
			],
		},
		sent: {
			portMappings: [
				{containerPort: 1, hostPort: 1, protocol: 'tcp'},
				{containerPort: 2, hostPort: 2, protocol: 'tcp'},
			],
		},
		other: {
			portMappings: [
				{containerPort: 1, hostPort: 2},
				{containerPort: 2, hostPort: 1},
			],
		},
	},
	{
		rule: 'mounts come back in any order',
		said: {
			mountPoints: [
				{sourceVolume: 'b', containerPath: '/b'},
				{sourceVolume: 'a', containerPath: '/a'},
			],
		},
		sent: {
			mountPoints: [
				{sourceVolume: 'a', containerPath: '/a'},
				{sourceVolume: 'b', containerPath: '/b'},
			],
		},
		other: {
			mountPoints: [
				{sourceVolume: 'a', containerPath: '/b'},
				{sourceVolume: 'b', containerPath: '/a'},
			],
		},
	},
	{
		rule: 'inherited volumes come back in any order',
		said: {volumesFrom: [{sourceContainer: 'b'}, {sourceContainer: 'a'}]},
		sent: {volumesFrom: [{sourceContainer: 'a'}, {sourceContainer: 'b'}]},
		other: {volumesFrom: [{sourceContainer: 'a'}]},
	},
	{
		rule: 'capabilities are a set',
		said: {linuxParameters: {capabilities: {add: ['SYS_PTRACE', 'BPF'], drop: ['B', 'A']}}},
		sent: {linuxParameters: {capabilities: {add: ['BPF', 'SYS_PTRACE'], drop: ['A', 'B']}}},
		other: {linuxParameters: {capabilities: {add: ['BPF']}}},
	},
];

const definitionArn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/datadog-agent-task:3';

export const serviceFixtures: readonly Fixture[] = [
	{
		rule: 'a described service holds much that an update can not change',
		said: {
			taskDefinition: 'a:1',
			status: 'ACTIVE',
			roleArn: 'r',
			platformVersion: 'LATEST',
			availabilityZoneRebalancing: 'DISABLED',
			createdBy: 'x',
			loadBalancers: [],
		},
		sent: {taskDefinition: 'a:1', cluster: 'c', service: 's', launchType: 'EC2'},
		other: {taskDefinition: 'a:2'},
	},
	{
		rule: 'an empty list or object is an absent one',
		said: {placementConstraints: [], networkConfiguration: {}},
		sent: {},
		other: {placementConstraints: [{type: 'distinctInstance'}]},
	},
	{
		rule: 'a task definition may be named by family and revision or by ARN',
		said: {taskDefinition: definitionArn},
		sent: {taskDefinition: 'datadog-agent-task:3'},
		other: {taskDefinition: 'datadog-agent-task:4'},
	},
	{
		rule: 'a daemon service is replaced in place: at most 100 %, at least 0 %',
		said: {
			deploymentConfiguration: {
				deploymentCircuitBreaker: {
					enable: false,
					rollback: false,
					resetOnHealthyTask: true,
					thresholdConfiguration: {type: 'BOUNDED_PERCENT', value: 50},
				},
				alarms: {alarmNames: [], enable: false, rollback: false},
				maximumPercent: 100,
				minimumHealthyPercent: 0,
				strategy: 'ROLLING',
				bakeTimeInMinutes: 0,
			},
		},
		sent: {},
		other: {deploymentConfiguration: {minimumHealthyPercent: 50}},
	},
	{
		rule: 'tags are not propagated unless asked for',
		said: {propagateTags: 'NONE'},
		sent: {},
		other: {propagateTags: 'SERVICE'},
	},
	{
		rule: 'managed tags are off unless asked for',
		said: {enableECSManagedTags: false},
		sent: {},
		other: {enableECSManagedTags: true},
	},
	{
		rule: 'commands can not be run in tasks unless asked for',
		said: {enableExecuteCommand: false},
		sent: {},
		other: {enableExecuteCommand: true},
	},
	{
		rule: 'placement constraints come back in any order',
		said: {
			placementConstraints: [
				{type: 'memberOf', expression: 'b'},
				{type: 'memberOf', expression: 'a'},
			],
		},
		sent: {
			placementConstraints: [
				{type: 'memberOf', expression: 'a'},
				{type: 'memberOf', expression: 'b'},
			],
		},
		other: {},
	},
	{
		rule: 'a task gets no public address unless asked for, and subnets and security groups are sets',
		said: {
			networkConfiguration: {
				awsvpcConfiguration: {subnets: ['b', 'a'], securityGroups: ['d', 'c'], assignPublicIp: 'DISABLED'},
			},
		},
		sent: {networkConfiguration: {awsvpcConfiguration: {subnets: ['a', 'b'], securityGroups: ['c', 'd']}}},
		other: {networkConfiguration: {awsvpcConfiguration: {subnets: ['a'], securityGroups: ['c', 'd']}}},
	},
];
