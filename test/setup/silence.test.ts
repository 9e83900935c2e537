import {deepEqual, ok} from 'node:assert/strict';
import test from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {tellWaiting} from '../../source/setup/tell-waiting.ts';
import {startFaultProxy} from '../support/fault-proxy.ts';
import {runSetup} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

/** In milliseconds, a fraction of what it is outside of tests. */
const patience = {noticed: 100, read: 600, readAfter: 500, write: 5000, budget: 300};

async function beat(signal: AbortSignal): Promise<void> {
	await pause(10, undefined, {signal}).catch(() => undefined);
}

test('what AWS does not answer is told by its name, and a run has only so much time for it', async t => {
	const simulator = await simulated('shop', t);
	const silent = new Set([
		'ec2:DescribeInstances',
		'ec2:DescribeInstanceImageMetadata',
		'ecs:DescribeCapacityProviders',
	]);
	const proxy = await startFaultProxy(simulator.url, ({operation}) => (silent.has(operation) ? 'silent' : undefined));
	t.after(proxy.close);
	const told: string[] = [];
	const {exitCode} = await runSetup(
		{...simulator, url: proxy.url},
		{
			args: ['--cluster', 'shop-prod', '--yes'],
			patience,
			beat,
			onEvent(event) {
				if (event.type === 'waiting') {
					told.push(event.operation);
				}
			},
		},
	);
	const tries = proxy.asked.filter(operation => silent.has(operation)).length;
	// Six reads, four times each, without a budget.
	ok(tries < 20, `${tries} tries`);
	deepEqual([exitCode, told.some(operation => silent.has(operation))], [0, true]);
});

test("silence in a demo is told by the demo's clock, like every other time there", async () => {
	const since = performance.now() - 5000;
	const over = Promise.withResolvers<undefined>();
	async function* hanging(): AsyncGenerator<SetupEvent> {
		await over.promise;
		yield {type: 'reading', what: 'regions', subject: ''};
	}

	const told: string[] = [];
	for await (const event of tellWaiting(hanging(), {
		signIn: {unanswered: () => [{operation: 'ListClusters', region: 'us-east-1', since}], answered: () => 0},
		datadog: {unanswered: () => []},
		registry: {unanswered: () => []},
		beat,
		clock: {speed: 12},
	})) {
		told.push(event.type === 'waiting' && event.seconds >= 60 ? 'a minute' : event.type);
		over.resolve(undefined);
	}

	deepEqual(told, ['a minute', 'reading']);
});

test('while nothing is to be told, it tells how much AWS has answered, where that has grown', async () => {
	const over = Promise.withResolvers<undefined>();
	async function* busy(): AsyncGenerator<SetupEvent> {
		await over.promise;
		yield {type: 'reading', what: 'regions', subject: ''};
	}

	// At the start, and then twice each time that it looks and finds more.
	const counts = [3, 3, 40, 40, 40, 75, 75];
	const told: SetupEvent[] = [];
	for await (const event of tellWaiting(busy(), {
		signIn: {unanswered: () => [], answered: () => counts.shift() ?? 75},
		datadog: {unanswered: () => []},
		registry: {unanswered: () => []},
		beat,
		clock: {speed: 1},
	})) {
		told.push(event);
		if (event.type === 'progress' && event.answers === 75) {
			over.resolve(undefined);
		}
	}

	deepEqual(told, [
		{type: 'progress', answers: 40},
		{type: 'progress', answers: 75},
		{type: 'reading', what: 'regions', subject: ''},
	]);
});
