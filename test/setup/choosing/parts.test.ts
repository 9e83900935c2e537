import {deepEqual, equal, ok} from 'node:assert/strict';
import test from 'node:test';
import {clusterOption} from '../../../source/text/en/questions/cluster-option.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import type {Question} from '../../../source/domain/questions/question.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {begunIn, guided} from './guided.ts';

/** Clusters of thousands, more than are read before somebody is asked. */
const large: World = {
	summary: 'Large clusters',
	demo: demo('one'),
	build(home) {
		for (const name of ['one', 'other', 'third']) {
			addInstances(addCluster(name, home), {count: 1500, kind: 'linux'}, home);
		}
	},
};

test('a large cluster says what was read of it before it is whole, and can be chosen all the while', async t => {
	const seen: Question[] = [];
	await guided(
		large,
		{
			async answer(question, renewed) {
				seen.push(question);
				for await (const next of renewed) {
					seen.push(next);
				}

				return {kind: 'leave'};
			},
		},
		t,
	);
	const begun = seen.flatMap(question => Object.entries(begunIn(question)));
	const [first] = begun;
	ok(first, 'nothing was said of a part');
	const [name, said] = first;
	const {read} = said as {readonly read: number};
	equal(name, 'one');
	ok(read < 1500, `${read} read`);
	deepEqual(said, {read, kinds: [{platform: 'linux', count: read}], selectable: true});
	// Those that are read first are whole before the last is begun, and at the end there are no parts.
	deepEqual([begunIn(seen.at(-1) ?? seen[0]!), begun.at(-1)?.[0]], [{}, 'third']);
});

test('a row that is being read says how far it is and what of', () => {
	const facts = {
		arn: 'arn',
		name: 'one',
		region: 'us-east-1',
		kinds: [{platform: 'linux', count: 1200}],
		total: 10_000,
		connected: 0,
		draining: 0,
		systems: [],
		architectures: [],
		portsFree: 0,
		roomy: 0,
		agents: [],
		standing: {kind: 'open'},
		isUnseen: true,
		services: 12,
		read: 1200,
	} as const;
	const {aside, detail} = clusterOption(facts);
	deepEqual(
		[aside, detail.map(line => plain(line))],
		[
			['10000 instances', '1,200 looked at so far'],
			[
				'one  10000 instances, 12 services, as ECS lists it',
				"1,200 of 10,000 instances looked at so far: 1200 Linux; what runs there isn't known yet.",
			],
		],
	);
});
