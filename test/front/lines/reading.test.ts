import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines, type LinesOptions} from '../../../source/front/lines/lines.ts';
import {clusterFacts} from '../../support/fixtures/clusters.ts';
import {installChanges, installPlan} from '../../support/fixtures/plan.ts';
import {finished} from '../../support/fixtures/runs.ts';
import {sampleRun} from '../../domain/sample.ts';
import {en} from '../../../source/text/en.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {told, unattended} from './unattended.ts';

test('while it waits in silence it says every ten seconds that it goes on', async () => {
	const front = unattended();
	const gate = Promise.withResolvers<undefined>();
	const running = lines(front.options)(async function* () {
		yield {type: 'reading', what: 'clusters', subject: 'us-east-1'};
		await gate.promise;
		yield* finished.slice(-1);
	}, createInterrupt());
	while (front.text() === '') {
		await Promise.resolve();
	}

	for (const seconds of [9, 1, 9, 1]) {
		front.pass(seconds);
	}

	gate.resolve(undefined);
	await running;
	deepEqual(front.text().split('\n').slice(0, 3), [
		'· Read clusters of us-east-1',
		'· Read clusters of us-east-1, 10s so far',
		'· Read clusters of us-east-1, 20s so far',
	]);
});

test('while AWS answers and nothing else is to be told, it says every two seconds how much it has', async () => {
	const front = unattended();
	const gates = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
	const running = lines(front.options)(async function* () {
		yield* [inside, {type: 'progress', answers: 1240}];
		await gates[0]?.promise;
		yield {type: 'progress', answers: 1260};
		await gates[1]?.promise;
		yield* finished.slice(-1);
	}, createInterrupt());
	await setImmediate();
	front.pass(1);
	front.pass(1);
	gates[0]?.resolve(undefined);
	await setImmediate();
	front.pass(2);
	// Nothing came since.
	front.pass(2);
	gates[1]?.resolve(undefined);
	await running;
	deepEqual(front.text().split('\n').slice(0, 4), [
		'· Read the inside of team-0',
		'· Read the inside of team-0, 1240 answers from AWS, 2s so far',
		'· Read the inside of team-0, 1260 answers from AWS, 4s so far',
		'',
	]);
});

test('while AWS answers it is silent for two seconds at most, whenever the answers come', async () => {
	const front = unattended();
	const periods: number[] = [];
	const options: LinesOptions = {
		...front.options,
		every(seconds, tick) {
			periods.push(seconds);
			return front.options.every(seconds, tick);
		},
	};
	let answered = Promise.withResolvers<boolean>();
	const running = lines(options)(async function* () {
		yield inside;
		for (let answers = 1; await answered.promise; answers += 1) {
			answered = Promise.withResolvers();
			yield {type: 'progress', answers};
		}

		yield* finished.slice(-1);
	}, createInterrupt());
	await setImmediate();
	// A timer that comes a little early finds that it isn't time yet.
	const period = (periods[0] ?? 1) * 0.999;
	const spoken: number[] = [0];
	for (let step = 1; step * period <= 30; step += 1) {
		// One comes every 1.1 seconds, as a process has them that is a little busy.
		if (Math.floor((step * period) / 1.1) > Math.floor(((step - 1) * period) / 1.1)) {
			answered.resolve(true);
			await setImmediate();
		}

		const before = front.text();
		front.pass(period);
		if (front.text() !== before) {
			spoken.push(step * period);
		}
	}

	answered.resolve(false);
	await running;
	const gaps = spoken.slice(1).map((at, index) => at - (spoken[index] ?? 0));
	equal(gaps.length > 10 && Math.max(...gaps) <= 2, true, gaps.join(', '));
});

const listed = (clusters: number): SetupEvent => ({
	type: 'observed',
	facts: {kind: 'region-listed', region: 'us-east-1', clusters},
});
const found = (linux: number, count = 1) =>
	Array.from({length: count}, (slot, index): SetupEvent => ({
		type: 'observed',
		facts: {kind: 'cluster', facts: clusterFacts(`team-${index}`, {linux})},
	}));
const region: SetupEvent = {type: 'reading', what: 'clusters', subject: 'us-east-1'};
const inside: SetupEvent = {type: 'reading', what: 'cluster', subject: 'team-0'};

