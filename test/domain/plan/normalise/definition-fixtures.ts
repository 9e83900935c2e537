import type {Fixture} from './fixture.ts';

const arn = 'arn:aws:iam::123456789012:role/Agent';

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
		rule: 'a role may be named by its name or its ARN, and an empty one is none',
		said: {executionRoleArn: 'arn:aws:iam::123456789012:role/team/Agent'},
		sent: {executionRoleArn: 'team/Agent'},
		other: {executionRoleArn: arn},
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
