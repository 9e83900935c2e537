import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {type ChangeKind, changeKinds} from '../../../../source/domain/plan/change.ts';
import {awsCommand} from '../../../../source/domain/plan/changes/aws-command.ts';
import {changeFacts} from '../../../../source/domain/plan/changes/catalogue.ts';
import {
	definitionArn,
	sampleCluster,
	sampleDaemon,
	sampleRegistered,
	sampleService,
	sampleTarget,
} from '../../sample.ts';

const target = sampleTarget('agent');
const daemon = sampleTarget('agent', {platform: 'managed-instances'});
const zone = {type: 'memberOf', expression: 'attribute:zone == a'};
const half = {maximumPercent: 100, minimumHealthyPercent: 50};
const service = sampleService({
	serviceName: 'agent',
	taskDefinition: definitionArn('agent-task:1'),
	placementConstraints: [zone],
	deploymentConfiguration: half,
	tags: {team: 'web', 'dd-ecs-setup:features': 'core'},
});
const before = sampleCluster({
	daemonServices: [service],
	daemons: [sampleDaemon({arn: daemon.id, drainPercent: 10, critical: false})],
});
const {serviceArn} = service;
const next = resultOf('register');
const atService = {cluster: target.group.clusterArn, service: 'agent'};
const atDaemon = {
	daemonArn: daemon.id,
	daemonTaskDefinitionArn: sampleDaemon().taskDefinitionArn,
	capacityProviderArns: [],
	deploymentConfiguration: {drainPercent: 10, bakeTimeInMinutes: 0},
	critical: false,
	propagateTags: 'NONE',
	enableECSManagedTags: false,
	enableExecuteCommand: false,
};
const tags = (...keys: readonly string[]) => keys.map(key => ({key, value: 'new'}));

type Case = readonly [
	what: string,
	kind: ChangeKind,
	request: JsonObject,
	back: ReadonlyArray<readonly [ChangeKind, JsonObject]>,
	cluster?: Cluster,
];

const cases: readonly Case[] = [
	[
		'a service that was made is deleted',
		'create-service',
		{},
		[['delete-service', {cluster: 'shop', service: 'agent'}]],
	],
	['a daemon that was made is deleted', 'create-daemon', {}, [['delete-daemon', {daemonArn: target.id}]]],
	[
		'an update goes back to the revision before',
		'update-service',
		{...atService, taskDefinition: next},
		[['update-service', {...atService, taskDefinition: service.taskDefinition}]],
	],
	[
		'and to the constraints and percentages, where it sent any',
		'update-service',
		{...atService, taskDefinition: next, placementConstraints: [], deploymentConfiguration: {}},
		[
			[
				'update-service',
				{
					...atService,
					taskDefinition: service.taskDefinition,
					placementConstraints: [zone],
					deploymentConfiguration: half,
				},
			],
		],
	],
	[
		'constraints alone need a deployment',
		'update-service',
		{...atService, placementConstraints: [], forceNewDeployment: true},
		[['update-service', {...atService, placementConstraints: [zone], forceNewDeployment: true}]],
	],
	['a restart leaves nothing to put back', 'update-service', {...atService, forceNewDeployment: true}, []],
	['nor does an update of what was not there', 'update-service', {taskDefinition: next}, [], sampleCluster()],
	[
		'subnets that a service got stay with it, and with them its network mode',
		'update-service',
		{...atService, taskDefinition: next, networkConfiguration: {awsvpcConfiguration: {subnets: ['subnet-a']}}},
		[],
	],
	[
		"a revision that was deregistered can't run again",
		'update-service',
		{taskDefinition: next},
		[],
		{
			...before,
			taskDefinitions: {
				[service.taskDefinition]: sampleRegistered(
					{family: 'agent-task', containerDefinitions: []},
					{status: 'INACTIVE'},
				),
			},
		},
	],
	[
		'tags that were added go, and those that were changed are again what they were',
		'tag-resource',
		{resourceArn: serviceArn, tags: tags('dd-ecs-setup:managed', 'dd-ecs-setup:features')},
		[
			['untag-resource', {resourceArn: serviceArn, tagKeys: ['dd-ecs-setup:managed']}],
			['tag-resource', {resourceArn: serviceArn, tags: [{key: 'dd-ecs-setup:features', value: 'core'}]}],
		],
	],
	[
		'a daemon gets all of its settings again',
		'update-daemon',
		{...atDaemon, critical: true},
		[['update-daemon', atDaemon]],
	],
	['a daemon that only started again had the same', 'update-daemon', atDaemon, []],
	[
		'a service that was deleted comes back with all that it was told, but AWS’s own tags',
		'delete-service',
		atService,
		[
			[
				'create-service',
				{
					cluster: target.group.clusterArn,
					serviceName: 'agent',
					taskDefinition: service.taskDefinition,
					schedulingStrategy: 'DAEMON',
					deploymentConfiguration: half,
					placementConstraints: [zone],
					capacityProviderStrategy: [{capacityProvider: 'fleet', weight: 1}],
					enableECSManagedTags: true,
					tags: [{key: 'team', value: 'web'}],
				},
			],
		],
		sampleCluster({
			daemonServices: [
				{
					...service,
					launchType: 'EC2',
					besides: {capacityProviderStrategy: [{capacityProvider: 'fleet', weight: 1}]},
					enableECSManagedTags: true,
					tags: {team: 'web', 'aws:cloudformation:stack-name': 'agents'},
				},
			],
		}),
	],
	[
		'a service that was deleted does not come back on a revision that is deregistered',
		'delete-service',
		atService,
		[],
		{
			...before,
			taskDefinitions: {
				[service.taskDefinition]: sampleRegistered(
					{family: 'agent-task', containerDefinitions: []},
					{status: 'INACTIVE'},
				),
			},
		},
	],
];

for (const [what, kind, request, back, cluster = before] of cases) {
	test(`taking back: ${what}`, () => {
		const of = kind === 'update-daemon' ? daemon : target;
		deepEqual(
			changeFacts[kind]
				.takenBack?.({target: of, change: {request}, cluster})
				?.map(one => [one.kind, one.request]),
			back,
		);
	});
}

test('every kind that makes, changes or deletes a target can be taken back', () => {
	deepEqual(
		changeKinds.filter(kind => changeFacts[kind].takenBack !== undefined),
		[
			'create-service',
			'update-service',
			'delete-service',
			'tag-resource',
			'create-daemon',
			'update-daemon',
			'delete-daemon',
		],
	);
});

test('a request is a command of the AWS CLI: words, lists of words, switches, and JSON for the rest', () => {
	const request = {
		SecretId: 'name',
		daemonArn: 'arn',
		tagKeys: ['a', 'b'],
		forceNewDeployment: true,
		critical: false,
		enableECSManagedTags: true,
	};
	const options = ['--secret-id', 'name', '--daemon-arn', 'arn', '--tag-keys', 'a', 'b', '--force-new-deployment'];
	// As botocore's `xform_name` has it, and not by every capital.
	const managed = '--enable-ecs-managed-tags';
	const nested = {placementConstraints: [], deploymentConfiguration: half};
	deepEqual(
		[
			awsCommand({kind: 'restore-secret', request}, 'us-east-1'),
			awsCommand({kind: 'update-service', request: nested}),
		],
		[
			['aws', 'secretsmanager', 'restore-secret', '--region', 'us-east-1', ...options, '--no-critical', managed],
			[
				'aws',
				'ecs',
				'update-service',
				'--placement-constraints',
				'[]',
				'--deployment-configuration',
				'{"maximumPercent":100,"minimumHealthyPercent":50}',
			],
		],
	);
});
