import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {definitionArn, sampleCluster, sampleGroup, sampleRegistered, sampleService} from '../../sample.ts';
import {instances, ownCoreTags, planned, registered, rows, surroundings} from './planning.ts';

const cluster = sampleCluster().arn;
const taskDefinition = definitionArn('datadog-agent-task:2');
const zone = {type: 'memberOf', expression: 'attribute:zone == a'};
const deployment = {maximumPercent: 100, minimumHealthyPercent: 50};

test('a service whose subnets have to go is made again, with all else that it has', () => {
	const there = sampleCluster({
		daemonServices: [
			sampleService({
				networkConfiguration: {awsvpcConfiguration: {subnets: ['subnet-1']}},
				placementConstraints: [zone],
				deploymentConfiguration: deployment,
				propagateTags: 'SERVICE',
				enableECSManagedTags: true,
				enableExecuteCommand: true,
				tags: {
					...ownCoreTags,
					team: 'platform',
					// Neither what we wrote once nor what only AWS may give goes on.
					'dd-ecs-setup:settings': 'network-mode=awsvpc',
					'aws:cloudformation:stack-name': 'agents',
				},
			}),
		],
		taskDefinitions: {[taskDefinition]: registered()},
	});
	const remove = 'delete-service-us-east-1-shop-datadog-agent';
	deepEqual(rows(planned(sampleGroup(instances(2)), there, surroundings())), [
		[remove, {cluster, service: 'datadog-agent'}, []],
		[
			'create-service-us-east-1-shop-datadog-agent',
			{
				cluster,
				serviceName: 'datadog-agent',
				taskDefinition,
				schedulingStrategy: 'DAEMON',
				launchType: 'EC2',
				deploymentConfiguration: deployment,
				placementConstraints: [zone],
				propagateTags: 'SERVICE',
				enableECSManagedTags: true,
				enableExecuteCommand: true,
				tags: [
					{key: 'team', value: 'platform'},
					{key: 'dd-ecs-setup:managed', value: 'true'},
					{key: 'dd-ecs-setup:features', value: 'core'},
				],
			},
			[remove],
		],
	]);
});

for (const [what, subnets, kinds] of [
	['it stays as it is', {}, ['delete dd']],
	[
		'it is made again',
		{networkConfiguration: {awsvpcConfiguration: {subnets: ['subnet-1']}}},
		['delete dd', 'delete datadog-agent', 'create datadog-agent'],
	],
] as const) {
	test(`another Agent beside ours that is replaced goes, and ${what}`, () => {
		const theirs = definitionArn('their-agent:2');
		const there = sampleCluster({
			daemonServices: [
				sampleService({
					tags: ownCoreTags,
					deploymentConfiguration: deployment,
					propagateTags: 'SERVICE',
					enableECSManagedTags: true,
					...subnets,
				}),
				sampleService({serviceName: 'dd', taskDefinition: theirs}),
			],
			taskDefinitions: {
				[taskDefinition]: registered(),
				[theirs]: sampleRegistered({
					family: 'their-agent',
					containerDefinitions: [{name: 'dd', image: 'datadog/agent:7.50.0', memory: 256}],
				}),
			},
		});
		const plan = planned(sampleGroup(instances(2)), there, surroundings({existing: 'replace'}));
		deepEqual(
			'changes' in plan && plan.changes.map(({kind, subject}) => `${kind.split('-', 1)[0]} ${subject}`),
			kinds,
		);
	});
}