test('of many clusters it says how many were looked into, and of few each', async () => {
	const front = unattended();
	const gate = Promise.withResolvers<undefined>();
	const running = lines(front.options)(async function* () {
		yield* [region, listed(500), ...found(3, 120)];
		await gate.promise;
		yield* [inside, ...found(3), ...finished.slice(-1)];
	}, createInterrupt());
	await setImmediate();
	front.pass(1);
	front.pass(1);
	gate.resolve(undefined);
	await running;
	deepEqual(front.text().split('\n').slice(0, 5), [
		'· Read clusters of us-east-1',
		'✔ Found 500 clusters in us-east-1',
		'· Read clusters of us-east-1, 120 of 500 clusters, 2s so far',
		'· Read the inside of team-0',
		'✔ Read team-0  3 Linux, no Agent',
	]);
	const few = await told([region, listed(20), ...found(3, 20), ...finished.slice(-1)]);
	equal(few.match(/✔ Read team/gv)?.length, 20);
});

test('a cluster that is read again is told of again where it has changed', async () => {
	const text = await told([inside, ...found(3), inside, ...found(3), inside, ...found(4), ...finished.slice(-1)]);
	deepEqual(text.match(/✔ Read team.+/gv), ['✔ Read team-0  3 Linux, no Agent', '✔ Read team-0  4 Linux, no Agent']);
});

test('behind a plan it no longer says that something is read', async () => {
	const front = unattended();
	const gate = Promise.withResolvers<undefined>();
	const running = lines(front.options)(async function* () {
		yield {type: 'reading', what: 'roles', subject: ''};
		yield {type: 'planned', plan: {...installPlan, changes: []}, dryRun: false, again: sampleRun};
		yield {type: 'progress', answers: 139};
		await gate.promise;
		yield* finished.slice(-1);
	}, createInterrupt());
	await setImmediate();
	front.pass(2);
	gate.resolve(undefined);
	await running;
	deepEqual(
		front
			.text()
			.split('\n')
			.filter(line => line.startsWith('· ')),
		['· Read the execution role', '· Roll out, 139 answers from AWS, 2s so far'],
	);
});

test('of clusters that are read side by side it names the first that is not read, and counts them', async () => {
	const front = unattended();
	const gates = [1, 2].map(() => Promise.withResolvers<undefined>());
	const reading = (name: string): SetupEvent => ({type: 'reading', what: 'cluster', subject: name});
	const read = (name: string): SetupEvent => ({
		type: 'observed',
		facts: {kind: 'cluster', facts: clusterFacts(name, {linux: 1})},
	});
	const running = lines(front.options)(async function* () {
		yield* ['a', 'b', 'c'].map(name => reading(name));
		yield* [read('b'), {type: 'progress', answers: 9}];
		await gates[0]?.promise;
		yield* [read('a'), {type: 'progress', answers: 12}];
		await gates[1]?.promise;
		yield* finished.slice(-1);
	}, createInterrupt());
	deepEqual(await signsOfLife({front, gates, running}, 2), [
		'· Read the inside of a, 1 of 3 clusters, 2s so far',
		'· Read the inside of c, 2 of 3 clusters, 4s so far',
	]);
});

test('behind a change that is made it says what goes on still: another change, or that Agents roll out', async () => {
	const [first, second] = installChanges;
	if (!first || !second) {
		throw new Error('the sample plan has two changes');
	}

	const front = unattended();
	const gates = [1, 2].map(() => Promise.withResolvers<undefined>());
	const running = lines(front.options)(async function* () {
		yield {type: 'change-started', index: 1, change: second};
		yield {type: 'change-started', index: 0, change: first};
		yield {type: 'change-note', change: first.id, note: {kind: 'already-there'}};
		yield {type: 'change-done', change: first, result: {}, seconds: 1};
		await gates[0]?.promise;
		yield {type: 'change-done', change: second, result: {}, seconds: 1};
		await gates[1]?.promise;
		yield* finished.slice(-1);
	}, createInterrupt());
	deepEqual(await signsOfLife({front, gates, running}, 11), [
		`· ${en.change(second).running}, 11s so far`,
		'· Roll out, 11s so far',
	]);
});

type Waiting = {
	readonly front: ReturnType<typeof unattended>;
	readonly gates: ReadonlyArray<PromiseWithResolvers<undefined>>;
	readonly running: Promise<unknown>;
};

/** What a run says of its waiting, whose gates open one after the other, each after so many seconds. */
async function signsOfLife({front, gates, running}: Waiting, seconds: number): Promise<readonly string[]> {
	for (const gate of gates) {
		await setImmediate();
		front.pass(seconds);
		gate.resolve(undefined);
	}

	await running;
	return front
		.text()
		.split('\n')
		.filter(line => line.includes('so far'));
}
