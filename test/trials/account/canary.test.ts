import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import {maskedKnown} from '../../../source/domain/kit/mask-known.ts';
import {json} from '../../../source/front/json.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {en} from '../../../source/text/en.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {canary, carrying, earlier, type Carrying} from './canary.ts';

const isWhole = process.env.TRIALS === 'all';
const quick: readonly Fault[] = ['echo', 'cut-answer'];
const all: readonly Fault[] = [
	...quick,
	'echo-escaped',
	'echo-encoded',
	'echo-base64',
	'echo-cut',
	'echo-headers',
	'explicitly-denied',
	'failed',
	'html',
];

async function ran({world, before, run}: Carrying, operation: string, fault: Fault, t: test.TestContext) {
	const simulator = await simulated(world, t);
	if (typeof world === 'string') {
		simulator.account.datadogKeys.set('datadoghq.com', new Set([canary, earlier]));
	}

	if (before) {
		await runSetup(simulator, before);
	}

	const proxy = await startFaultProxy(simulator.url, asked => (asked.operation === operation ? fault : undefined));
	t.after(proxy.close);
	const {events} = await runSetup({...simulator, url: proxy.url}, run);
	return {
		events,
		isAsked: proxy.asked.includes(operation),
		// Signed with: neither may come back in what is said of a signature.
		own: [simulator.connection.credentials.secretAccessKey, simulator.connection.credentials.sessionToken ?? ''],
	};
}

/** What a pipeline and the journal get. */
async function wire(events: readonly SetupEvent[]): Promise<string> {
	const lines: string[] = [];
	const front = json({
		words: en,
		now: () => 0,
		write(line) {
			lines.push(line);
		},
	});
	await front(
		async function* () {
			yield* events;
		},
		{graceful: new AbortController().signal, immediate: new AbortController().signal, press: () => undefined},
	);
	return lines.join('');
}

for (const [name, row] of Object.entries(carrying)) {
	for (const operation of isWhole ? row.operations : row.operations.slice(0, 1)) {
		for (const fault of isWhole ? all : quick) {
			test(`${name}, ${operation}, ${fault}`, async t => {
				const {events, isAsked, own} = await ran(row, operation, fault, t);
				const secrets = [...row.secrets, ...own];
				const said = [JSON.stringify(events), await wire(events)];
				deepEqual(
					{isAsked, said: said.map(text => maskedKnown(text, secrets) === text)},
					{isAsked: true, said: [true, true]},
				);
			});
		}
	}
}
