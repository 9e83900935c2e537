import {deepEqual, equal, rejects} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {gatewayOn, summariesOf} from '../reachable.ts';

/** Reads a cluster of a world's; `known` are definitions that are not to be read. */
async function reading(world: string | World, name: string, t: TestContext) {
	const {aws, region, simulator} = await gatewayOn(world, t);
	const cluster = (await summariesOf(aws, region)).find(one => one.name === name)?.arn ?? '';
	return {
		simulator,
		cluster,
		read: async (...known: readonly string[]) => aws.readWorkloads({region, cluster, known}),
	};
}

function denying(action: string): World {
	const {shop} = worlds;
	return {
		...(shop ?? {summary: '', demo: {apiKey: '', site: '', region: '', clusters: []}, build: () => undefined}),
		policies: [
			{
				Version: '2012-10-17',
				Statement: [
					{Effect: 'Allow', Action: '*', Resource: '*'},
					{Effect: 'Deny', Action: action, Resource: '*'},
				],
			},
		],
	};
}

test('services are read page after page, and each of their definitions once', async t => {
	const {simulator, cluster, read} = await reading('shop', 'shop-prod', t);
	const ecs = new ECS(simulator.connection);
	for (let index = 0; index < 105; index += 1) {
		// So many at once would be throttled.
		simulator.clock.advance(1);
		await ecs.createService({
			cluster,
			serviceName: `job-${index}`,
			taskDefinition: 'shop-prod-cart',
			desiredCount: 0,
		});
	}

	const {services, taskDefinitions, unread} = await read();
	deepEqual([services.length, Object.keys(taskDefinitions).length, unread.length], [109, 4, 0]);
	const again = await read(...Object.keys(taskDefinitions));
	deepEqual([again.services.length, Object.keys(again.taskDefinitions).length], [109, 0]);
});

test('those of every launch type and strategy are among them', async t => {
	for (const [name, expected] of [
		['payments', ['EC2 DAEMON', 'EC2 REPLICA', 'EC2 REPLICA']],
		['edge', ['EXTERNAL REPLICA']],
		['web', ['FARGATE REPLICA']],
	] as const) {
		const {read} = await reading('shop', name, t);
		const {services} = await read();
		deepEqual(
			services.map(({launchType, schedulingStrategy}) => `${launchType} ${schedulingStrategy}`).toSorted(),
			expected,
		);
	}
});

test('a list that may not be read is no empty list', async t => {
	for (const denied of ['ecs:ListServices', 'ecs:DescribeServices']) {
		const {read} = await reading(denying(denied), 'shop-prod', t);
		await rejects(read(), ProblemError);
	}
});

test('definitions that may not be read are noted, and the services stay', async t => {
	const {read} = await reading(denying('ecs:DescribeTaskDefinition'), 'shop-prod', t);
	const {services, taskDefinitions, unread} = await read();
	equal(services.length, 4);
	deepEqual(taskDefinitions, {});
	deepEqual(
		unread.map(({part, operation}) => [part, operation]),
		[['definitions', 'ecs:DescribeTaskDefinition']],
	);
});
