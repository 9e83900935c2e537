import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';
import {fleetRun} from '../../support/fixtures/fleet-events.ts';
import {largeFleet, smallFleet} from '../../support/fixtures/fleets.ts';
import {at} from '../../support/fixtures/at.ts';

const written = {words: en, now: 0};

test('a look at an operation over 17,000 places is one line of those that failed or move, and short', () => {
	const lines = [...wireLines({type: 'fleet', fleet: largeFleet(1000), again: fleetRun}, written)];
	const [line = ''] = lines;
	const places = at(JSON.parse(line), 'fleet', 'places');
	deepEqual([lines.length, Array.isArray(places) ? places.length : 0], [1, 57]);
	ok(line.length < 20_000, String(line.length));
});

test('what is found of a large fleet has a line a place, and of a small one none', () => {
	const {operation, ...found} = largeFleet(1000);
	const {operation: other, ...small} = smallFleet;
	deepEqual(
		[found, small].map(fleet => [...wireLines({type: 'fleet', fleet, again: fleetRun}, written)].length),
		[17_001, 1],
	);
});

test('what goes first, was left alone and could not be read stands with its place', () => {
	const cells = smallFleet.cells.filter(({isCanary}) => isCanary === true);
	const {operation, ...small} = smallFleet;
	const [line = ''] = wireLines({type: 'fleet', fleet: {...small, cells}, again: fleetRun}, written);
	deepEqual(at(JSON.parse(line), 'fleet', 'places'), [
		{
			account: '111122223333',
			region: 'us-east-1',
			state: 'current',
			accountName: 'shop-prod',
			clusters: ['shop-prod'],
			isFirst: true,
		},
	]);
});
