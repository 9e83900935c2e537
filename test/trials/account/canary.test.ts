import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import {maskedKnown} from '../../../source/domain/kit/mask-known.ts';
import {json} from '../../../source/front/json.ts';
import type {BundleFile} from '../../../source/domain/ending/bundle/bundle.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {awsCli, wiringCli} from '../../../source/export/aws-cli/aws-cli.ts';
import {registerKeys} from '../../../source/simulator/datadog/register-keys.ts';
import {en} from '../../../source/text/en.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {app, canary, earlier, quoted, signed} from './canary.ts';
import {carrying, type Carrying} from './carrying.ts';

const isWhole = process.env.TRIALS === 'all';
/** One a row in `npm test`, by turns. */
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
		registerKeys(simulator.account, 'datadoghq.com', {api: canary, next: earlier, application: app});
		// What stands in a world's own secrets is known too.
		simulator.account.datadogKeys.set('datadoghq.com', new Set([canary, earlier, simulator.demo.apiKey]));
	}

	if (before) {
		await runSetup(simulator, before);
	}

	const {secretAccessKey, sessionToken = ''} = simulator.connection.credentials;
	const own = [secretAccessKey, sessionToken];
	const answer = typeof fault === 'string' ? fault : {says: fault(own)};
	const proxy = await startFaultProxy(simulator.url, asked => (asked.operation === operation ? answer : undefined));
	t.after(proxy.close);
	const bundled: BundleFile[] = [];
	const {events} = await runSetup(
		{...simulator, url: proxy.url},
		{
			...run,
			ports: ports => ({
				...ports,
				bundles: {
					...ports.bundles,
					async write(of) {
						bundled.push(...of);
					},
				},
			}),
		},
	);
	return {
		events,
		bundled,
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

/** What `--write` makes of it, and whether that is an application's own definition. */
function files(events: readonly SetupEvent[]) {
	return events.flatMap(event =>
		event.type === 'planned'
			? awsCli(event.plan, en.script).map(({text}) => ({text, isOwn: false}))
			: event.type === 'wiring'
				? wiringCli(event.wiring, en.script).map(({text, isScript}) => ({text, isOwn: !isScript}))
				: [],
	);
}

for (const [index, [name, row]] of Object.entries(carrying).entries()) {
	for (const operation of isWhole ? row.operations : row.operations.slice(0, 1)) {
		for (const fault of isWhole ? all : quick.filter((_, at) => at === index % quick.length)) {
			test(`${name}, ${operation}, ${fault}`, async t => {
				const {events, isAsked, own, bundled} = await ran(row, operation, fault, t);
				const secrets = [...row.secrets, ...own];
				const said = [JSON.stringify(events), await wire(events), ...bundled.map(({text}) => text)];
				const isTold = (text: string, those: readonly string[]) => maskedKnown(text, those) !== text;
				deepEqual(
					{
						isAsked,
						said: said.filter(text => isTold(text, secrets)),
						written: files(events).filter(({text, isOwn}) =>
							isTold(
								text,
								secrets.filter(secret => !(isOwn && row.own?.includes(secret))),
							),
						),
					},
					{isAsked: true, said: [], written: []},
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
