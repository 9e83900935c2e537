import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ClusterOutcome} from '../../../../source/domain/ending/outcome.ts';
import {clusterState} from '../../../../source/text/en/run/cluster-state.ts';
import {outcome} from '../../../../source/text/en/run/outcome.ts';
import {plain} from '../../../../source/text/letters/plain.ts';

const ended = (index: number, fields: Partial<ClusterOutcome> = {}): ClusterOutcome => ({
	target: `t${index}`,
	cluster: `team-${index}`,
	region: index % 2 === 0 ? 'us-east-1' : 'eu-west-1',
	kind: 'installed',
	running: 3,
	eligible: 3,
	...fields,
});
const clusters = (count: number, ...odd: readonly ClusterOutcome[]) => [
	...Array.from({length: count}, (_, index) => ended(index)),
	...odd,
];
const said = (all: readonly ClusterOutcome[]) => outcome({kind: 'done', clusters: all}).map(line => plain(line));

test('what failed stands above what went well', () => {
	deepEqual(
		said(clusters(1, ended(2, {kind: 'failed', running: 1}))).map(line => line.split(':', 1)[0]),
		['team-2', 'team-0'],
	);
});

test('of many clusters those that are well are counted by region, and the others keep their lines', () => {
	deepEqual(said(clusters(30, ended(30, {running: 2}), ended(31, {kind: 'failed', running: 0}))), [
		'team-31: failed, the new Agent runs on 0 of 3 instances',
		'team-30: the Datadog Agent runs on 2 of 3 instances',
		'15 clusters in us-east-1: the Datadog Agent runs on 45 of 45 instances',
		'15 clusters in eu-west-1: the Datadog Agent runs on 45 of 45 instances',
	]);
});

test('twenty clusters have a line each', () => {
	deepEqual([said(clusters(20)).length, said(clusters(21)).length], [20, 2]);
});

const counts = {done: 2, underWay: 3, waiting: 5, failed: 0, of: 10};
const cluster = {cluster: 'prod-b', region: 'us-east-1', running: 1, eligible: 3};

test('a cluster in another state is told with how far all have come', () => {
	deepEqual(
		[
			clusterState({...cluster, state: 'done', running: 3}, counts),
			clusterState({...cluster, state: 'failed'}, {...counts, failed: 1}),
			clusterState({...cluster, state: 'rolling-out'}, counts),
			clusterState({...cluster, state: 'done', running: 0, eligible: 0}, counts),
		],
		[
			'2 of 10 clusters done: prod-b in us-east-1, the Agent runs on 3 of 3 instances',
			'2 of 10 clusters done, 1 failed: prod-b in us-east-1 failed, the Agent runs on 1 of 3 instances',
			'2 of 10 clusters done: prod-b in us-east-1 is rolling out',
			'2 of 10 clusters done: prod-b in us-east-1',
		],
	);
});
