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
import {canary, carrying, earlier, quoted, signed, type Carrying} from './canary.ts';

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

/** Says what is wrong with a request, given the secrets it is signed with. */
type Quote = (secrets: readonly string[]) => string;

async function ran({world, before, run}: Carrying, operation: string, fault: Fault | Quote, t: test.TestContext) {
	const simulator = await simulated(world, t);
	if (typeof world === 'string') {
		simulator.account.datadogKeys.set('datadoghq.com', new Set([canary, earlier]));
	}

	if (before) {
		await runSetup(simulator, before);
	}

	const {secretAccessKey, sessionToken = ''} = simulator.connection.credentials;
	const own = [secretAccessKey, sessionToken];
	const answer = typeof fault === 'string' ? fault : {says: fault(own)};
	const proxy = await startFaultProxy(simulator.url, asked => (asked.operation === operation ? answer : undefined));
	t.after(proxy.close);
	const {events} = await runSetup({...simulator, url: proxy.url}, run);
	return {
		events,
		isAsked: proxy.asked.includes(operation),
		// Signed with: neither may come back in what is said of a signature.
		own,
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

// Whatever stands between the program and AWS can quote what it signs with.
for (const operation of isWhole ? signed : signed.slice(0, 1)) {
	for (const [form, quote] of Object.entries(quoted)) {
		test(`its own credentials, ${operation}, ${form}`, async t => {
			const row = {world: 'shop', run: {args: ['--cluster', 'shop-prod', '--yes'], key: canary}};
			const {events, isAsked, own} = await ran({...row, operations: [], secrets: []}, operation, quote, t);
			const said = [JSON.stringify(events), await wire(events)];
			deepEqual(
				{isAsked, isToken: own[1] !== '', said: said.map(text => maskedKnown(text, own) === text)},
				{isAsked: true, isToken: true, said: [true, true]},
			);
		});
	}
}
