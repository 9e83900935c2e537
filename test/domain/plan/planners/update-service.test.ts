import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Service} from '../../../../source/domain/account/service.ts';
import type {PlacementGroup} from '../../../../source/domain/hosts/placement-group.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {planDefinition} from '../../../../source/domain/plan/planners/plan-definition.ts';
import type {Surroundings} from '../../../../source/domain/plan/planners/plan-target.ts';
import {updateService} from '../../../../source/domain/plan/planners/update-service.ts';
import {sampleGroup, sampleService} from '../../sample.ts';
import {changeRows, instances, ownCoreTags, registered, rotatedKey, surroundings} from './planning.ts';

const update = 'update-service-us-east-1-shop-datadog-agent';
const tagging = 'tag-resource-us-east-1-shop-datadog-agent';
const register = 'register-us-east-1-shop-datadog-agent-task';
const linux = {type: 'memberOf', expression: 'attribute:ecs.os-type == linux'};
const zone = {type: 'memberOf', expression: 'attribute:zone == a'};
const keepOne = {maximumPercent: 100, minimumHealthyPercent: 50};

/** A service of ours as it should be, but for what a test changes. */
function service(fields: Partial<Service> = {}): Service {
	return sampleService({tags: ownCoreTags, deploymentConfiguration: keepOne, ...fields});
}

type Case = {
	readonly service?: Partial<Service>;
	readonly group?: Partial<PlacementGroup>;
	readonly hosts?: number;
	readonly around?: Surroundings;
};

/** The changes of one service, where the definition that it has is right unless the surroundings want another. */
function updates({service: fields, group: groupFields, hosts = 2, around = surroundings()}: Case) {
	const group = sampleGroup(instances(hosts), groupFields);
	const definition = planDefinition(group, around, registered());
	const there = service(fields);
	const tagged = {arn: there.serviceArn, tags: there.tags};
	return updateService(there, {group, definition, surroundings: around, tagged});
}

function request(fields: Readonly<Record<string, unknown>>) {
	return {cluster: sampleGroup([]).clusterArn, service: 'datadog-agent', ...fields};
}

const awsvpc = {networkMode: 'awsvpc', subnets: ['subnet-1'], securityGroups: ['sg-1']} as const;

const cases: ReadonlyArray<readonly [situation: string, given: Case, planned: unknown]> = [
	['all is as it should be', {}, []],
	['a service may keep constraints of its own where ours has none', {service: {placementConstraints: [zone]}}, []],
	['our constraints are there', {service: {placementConstraints: [linux]}, group: {constraints: [linux]}}, []],
	[
		'our constraint is missing: added to theirs, and tasks are placed anew',
		{service: {placementConstraints: [zone]}, group: {constraints: [linux]}},
		[[update, request({placementConstraints: [zone, linux], forceNewDeployment: true}), []]],
	],
	[
		'one of our constraints is there: the other is added',
		{service: {placementConstraints: [zone, linux]}, group: {constraints: [linux, {...zone, expression: 'b'}]}},
		[
			[
				update,
				request({placementConstraints: [zone, linux, {...zone, expression: 'b'}], forceNewDeployment: true}),
				[],
			],
		],
	],
	[
		'ours are there beside theirs',
		{service: {placementConstraints: [linux, zone]}, group: {constraints: [linux]}},
		[],
	],
	['half of two instances may stop', {service: {deploymentConfiguration: keepOne}}, []],
	[
		'a percent more keeps both, and the update would stand still',
		{service: {deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 51}}},
		[[update, request({deploymentConfiguration: keepOne}), []]],
	],
	[
		'a percentage that works is theirs',
		{service: {deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 66}}, hosts: 3},
		[],
	],
	[
		'one instance can not keep half of its Agent',
		{hosts: 1},
		[[update, request({deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 0}}), []]],
	],
	['no instance dead-locks nothing', {hosts: 0}, []],
	['no percentage means that none must stay', {service: {deploymentConfiguration: undefined}}, []],
	[
		'the key was rotated: a restart, once the new one is stored',
		{around: surroundings({}, rotatedKey)},
		[[update, request({forceNewDeployment: true}), ['put-secret-value-us-east-1']]],
	],
	[
		'the key was rotated and the revision is new: that restarts it anyway',
		{
			around: surroundings({settings: {cpu: 200}}, rotatedKey),
			service: {tags: {...ownCoreTags, 'dd-ecs-setup:settings': 'cpu=200'}},
		},
		[[update, request({taskDefinition: resultOf(register)}), [register, 'put-secret-value-us-east-1']]],
	],
	[
		'another feature: the revision, then the tags that say so',
		{around: surroundings({features: ['core', 'apm']})},
		[
			[update, request({taskDefinition: resultOf(register)}), [register]],
			[
				tagging,
				{resourceArn: service().serviceArn, tags: [{key: 'dd-ecs-setup:features', value: 'core apm'}]},
				[update],
			],
		],
	],
	[
		'only a tag is missing',
		{service: {tags: {'dd-ecs-setup:features': 'core', team: 'web'}}},
		[[tagging, {resourceArn: service().serviceArn, tags: [{key: 'dd-ecs-setup:managed', value: 'true'}]}, []]],
	],
	[
		'a network of its own, and the mode that goes with it',
		{
			around: surroundings({settings: awsvpc}),
			service: {tags: {...ownCoreTags, 'dd-ecs-setup:settings': 'network-mode=awsvpc'}},
		},
		[
			[
				update,
				request({
					taskDefinition: resultOf(register),
					networkConfiguration: {
						awsvpcConfiguration: {
							subnets: ['subnet-1'],
							securityGroups: ['sg-1'],
							assignPublicIp: 'DISABLED',
						},
					},
				}),
				[register],
			],
		],
	],
];

for (const [situation, given, planned] of cases) {
	test(situation, () => {
		deepEqual(changeRows(updates(given)), planned);
	});
}

test('a restart says so in the diff, and so does each tag', () => {
	const marks = (given: Case) =>
		updates(given).map(({action, diff}) => ({
			action,
			diff: diff.map(({mark, path, before, after}) => ({mark, path, before, after})),
		}));
	deepEqual(marks({around: surroundings({}, rotatedKey), service: {tags: {'dd-ecs-setup:features': 'core apm'}}}), [
		{action: 'change', diff: [{mark: '+', path: 'forceNewDeployment', before: undefined, after: 'true'}]},
		{
			action: 'change',
			diff: [
				{mark: '~', path: 'tags/dd-ecs-setup:features', before: 'core apm', after: 'core'},
				{mark: '+', path: 'tags/dd-ecs-setup:managed', before: undefined, after: 'true'},
			],
		},
	]);
});
