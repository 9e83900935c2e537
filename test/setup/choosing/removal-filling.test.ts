import {deepEqual, ok} from 'node:assert/strict';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {addOwnAgent} from '../../../source/simulator/worlds/add-own-agent.ts';
import {buildShopProd} from '../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {fleetOf} from '../../support/fixtures/fleet-world.ts';
import {chosen, guided, unseenIn} from './guided.ts';

const args = ['uninstall', '--dry-run'];

/** So many clusters without an Agent of ours, before or behind one with it. */
function fleet(count: number, where: 'first' | 'last'): World {
	const world = fleetOf(count);
	return {
		...world,
		build(home) {
			const own = () => addOwnAgent(buildShopProd(home), home);
			if (where === 'first') {
				own();
			}

			world.build(home);
			if (where === 'last') {
				own();
			}
		},
	};
}

/** Somebody is asked as soon as that can be. */
const beat = async () => setImmediate();

test('a removal is asked about once an Agent of ours is seen, while the others are looked into', async t => {
	const seen: Array<ReturnType<typeof unseenIn>> = [];
	const {questions} = await guided(
		fleet(60, 'first'),
		{
			args,
			beat,
			async answer(question, renewed) {
				seen.push(unseenIn(question));
				for await (const next of renewed) {
					seen.push(unseenIn(next));
				}

				return {kind: 'leave'};
			},
		},
		t,
	);
	ok((seen[0]?.rows ?? 0) > 0, `${seen[0]?.rows} rows not looked into`);
	deepEqual([questions.length, seen.at(-1)], [1, {rows: 0, looked: {unseen: 0, of: 61, regions: []}}]);
});

test('before one is seen all are looked into, and without any nobody is asked where', async t => {
	const late: Array<ReturnType<typeof unseenIn>> = [];
	await guided(
		fleet(60, 'last'),
		{
			args,
			beat,
			async answer(question) {
				late.push(unseenIn(question));
				return {kind: 'leave'};
			},
		},
		t,
	);
	const {questions, reads} = await guided(fleetOf(60), {args, beat, answer: async () => ({kind: 'leave'})}, t);
	deepEqual(
		[
			late.length,
			questions.filter(({id}) => id === 'clusters').length,
			reads.filter(name => name.endsWith(' list')).length,
		],
		[1, 0, 60],
	);
});

test('a cluster that was chosen unseen and has nothing of ours is told, and taken out of what is chosen', async t => {
	const {questions} = await guided(
		fleet(60, 'first'),
		{
			args,
			beat,
			async answer(question, renewed, turn) {
				return turn === 1 ? chosen(question, 'shop-prod', 'team-59') : {kind: 'leave'};
			},
		},
		t,
	);
	const [, again] = questions;
	deepEqual([questions.map(({id}) => id), again?.complaint?.code], [['clusters', 'clusters'], 'clusters-taken-out']);
});
