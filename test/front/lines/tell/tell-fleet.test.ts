import {deepEqual, equal, match, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {FleetView} from '../../../../source/domain/fleet/view/fleet-view.ts';
import {pen} from '../../../../source/front/lines/pen.ts';
import {news} from '../../../../source/front/lines/tell/news.ts';
import {tell} from '../../../../source/front/lines/tell/tell.ts';
import {hung} from '../../../../source/front/lines/hung.ts';
import {en} from '../../../../source/text/en.ts';
import {fleetRun} from '../../../support/fixtures/fleet-events.ts';
import {fleetOf, largeFleet, operation, plannedFleet, seenFleet, smallFleet} from '../../../support/fixtures/fleets.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {golden} from '../../../support/golden.ts';

function toldBy(events: readonly SetupEvent[], isAscii = false): readonly string[] {
	const newsOf = news(en);
	const telling = {words: en, pen: pen({hasColour: false, isAscii}), listsPassed: false, hasReader: true};
	return events.flatMap(event => newsOf(event)).flatMap(event => tell(event, telling));
}

function seen(fleet: FleetView): SetupEvent {
	return {type: 'fleet', fleet, again: fleetRun};
}

const planned: SetupEvent = {
	type: 'planned',
	plan: {...installPlan, changes: [], checks: []},
	fleet: plannedFleet,
	dryRun: true,
	again: fleetRun,
};

test('a plan, an operation and a look are told in lines that say the worst first', () => {
	const later = fleetOf(
		smallFleet.cells.map(cell => (cell.state === 'running' ? {...cell, state: 'current'} : cell)),
		{operation: {...operation, seconds: 90}},
	);
	const lines = toldBy([planned, seen(smallFleet), seen(later), seen(seenFleet)]);
	const text = lines.flatMap(line => hung(line, 80, {shell: en.shell})).join('\n');
	equal(text, golden('front/fleet-lines.txt', text));
});

test('in ASCII nothing of it is lost', () => {
	const lines = toldBy([planned, seen(smallFleet), seen(seenFleet)], true);
	const text = lines.flatMap(line => hung(line, 80, {shell: en.shell})).join('\n');
	match(text, /^\p{ASCII}*$/v);
});

test('a look at which nothing has moved is not told, whatever its clock says', () => {
	const later = {...smallFleet, operation: {...operation, seconds: 300}};
	deepEqual(toldBy([seen(smallFleet), seen(later), seen(later)]), toldBy([seen(smallFleet)]));
});

test('a reason is told once, and a new one when it comes', () => {
	const moved = (reason: string, seconds: number) =>
		fleetOf(
			smallFleet.cells.map(cell => (cell.state === 'failed' ? {...cell, reason} : cell)),
			{operation: {...operation, seconds}},
		);
	const lines = toldBy([seen(moved('one', 10)), seen(moved('one', 20)), seen(moved('two', 30))]);
	deepEqual(
		['one', 'two'].map(reason => lines.filter(line => line.endsWith(reason)).length),
		[1, 1],
	);
});

test('a thousand accounts in 17 regions take few lines, planned, watched and seen', () => {
	const large = largeFleet(1000);
	const {operation: watched, ...found} = large;
	const plan: SetupEvent = {...planned, fleet: {...found, cells: found.cells}};
	deepEqual(
		[plan, seen(large), seen(found)].map(event => toldBy([event]).length < 25),
		[true, true, true],
	);
});

test('an hour of a large operation, looked at every five seconds, writes far less than 2 kB a second', () => {
	const looks = Array.from({length: 60}, (_, look) => {
		const fleet = largeFleet(1000, 0.3 + look * 0.01);
		return seen({...fleet, operation: {...operation, seconds: look * 60}});
	});
	const lines = toldBy(looks);
	const bytes = lines.reduce((sum, line) => sum + line.length + 1, 0);
	ok(lines.length > 60);
	ok(bytes / (60 * 5) < 200, `${bytes} bytes`);
});
