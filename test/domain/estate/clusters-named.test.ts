import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {clustersNamed} from '../../../source/domain/estate/clusters-named.ts';
import {sampleCluster} from '../sample.ts';

const [shop, batch] = ['shop', 'batch'].map(name =>
	sampleCluster({name, arn: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`}),
);
const found = [shop, batch].flatMap(cluster => cluster ?? []);
const looked = {found, regions: [{region: 'us-east-1'}]};

const meant = (entry: string | readonly string[] | undefined) => {
	const named = clustersNamed(entry, looked);
	return named.kind === 'found' ? [named.isNamed, ...named.clusters.map(({name}) => name)] : named.problem;
};

for (const [entry, expected] of [
	[undefined, [false, 'shop', 'batch']],
	['all', [false, 'shop', 'batch']],
	[['batch'], [true, 'batch']],
	['batch, shop', [true, 'shop', 'batch']],
	[[found[0]?.arn ?? ''], [true, 'shop']],
] as const) {
	test(`${JSON.stringify(entry)} means ${expected.join(' ')}`, () => {
		deepEqual(meant(entry), expected);
	});
}

test('a name that is none is refused with the nearest', () => {
	deepEqual(meant(['shpo']), {code: 'unknown-cluster', cluster: 'shpo', regions: ['us-east-1'], nearest: 'shop'});
});

test('a name that a region which could not be listed may have is not called unknown', () => {
	const unread = {code: 'throttled', trace: {}} as const;
	const regions = [{region: 'us-east-1'}, {region: 'us-west-2', unread}];
	deepEqual(
		[clustersNamed(['shpo'], {found, regions}), clustersNamed(['shop'], {found, regions}).kind],
		[{kind: 'unknown', problem: unread}, 'found'],
	);
});
