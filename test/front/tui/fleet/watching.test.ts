import {equal, match, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {FleetView} from '../../../../source/domain/fleet/view/fleet-view.ts';
import {fleetRun} from '../../../support/fixtures/fleet-events.ts';
import {largeFleet, smallFleet} from '../../../support/fixtures/fleets.ts';
import {scripted, signedIn} from '../../../support/fixtures/processes.ts';
import {golden} from '../../../support/golden.ts';
import {openScreen, type ScreenOptions} from '../../../support/screen.ts';

async function shown(fleet: FleetView, options: ScreenOptions): Promise<string> {
	const {start} = scripted({before: [...signedIn, {type: 'fleet', fleet, again: fleetRun}], isOpen: true});
	const screen = await openScreen(start, options);
	const text = screen.screen();
	screen.close();
	return text.slice(text.search(/^(?:──|--) /mv));
}

const sizes = [
	{columns: 60, rows: 20},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
] as const;

for (const size of sizes) {
	const name = `${size.columns}x${size.rows}`;
	test(`accounts down and regions across, worst first, with why it failed below: ${name}`, async () => {
		const text = await shown(smallFleet, size);
		equal(text, golden(`screens/fleet-small-${size.columns}.txt`, text));
	});

	test(`of a thousand accounts those that failed or move have rows, others are counted: ${name}`, async () => {
		const text = await shown(largeFleet(1000), size);
		equal(text, golden(`screens/fleet-large-${size.columns}.txt`, text));
		const lines = text.split('\n');
		ok(lines.length < size.rows);
		ok(lines.every(line => line.length < size.columns));
	});
}

test('where there are only ASCII signs each state has one of its own', async () => {
	const text = await shown(smallFleet, {columns: 80, rows: 24, ascii: true});
	equal(text, golden('screens/fleet-small-ascii.txt', text));
	match(text, /^\p{ASCII}*$/v);
});

test('a narrow and low window has the grid all the same', async () => {
	for (const fleet of [smallFleet, largeFleet(1000)]) {
		const text = await shown(fleet, {columns: 40, rows: 14});
		const lines = text.split('\n');
		ok(lines.length < 14, text);
		ok(
			lines.every(line => line.length < 40),
			text,
		);
		ok(text.includes('✖'), text);
	}
});

test('what has no operation is no screen: the plan or the end follows', async () => {
	const {operation, ...found} = smallFleet;
	const text = await shown(found, {columns: 80, rows: 24});
	ok(!text.includes('Account'), text);
});
