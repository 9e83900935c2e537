import type {Fixture} from './fixture.ts';

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
