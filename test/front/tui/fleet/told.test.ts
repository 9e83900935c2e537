import {equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {FleetView} from '../../../../source/domain/fleet/view/fleet-view.ts';
import {fleetRun} from '../../../support/fixtures/fleet-events.ts';
import {fleetOf, largeFleet, plannedFleet, seenFleet, smallFleet} from '../../../support/fixtures/fleets.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {scripted, signedIn} from '../../../support/fixtures/processes.ts';
import {approvalQuestion} from '../../../support/fixtures/questions.ts';
import {golden} from '../../../support/golden.ts';
import {openScreen} from '../../../support/screen.ts';

const stacks = {
	...installPlan,
	checks: [],
	targets: [],
	changes: installPlan.changes.map(change => ({
		...change,
		request: {OperationPreferences: {MaxConcurrentCount: 10, FailureToleranceCount: 0}},
	})),
};

function planned(fleet: FleetView): SetupEvent {
	return {type: 'planned', plan: stacks, fleet, dryRun: false, again: fleetRun};
}

const all = fleetOf(largeFleet(1000).cells.map(cell => ({...cell, state: 'missing', next: 'create'})));

for (const columns of [60, 80, 120]) {
	test(`the review says what becomes of which account, and a key lists all of them: ${columns}`, async () => {
		const {start} = scripted({before: [...signedIn, planned(plannedFleet)], questions: [approvalQuestion(stacks)]});
		const screen = await openScreen(start, {columns, rows: 24});
		const first = screen.screen();
		await screen.press('t');
		const text = `${first}\n\n${screen.screen()}`;
		screen.close();
		equal(text, golden(`screens/fleet-review-${columns}.txt`, text));
	});

	test(`what was only looked at stays on the screen, with what to do next: ${columns}`, async () => {
		const outcome = {
			kind: 'fleet-seen',
			isWell: false,
			isCheck: false,
			clusters: [],
			fleet: seenFleet.counts,
		} as const;
		const {start} = scripted({
			before: [
				...signedIn,
				{type: 'fleet', fleet: seenFleet, again: fleetRun},
				{type: 'finished', outcome, seconds: 3},
			],
		});
		const screen = await openScreen(start, {columns, rows: 40});
		const text = screen.screen();
		screen.close();
		equal(text, golden(`screens/fleet-seen-${columns}.txt`, text));
	});
}

test('a thousand accounts that are alike are one row of the review, and are paged through by name', async () => {
	const {start} = scripted({before: [...signedIn, planned(all)], questions: [approvalQuestion(stacks)]});
	const screen = await openScreen(start, {columns: 80, rows: 24});
	ok(screen.screen().includes('+ 1,000 accounts: create in all 17 regions'), screen.screen());
	await screen.press('t', 'end');
	ok(screen.screen().includes('100000000999 team-999: create in all 17 regions'), screen.screen());
	screen.close();
});

test('an operation that was watched leaves how each place stands, and is counted once', async () => {
	const outcome = {kind: 'partial', problems: [], clusters: [], fleet: smallFleet.counts} as const;
	const {start} = scripted({
		before: [
			...signedIn,
			{type: 'fleet', fleet: smallFleet, again: fleetRun},
			{type: 'finished', outcome, seconds: 3},
		],
	});
	const screen = await openScreen(start, {columns: 80, rows: 40});
	const text = screen.screen();
	screen.close();
	equal(text.split('of 6 places').length, 2, text);
	ok(text.includes('✖ 222233334444 shop-staging: failed in us-east-1'), text);
});

test('whoever leaves before a yes has nothing of the fleet printed', async () => {
	const {operation, ...found} = smallFleet;
	const {start} = scripted({
		before: [
			...signedIn,
			{type: 'fleet', fleet: found, again: fleetRun},
			{type: 'finished', outcome: {kind: 'left', clusters: []}, seconds: 3},
		],
	});
	const screen = await openScreen(start, {columns: 80, rows: 40});
	ok(!screen.screen().includes('shop-staging'), screen.screen());
	screen.close();
});
