import {equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../../source/domain/ending/event.ts';
import {sampleInstance, samplePlan, sampleRun, sampleTarget} from '../../../../domain/sample.ts';
import {rollout} from '../../../../support/fixtures/runs.ts';
import {openScreen, type OpenedScreen} from '../../../../support/screen.ts';

/*
What a rollout sends over a slow line, counted and not timed: what is written for so many seconds of events, of which
each moves the clock on. A terminal that shows what moves draws twice a second, which `npm run bench -- rollout` counts.
*/
const aim = 2000;
const minute = Array.from({length: 60}, (_, second) => second);
const sizes = [
	{columns: 60, rows: 20},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
] as const;

/** Of so many instances some start, one waits and five more run each second. */
function told(cluster: string, total: number, second: number): SetupEvent {
	const running = Math.min(total - 9, second * 5);
	const waiting = total - running - 8;
	return {type: 'rollout', rollout: rollout({running, starting: 7, failed: 1, waiting}, {cluster}), seconds: second};
}

function done(cluster: string, total: number, second: number): SetupEvent {
	return {type: 'rollout', rollout: rollout({running: total}, {cluster, verdict: 'succeeded'}), seconds: second};
}

const clusters = Array.from({length: 10}, (_, index) => `team-${index}`);
const planned: SetupEvent = {
	type: 'planned',
	plan: samplePlan({
		targets: clusters.map(cluster => ({
			...sampleTarget('datadog-agent', {clusterArn: `arn:${cluster}`, cluster, instances: [sampleInstance('a')]}),
			id: rollout({}, {cluster}).target,
			forecast: {instances: [], eligible: 100, runsOn: 100},
		})),
	}),
	dryRun: false,
	again: sampleRun,
};

for (const size of sizes) {
	const name = `${size.columns}x${size.rows}`;

	test(`a minute of a rollout of 300 instances writes less than 2 kB a second at ${name}`, async () => {
		const seconds = minute.map(second => [told('shop-prod', 300, second)]);
		const {bytes, screen} = await played([[told('shop-prod', 300, 0)], ...seconds], size);
		ok(bytes < minute.length * aim, `${bytes / minute.length} a second`);
		equal(screen.includes('59s'), true);
	});

	test(`a minute of ten clusters of 100 instances writes less than 2 kB a second at ${name}`, async () => {
		// Each is looked at every ten seconds; they end one after the other.
		const seconds = minute.map(second => {
			const cluster = clusters[second % 10] ?? '';
			return [second < 50 ? told(cluster, 100, second) : done(cluster, 100, second)];
		});
		const before = [planned, ...clusters.map(cluster => told(cluster, 100, 0))];
		const {bytes} = await played([before, ...seconds.slice(0, -1)], size);
		ok(bytes < minute.length * aim, `${bytes / minute.length} a second`);
	});
}

/** What is written for the events of each second but the first, which draws the screen. */
async function played(
	seconds: ReadonlyArray<readonly SetupEvent[]>,
	size: {readonly columns: number; readonly rows: number},
) {
	const gates = seconds.map(() => Promise.withResolvers<undefined>());
	const screen = await openScreen(start, {...size, colour: true});
	let begun = 0;
	for await (const index of opened(gates, screen)) {
		begun = index === 0 ? screen.written().length : begun;
	}

	const shown = screen.screen();
	screen.close();
	return {bytes: new TextEncoder().encode(screen.written().slice(begun)).length, screen: shown};

	async function* start(): AsyncGenerator<SetupEvent> {
		for await (const [index] of turns(gates)) {
			yield* seconds[index] ?? [];
		}

		await Promise.withResolvers<undefined>().promise;
	}
}

type Gates = ReadonlyArray<PromiseWithResolvers<undefined>>;

/** Lets the events of one second after the other pass, each when the one before is drawn. */
async function* opened(gates: Gates, screen: OpenedScreen): AsyncGenerator<number> {
	for (const [index, {resolve}] of gates.entries()) {
		resolve(undefined);
		await screen.settle();
		yield index;
	}
}

async function* turns(gates: Gates): AsyncGenerator<readonly [number]> {
	for (const [index, {promise}] of gates.entries()) {
		await promise;
		yield [index];
	}
}
