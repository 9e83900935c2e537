import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../../source/domain/ending/event.ts';
import type {Estate} from '../../../../../source/domain/estate/estate.ts';
import {findingsOf} from '../../../../../source/domain/estate/findings.ts';
import {looking} from '../../../../../source/domain/questions/decisions/looking.ts';
import type {Ask} from '../../../../../source/setup/ports.ts';
import {sampleRun} from '../../../../domain/sample.ts';
import {clusterOf, estate} from '../../../../support/fixtures/estates.ts';
import {signedIn} from '../../../../support/fixtures/processes.ts';
import {golden} from '../../../../support/golden.ts';
import {openScreen} from '../../../../support/screen.ts';

const question = {...looking, about: [], position: {index: 1, total: 1}, canGoBack: false, again: sampleRun};

/** Looks until somebody leaves, and tells each of these once more that was asked for. */
const looks = (...told: readonly Estate[]) =>
	async function* (ask: Ask): AsyncGenerator<SetupEvent> {
		yield* signedIn;
		for (const one of told) {
			yield {type: 'estate', estate: one, again: sampleRun};
			const reply = await ask(question);
			if (reply.kind !== 'answer') {
				break;
			}
		}

		const findings = findingsOf(estate);
		yield {
			type: 'finished',
			outcome: {kind: 'surveyed', findings, agents: 3, isCheck: false, clusters: []},
			seconds: 3,
		};
	};

for (const [columns, rows] of [
	[60, 20],
	[80, 24],
	[120, 40],
] as const) {
	test(`what runs where fits into ${columns}x${rows}, and stays when somebody leaves`, async () => {
		const screen = await openScreen(looks(estate), {columns, rows});
		await screen.settle();
		equal(screen.screen(), golden(`front/looking-${columns}.txt`, screen.screen()));
		await screen.press('down', 'down');
		equal(screen.screen(), golden(`front/looking-${columns}-third.txt`, screen.screen()));
		await screen.press('q');
		const {kind} = await screen.outcome;
		equal(kind, 'surveyed');
		equal(screen.screen(), golden(`front/looked-${columns}.txt`, screen.screen()));
		screen.close();
	});
}

for (const [columns, rows] of [
	[60, 20],
	[80, 24],
] as const) {
	test(`at ${columns}x${rows} an old look says so first, and when it ends`, async () => {
		const stale = {...estate, stale: {code: 'session-expired', repair: {kind: 'new-keys'}, detail: ''}} as const;
		const screen = await openScreen(looks(estate, stale), {columns, rows});
		await screen.settle();
		await screen.press('r');
		equal(screen.screen(), golden(`front/looking-${columns}-old.txt`, screen.screen()));
		await screen.press('q');
		await screen.outcome;
		equal(screen.screen(), golden(`front/looked-${columns}-old.txt`, screen.screen()));
		screen.close();
	});
}

test('r looks again, the mark stays where it is, and a list that got shorter keeps a mark', async () => {
	const shorter = {...estate, clusters: estate.clusters.slice(0, 2)};
	const screen = await openScreen(looks(estate, shorter), {columns: 80, rows: 24});
	await screen.settle();
	await screen.press('down', 'down', 'down');
	await screen.press('r');
	const marked = screen
		.screen()
		.split('\n')
		.filter(row => row.startsWith('❯'));
	deepEqual(
		marked.map(row => row.slice(0, 12)),
		['❯ ! payments'],
	);
	await screen.press('enter');
	await screen.outcome;
	screen.close();
});

test('an estate of hundreds scrolls', async () => {
	const many = {...estate, unread: [], clusters: Array.from({length: 300}, (_, index) => clusterOf(`c-${index}`))};
	const screen = await openScreen(looks(many), {columns: 80, rows: 24});
	await screen.settle();
	await screen.press(...Array.from({length: 40}, () => 'down' as const));
	const row = screen
		.screen()
		.split('\n')
		.find(line => line.startsWith('❯'));
	equal(row?.slice(0, 8), '❯ ✔ c-40');
	await screen.press('q');
	await screen.outcome;
	screen.close();
});
