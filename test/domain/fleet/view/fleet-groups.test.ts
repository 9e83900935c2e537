import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {fleetStates} from '../../../../source/domain/fleet/fleet-cell.ts';
import {
	fleetAccounts,
	fleetGroups,
	fleetReasons,
	leftClusters,
	wordOf,
	wordRank,
} from '../../../../source/domain/fleet/view/fleet-groups.ts';
import {largeFleet, place, plannedFleet, seenFleet, smallFleet} from '../../../support/fixtures/fleets.ts';

test('the account with the worst place stands first, its regions by name', () => {
	deepEqual(
		fleetAccounts(smallFleet.cells, false).map(({account, cells}) => [account, cells.map(({region}) => region)]),
		[
			['222233334444', ['eu-west-1', 'us-east-1']],
			['111122223333', ['eu-west-1', 'us-east-1']],
			['333344445555', ['eu-west-1', 'us-east-1']],
		],
	);
});

test('of a plan the account that goes first comes before worse ones, and its places say what is done there', () => {
	const [first] = fleetGroups(plannedFleet.cells, true);
	deepEqual(first?.parts, [
		{word: 'update', clusters: 2, isDrifted: false, isFirst: false, regions: ['eu-west-1']},
		{word: 'create', clusters: 1, isDrifted: false, isFirst: true, regions: ['us-east-1']},
	]);
});

test('what could not be read is never said to be made', () => {
	equal(wordOf(place('111122223333', 'us-east-1', 'unread', {next: 'create'}), true), 'unread');
});

test('a thousand accounts in 17 regions are as many groups as differ', () => {
	const groups = fleetGroups(largeFleet(1000).cells, false);
	deepEqual(
		groups.map(({accounts, parts}) => [
			accounts.length,
			parts.map(({word, regions}) => `${word} ${regions.length}`),
		]),
		[
			[3, ['failed 2', 'current 15']],
			[3, ['running 17']],
			[697, ['waiting 17']],
			[297, ['current 17']],
		],
	);
});

test('reasons that are alike stand together, and what needs nobody has none', () => {
	deepEqual(
		fleetReasons(largeFleet(1000).cells).map(({cells}) => cells.length),
		[6],
	);
	deepEqual(
		fleetReasons(seenFleet.cells).map(({cells}) => cells.map(({state}) => state)),
		[['failed'], ['inoperable'], ['cancelled'], ['current']],
	);
});

test('clusters that are left alone are told by why', () => {
	deepEqual(
		[...leftClusters(plannedFleet.cells)].map(([why, all]) => [why, all.map(({cluster}) => cluster)]),
		[
			['has-agent', ['web']],
			['no-hosts', ['idle']],
		],
	);
});

test('each word has a rank of its own, and a place without a cluster has the last', () => {
	const words = [...fleetStates, 'create', 'update', 'delete'] as const;
	const ranks = words.map(word => wordRank(word));
	deepEqual([new Set(ranks).size, Math.max(...ranks)], [words.length, wordRank('empty')]);
});
