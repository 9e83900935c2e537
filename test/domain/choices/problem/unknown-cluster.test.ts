import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {unknownCluster} from '../../../../source/domain/choices/problem/unknown-cluster.ts';
import type {Callable} from '../../../../source/domain/kit/called.ts';

const clusters: readonly Callable[] = [
	{arn: 'arn:1', name: 'shop-prod', tags: {team: 'web'}},
	{arn: 'arn:2', name: 'shop-staging', tags: {team: 'data', owner: 'kim'}},
	{arn: 'arn:3', name: 'batch', tags: {}},
];

for (const [called, nearest] of [
	['shp-*', 'shop*'],
	['*-stagign', '*-staging'],
	['ship-pr?d', 'shop-pr?d'],
	['tag:taem', 'tag:team'],
	['tag:team=wbe', 'tag:team=web'],
	['bacth', 'batch'],
	['*xyz*', undefined],
	['tag:colour=blue', undefined],
] as const) {
	test(`nearest to ${called} is ${nearest ?? 'nothing'}`, () => {
		deepEqual(unknownCluster(called, clusters, []).nearest, nearest);
	});
}

test('without clusters there is nothing, and nothing is near', () => {
	deepEqual(unknownCluster('prod-*', [], ['us-east-1']), {
		code: 'unknown-cluster',
		cluster: 'prod-*',
		regions: ['us-east-1'],
		unmatched: {kind: 'names', there: []},
	});
});
