import {deepEqual, equal} from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import process from 'node:process';
import test from 'node:test';
import {datadog} from '../../../source/datadog/live.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {startLocalServer} from '../../support/answers/local-server.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {datadogKeys, datadogReads, ofHosts, type DatadogFault} from './datadog.ts';

const isWhole = process.env.TRIALS === 'all';
const quick = new Set(['hosts echo', 'hosts silent', 'logs forbidden', 'traces html', 'metrics misshapen']);
const app = 'c0ffee'.repeat(7).slice(0, 40);

/** Passes requests of Datadog's on, and spoils those to one path. */
async function spoilt(target: string, path: string, fault: DatadogFault, t: test.TestContext) {
	let count = 0;
	const host = await startLocalServer((request, response) => {
		void (async () => {
			const body = await text(request);
			const isHit = request.url?.includes(path) === true && (fault !== 'limited-shortly' || count === 0);
			count += isHit ? 1 : 0;
			if (isHit && hasAnswered(fault, request, response)) {
				return;
			}

			const answer = await fetch(`${target}${request.url ?? ''}`, {
				method: request.method ?? 'GET',
				headers: Object.fromEntries(
					['dd-api-key', 'dd-application-key'].map(name => [name, String(request.headers[name])]),
				),
				...(body !== '' && {body}),
			});
			const whole =
				isHit && fault === 'misshapen'
					? '{"host_list":{},"series":7,"status":"ok","data":"x"}'
					: await answer.text();
			response.writeHead(answer.status, {date: answer.headers.get('date') ?? ''});
			response.end(isHit && fault === 'cut' ? whole.slice(0, whole.length / 2) : whole);
		})().catch(() => {
			response.destroy();
		});
	}, t);
	return {url: ['http:/', host, 'datadog', '{site}'].join('/'), hits: () => count};
}

/** Whether the answer is given. */
function hasAnswered(fault: DatadogFault, request: IncomingMessage, response: ServerResponse): boolean {
	const replies: Partial<Record<DatadogFault, readonly [number, string, Readonly<Record<string, string>>?]>> = {
		echo: [403, JSON.stringify({errors: [JSON.stringify(request.headers)]})],
		forbidden: [403, '{"errors":["Forbidden"]}'],
		limited: [429, '{"errors":["Too many requests"]}', {'x-ratelimit-reset': '3600'}],
		'limited-shortly': [429, '{"errors":["Too many requests"]}', {'x-ratelimit-reset': '20'}],
		html: [200, '<html><body>Sign in to continue.</body></html>'],
		failed: [500, 'oops'],
	};
	const reply = replies[fault];
	if (reply) {
		response.writeHead(reply[0], reply[2] ?? {});
		response.end(reply[1]);
	}

	return reply !== undefined || fault === 'silent';
}

const faults = Object.keys(ofHosts) as readonly DatadogFault[];
const rows = Object.entries(datadogReads)
	.flatMap(([read, path]) => faults.map(fault => ({read, path, fault, why: ofHosts[fault]})))
	.filter(({read, fault}) => isWhole || quick.has(`${read} ${fault}`));

const given = {DD_APP_KEY: app};
const install = ['--cluster', 'shop-prod', '--features', '+logs', '--yes'];

/** A run whose answers from a path of Datadog's are spoilt, after another without a fault. */
async function withFault(run: Run & {readonly before?: Run}, path: string, fault: DatadogFault, t: test.TestContext) {
	const {before, ...now} = run;
	const simulator = await simulated('shop', t);
	if (before) {
		await runSetup(simulator, {...before, id: 'before'});
		simulator.clock.advance(600);
	}

	const proxy = await spoilt(simulator.url, path, fault, t);
	const environment = {...given, DD_ECS_SETUP_DATADOG_URL: proxy.url};
	const key = now.key === 'next' ? simulator.demo.nextApiKey : now.key;
	const {events, exitCode} = await runSetup(simulator, {
		...now,
		...(key !== undefined && {key}),
		environment,
		ports: ports => ({...ports, datadog: datadog({environment, patience: {noticed: 50, answer: 300}})}),
	});
	const said = JSON.stringify(events);
	const secrets = [app, simulator.demo.apiKey, simulator.demo.nextApiKey ?? app];
	equal(
		secrets.some(secret => said.includes(secret)),
		false,
	);
	equal(proxy.hits() > 0, true);
	return {events, exitCode};
}

const proofOf = (events: readonly SetupEvent[]) => {
	const last = events.flatMap(event => (event.type === 'proof' ? [event.proof] : [])).at(-1);
	return last?.kind === 'unknown' ? last.why : last?.kind;
};

for (const {read, path, fault, why} of rows) {
	test(`the install is as good, and no key is told, where ${read} are answered with ${fault}`, async t => {
		const {events, exitCode} = await withFault({args: install}, path, fault, t);
		deepEqual([exitCode, proofOf(events)], [0, read === 'hosts' ? why : 'arriving']);
	});

	test(`status tells no key and nothing that it doesn't know, where ${read} are answered with ${fault}`, async t => {
		const args = ['status', '--cluster', 'shop-prod', '--data', '--check'];
		const {events, exitCode} = await withFault({args, before: {args: install}}, path, fault, t);
		const isKnown = read !== 'hosts' || why === 'arriving';
		deepEqual([exitCode, proofOf(events)], [isKnown ? 0 : 1, isKnown ? 'arriving' : why]);
	});
}

const faultsOfKeys = faults.filter(each => isWhole || each === 'echo');
for (const fault of faultsOfKeys) {
	test(`a rotation is as good, and no key is told, where the keys are answered with ${fault}`, async t => {
		const args = ['rotate-key', '--cluster', 'shop-prod', '--yes'];
		const {events, exitCode} = await withFault({args, key: 'next', before: {args: install}}, datadogKeys, fault, t);
		const last = events.at(-1);
		const use = last?.type === 'finished' ? last.receipt?.oldKey?.use : undefined;
		const why = ofHosts[fault];
		deepEqual([exitCode, use?.kind === 'unknown' ? use.why : use?.kind], [0, why === 'arriving' ? 'known' : why]);
	});
}
