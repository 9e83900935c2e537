import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings, type Settings} from '../../../../source/domain/choices/choices.ts';
import type {PlacementGroup} from '../../../../source/domain/hosts/placement-group.ts';
import {createServiceRequest, minimumHealthyPercent} from '../../../../source/domain/plan/planners/service-request.ts';
import {definitionArn, sampleGroup} from '../../sample.ts';
import {instances} from './planning.ts';

const taskDefinition = definitionArn('datadog-agent-task:2');

function request(fields: Partial<PlacementGroup> = {}, settings: Partial<Settings> = {}) {
	return createServiceRequest({
		group: sampleGroup(instances(2), fields),
		name: 'datadog-agent',
		taskDefinition,
		tags: {team: 'web'},
		settings: {...defaultSettings, ...settings},
	});
}

const plain = {
	cluster: sampleGroup([]).clusterArn,
	serviceName: 'datadog-agent',
	taskDefinition,
	schedulingStrategy: 'DAEMON',
	launchType: 'EC2',
	deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
	propagateTags: 'SERVICE',
	enableECSManagedTags: true,
	tags: [{key: 'team', value: 'web'}],
};

const awsvpc = {networkMode: 'awsvpc', subnets: ['subnet-1'], securityGroups: ['sg-1']} as const;
const constraints = [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}];

const cases: ReadonlyArray<
	readonly [what: string, fields: Partial<PlacementGroup>, settings: Partial<Settings>, request: unknown]
> = [
	['a plain group', {}, {}, plain],
	['a group kept apart', {constraints}, {}, {...plain, placementConstraints: constraints}],
	[
		'tasks with a network of their own',
		{},
		awsvpc,
		{
			...plain,
			networkConfiguration: {
				awsvpcConfiguration: {subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'DISABLED'},
			},
		},
	],
	['subnets of another mode', {}, {...awsvpc, networkMode: 'host'}, plain],
	[
		'external hosts, which have no network of AWS',
		{platform: 'external', launchType: 'EXTERNAL'},
		awsvpc,
		{...plain, launchType: 'EXTERNAL'},
	],
];

for (const [what, fields, settings, expected] of cases) {
	test(`${what} is asked for in full`, () => {
		deepEqual(request(fields, settings), expected);
	});
}

test('one instance must let its Agent go; of two, one stays', () => {
	deepEqual(
		[0, 1, 2, 3, 100].map(count => minimumHealthyPercent(count)),
		[0, 0, 50, 50, 50],
	);
});
