import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {isCalled, isFilter, isLike, tagFilterOf} from '../../../source/domain/kit/called.ts';

const cluster = {
	arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod',
	name: 'shop-prod',
	tags: {team: 'web', 'cost:center': 'a=b', empty: ''},
};

for (const [called, isMeant] of [
	['shop-prod', true],
	['Shop-prod', false],
	['shop-*', true],
	['*prod', true],
	['shop?prod', true],
	['shop?', false],
	['*', true],
	['arn:*:cluster/shop-*', true],
	['arn:aws:ecs:eu-*', false],
	['tag:team', true],
	['tag:team=web', true],
	['tag:team=w*', true],
	['tag:team=data', false],
	['tag:cost:center=a=b', true],
	['tag:empty', true],
	['tag:empty=', true],
	['tag:toString', false],
] as const) {
	test(`${called} ${isMeant ? 'means' : 'does not mean'} shop-prod of team web`, () => {
		equal(isCalled(cluster, called), isMeant);
	});
}

test('names and ARNs are no filters', () => {
	deepEqual(
		[cluster.arn, 'shop-prod', 'all', 'shop*', 'sho?', 'tag:a'].map(called => isFilter(called)),
		[false, false, false, true, true, true],
	);
});

test('a tag without a key is seen', () => {
	deepEqual([tagFilterOf('tag:'), tagFilterOf('tag:=x')], [{key: ''}, {key: '', value: 'x'}]);
});

test('many stars take no longer than a few', () => {
	equal(isLike('a'.repeat(2000), `${'a*'.repeat(200)}b`), false);
});
