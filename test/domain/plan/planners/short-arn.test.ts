import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import {findAgents} from '../../../../source/domain/found/find-agents.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import type {Tags} from '../../../../source/domain/kit/tags.ts';
import {sampleCluster, sampleGroup, sampleService} from '../../sample.ts';
import {instances, ownCoreTags, planned, registered, rows, surroundings, type Chosen} from './planning.ts';

const clusterArn = sampleCluster().arn;
const two = sampleGroup(instances(2));
const serviceArn = 'arn:aws:ecs:us-east-1:123456789012:service/datadog-agent';
const register = 'register-us-east-1-shop-datadog-agent-task';

/** A service of ours from before 2019: its tags are those of its revision. */
function old(tags: Tags = ownCoreTags): Cluster {
	const service = sampleService({
		serviceArn,
		deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
		propagateTags: 'SERVICE',
		enableECSManagedTags: true,
	});
	return sampleCluster({
		daemonServices: [service],
		taskDefinitions: {[service.taskDefinition]: {...registered(), tags}},
	});
}

const cases: ReadonlyArray<readonly [situation: string, cluster: Cluster, chosen: Chosen, planned: unknown]> = [
	['as it should be: nothing', old(), {}, []],
	[
		'with other settings: its next revision, which has the tags',
		old(),
		{settings: {env: 'prod'}},
		[
			[register, {}, []],
			[
				'update-service-us-east-1-shop-datadog-agent',
				{cluster: clusterArn, service: 'datadog-agent', taskDefinition: resultOf(register)},
				[register],
			],
		],
	],
	[
		'whose revision lacks a tag: set there',
		old({'dd-ecs-setup:managed': 'true'}),
		{},
		[
			[
				'tag-resource-us-east-1-shop-datadog-agent',
				{resourceArn: registered().arn, tags: [{key: 'dd-ecs-setup:features', value: 'core'}]},
				[],
			],
		],
	],
];

for (const [situation, cluster, chosen, expected] of cases) {
	test(`a service with a short ARN, ${situation}`, () => {
		deepEqual(rows(planned(two, cluster, surroundings(chosen))), expected);
	});
}

test('a service with a short ARN is ours by its revision, and its target has the long one', () => {
	const cluster = old();
	const plan = planned(two, cluster);
	deepEqual(
		[findAgents(cluster).map(({owner, arn}) => [owner.kind, arn]), 'target' in plan && plan.target.id],
		[[['us', serviceArn]], 'arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent'],
	);
});
