import type {Fixture} from './fixture.ts';

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
