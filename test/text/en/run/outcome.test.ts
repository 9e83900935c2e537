import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ClusterOutcome} from '../../../../source/domain/ending/outcome.ts';
import {outcome} from '../../../../source/text/en/run/outcome.ts';
import {plain} from '../../../../source/text/plain.ts';

function ended(service: string, fields: Partial<ClusterOutcome> = {}): ClusterOutcome {
	const {cluster = 'shop', region = 'us-east-1'} = fields;
	const target = `arn:aws:ecs:${region}:123456789012:service/${cluster}/${service}`;
	return {target, cluster, region, service, kind: 'removed', running: 2, eligible: 2, ...fields};
}

const cases: ReadonlyArray<readonly [string, readonly ClusterOutcome[], readonly string[]]> = [
	['a cluster alone is named alone', [ended('agent')], ['shop: ']],
	[
		'a cluster with two services names them',
		[ended('agent'), ended('agent-windows'), ended('agent', {cluster: 'batch'})],
		['shop, agent: ', 'shop, agent-windows: ', 'batch: '],
	],
	[
		'a name of two regions is told by its region',
		[ended('agent'), ended('dd', {region: 'eu-west-1', kind: 'left-alone'})],
		['shop in us-east-1: ', 'shop in eu-west-1: '],
	],
	[
		'a name of two regions, one of which has two services',
		[ended('agent'), ended('agent', {region: 'eu-west-1'}), ended('dd', {region: 'eu-west-1', kind: 'left-alone'})],
		['shop in us-east-1: ', 'shop in eu-west-1, agent: ', 'shop in eu-west-1, dd: '],
	],
];

for (const [name, clusters, expected] of cases) {
	test(name, () => {
		const lines = outcome({kind: 'rolled-back', problem: {code: 'stopped'}, clusters}).slice(1);
		deepEqual(
			lines.map(line => plain(line).replace(/: .*$/v, ': ')),
			expected,
		);
	});
}
