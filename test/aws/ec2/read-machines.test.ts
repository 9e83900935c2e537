import {deepEqual, ok} from 'node:assert/strict';
import test from 'node:test';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {gatewayOn, summariesOf} from '../reachable.ts';

const cases = [
	['ec2:DescribeInstances', 'images', true],
	['ec2:DescribeInstanceImageMetadata', 'addresses', false],
] as const;

for (const [denied, what, hasNames] of cases) {
	test(`where ${denied} is denied, the ${what} that were read count`, async t => {
		const {shop} = worlds;
		const policies: World['policies'] = [
			{
				Version: '2012-10-17',
				Statement: [
					{Effect: 'Allow', Action: '*', Resource: '*'},
					{Effect: 'Deny', Action: denied, Resource: '*'},
				],
			},
		];
		const {aws, region} = await gatewayOn(shop ? {...shop, policies} : 'shop', t);
		const prod = (await summariesOf(aws, region)).find(({name}) => name === 'shop-prod');
		ok(prod);
		const {instances, unread} = await aws.readCluster(prod, {families: [], depth: 'full'});
		const [instance] = instances;
		deepEqual(
			[
				unread.map(({operation}) => operation),
				instance?.machine?.image?.startsWith('ami-') === false,
				instance?.privateIp !== undefined,
			],
			[[denied], hasNames, !hasNames],
		);
	});
}
