import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {gatewayOn, summariesOf} from '../reachable.ts';

/** Two clusters whose instances come on several pages. */
const two: World = {
	summary: 'Two clusters of 250 instances',
	demo: demo('one'),
	build(home) {
		for (const name of ['one', 'other']) {
			addInstances(addCluster(name, home), {count: 250, kind: 'linux'}, home);
		}
	},
};

test('instances of all clusters of a look hold once what they have in common', async t => {
	const {aws, region} = await gatewayOn(two, t);
	const pass = Symbol('look');
	const summaries = await summariesOf(aws, region);
	const clusters = await Promise.all(
		summaries.map(async summary => aws.readCluster(summary, {families: [], depth: 'full', pass})),
	);
	const instances = clusters.flatMap(cluster => cluster.instances);
	const machines = instances.flatMap(({machine}) => machine ?? []);
	deepEqual([instances.length, machines.length], [500, 500]);
	const parts: ReadonlyArray<readonly unknown[]> = [
		instances.map(({attributes}) => attributes),
		instances.map(({registered}) => registered),
		instances.map(({remaining}) => remaining),
		machines.map(({metadata}) => metadata),
		machines.map(({securityGroups}) => securityGroups),
	];
	for (const shared of parts) {
		equal(new Set(shared).size, new Set(shared.map(one => JSON.stringify(one))).size);
	}
});
