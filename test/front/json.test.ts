import {deepEqual, equal, doesNotMatch, ok, rejects} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import type {Plan} from '../../source/domain/plan/plan.ts';
import {json} from '../../source/front/json.ts';
import {wireSettled} from '../../source/front/json/wire-settled.ts';
import type {Ask} from '../../source/setup/ports.ts';
import {en} from '../../source/text/en.ts';
import {ordinaryClusters} from '../support/fixtures/clusters.ts';
import {fleetEvents} from '../support/fixtures/fleet-events.ts';
import {estate} from '../support/fixtures/estates.ts';
import {installPlan} from '../support/fixtures/plan.ts';
import {scripted, signedIn} from '../support/fixtures/processes.ts';
import {siteQuestion} from '../support/fixtures/questions.ts';
import {failed, finished} from '../support/fixtures/runs.ts';
import {sampleCode} from '../support/fixtures/codes.ts';
import {sampleWired} from '../support/fixtures/wirings.ts';
import {at} from '../support/fixtures/at.ts';
import {pseudo} from '../support/pseudo.ts';
import {golden} from '../support/golden.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import {sampleBundle} from '../text/samples/bundles.ts';
import {foundRun} from '../text/samples/found-runs.ts';
import {failedCheck} from '../text/samples/facts.ts';
import {problems} from '../text/samples/problems.ts';
import {sampleRun, sampleTarget} from '../domain/sample.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../assets/events.schema.json', import.meta.url), 'utf8'));

function isSchema(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

async function linesOf(start: (ask: Ask) => AsyncIterable<SetupEvent>, words = en): Promise<readonly string[]> {
	const written: string[] = [];
	await json({
		words,
		write(line) {
			written.push(line);
		},
		now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
	})(start, createInterrupt());
	return written;
}

const web = {account: '111122223333', alias: 'acme-web', profile: 'web'};

/** Of more clusters than stand on one line. */
const largePlan: Plan = {
	...installPlan,
	targets: [sampleTarget('datadog-agent')],
	leftAlone: Array.from({length: 20}, (_, index) => ({
		target: `dd-${index}`,
		clusterArn: `arn-${index}`,
		cluster: `team-${index}`,
		region: 'us-east-1',
		name: 'dd',
		why: 'foreign-agent',
	})),
	stays: [{kind: 'role', name: 'DatadogAgentEcsExecution', region: 'us-east-1', why: {kind: 'not-ours'}}],
	found: {clusters: 42, instances: 24},
};

/** More than stand on one line, too. */
const many = Array.from({length: 1001}, (_, index) => ({cluster: `team-${index}`, region: 'us-east-1'}));
const manyArns = many.map(({cluster}) => `arn:aws:ecs:us-east-1:123456789012:cluster/${cluster}`);
const manyLeftOut = many.map(one => ({...one, standing: 'fargate-only'}) as const);
const manyEnded = many.map(one => ({...one, target: one.cluster, kind: 'installed', running: 3, eligible: 3}) as const);

const run: readonly SetupEvent[] = [
	...signedIn,
	{type: 'found-run', run: foundRun},
	{type: 'reading', what: 'clusters', subject: 'us-east-1'},
	{type: 'reading', what: 'cluster', subject: 'shop-prod', region: 'us-east-1'},
	{type: 'waiting', operation: 'ListClusters', region: 'us-east-1', seconds: 4},
	{type: 'progress', answers: 1240},
	{type: 'observed', facts: {kind: 'region-listed', region: 'us-east-1', clusters: 500}},
	...ordinaryClusters.map((facts): SetupEvent => ({type: 'observed', facts: {kind: 'cluster', facts}})),
	{type: 'observed', facts: {kind: 'region-refused', region: 'ap-east-1', code: 'UnrecognizedClientException'}},
	{type: 'answered', question: 'site', value: 'datadoghq.eu', source: 'flag'},
	{type: 'answered', question: 'clusters', value: manyArns.join(','), source: 'flag', leftOut: manyLeftOut},
	{type: 'verified', verdict: {kind: 'elsewhere', site: 'datadoghq.com', other: 'datadoghq.eu'}},
	{type: 'checked', check: failedCheck, again: sampleRun},
	{type: 'policies', policies: [{holder: 'operator', document: {Version: '2012-10-17', Statement: []}}]},
	{type: 'estate', estate, again: sampleRun},
	{type: 'bundle', bundle: sampleBundle, state: 'listed'},
	sampleWired,
	sampleCode,
	{type: 'planned', plan: installPlan, dryRun: false, again: sampleRun},
	{type: 'planned', plan: largePlan, dryRun: false, again: sampleRun},
	...fleetEvents,
	{
		type: 'plan-saved',
		file: 'plan.json',
		expires: '2026-01-02T04:04:05.000Z',
		command: ['npx', 'dd-ecs-setup', 'install', '--plan', 'plan.json', '--yes'],
	},
	{
		type: 'cluster-state',
		cluster: {cluster: 'shop-prod', region: 'us-east-1', state: 'done', running: 12, eligible: 12},
		counts: {done: 1, underWay: 0, waiting: 20, failed: 0, of: 21},
	},
	{
		type: 'accounts-planned',
		dryRun: false,
		accounts: [
			{of: web, kind: 'planned', plan: installPlan},
			{of: {account: '444455556666'}, kind: 'nothing'},
			{of: {profile: 'bank'}, kind: 'refused', problem: {code: 'no-credentials', detail: ''}},
		],
	},
	{type: 'account-finished', of: web, outcome: {kind: 'done', clusters: manyEnded}, seconds: 3},
	{type: 'change-note', change: 'role', note: {kind: 'role-propagating', role: 'DatadogAgentEcsExecution'}},
	{type: 'stopping'},
	...finished,
];

test('the stream is one object a line, as the command line promises it', async () => {
	const written = await linesOf(scripted({before: run}).start);
	// Of a thousand alike the first two.
	const text = written
		.filter(line => !/"type":"(?:answered|finished|fleet)-[\w\-]+".*"index":(?:[2-9]|\d\d)/v.test(line))
		.join('');
	equal(text, golden('front/events.jsonl', text));
	ok(written.every(line => line.endsWith('\n') && !line.slice(0, -1).includes('\n')));
});

test('every line satisfies the published schema, whatever happened', async () => {
	const valid = new Ajv2020({strict: true, validateFormats: false}).compile(isSchema(schema) ? schema : {});
	const everyProblem = Object.values(problems)
		.flat()
		.map((problem): SetupEvent => ({type: 'problem', problem, done: installPlan.changes, again: sampleRun}));
	const written = [
		...(await linesOf(scripted({before: run}).start)),
		...(await linesOf(scripted({before: [...everyProblem, ...failed]}).start)),
		wireSettled({by: '/home/jo/later', now: 0}),
	];
	for (const line of written) {
		ok(valid(JSON.parse(line)), `${JSON.stringify(valid.errors)} in ${line}`);
	}
});

test('no line is made before the one before it was taken', async () => {
	const {promise, resolve} = Promise.withResolvers<void>();
	let count = 0;
	const ended = json({
		words: en,
		async write() {
			count += 1;
			return count < 3 ? undefined : promise;
		},
		now: () => 0,
	})(
		scripted({before: [{type: 'planned', plan: largePlan, dryRun: false, again: sampleRun}, ...finished]}).start,
		createInterrupt(),
	);
	await new Promise(done => {
		setImmediate(done);
	});
	const held = count;
	resolve();
	await ended;
	deepEqual([held, count > 20], [3, true]);
});

test('the last line is the result with its exit code', async () => {
	const written = await linesOf(scripted({before: failed}).start);
	const last: unknown = JSON.parse(written.at(-1) ?? '');
	deepEqual([at(last, 'type'), at(last, 'exitCode'), at(last, 'outcome', 'kind')], ['finished', 5, 'failed']);
});

test('nobody is asked: an answer that was not given is missing', async () => {
	const {start, replies} = scripted({questions: [siteQuestion()], after: finished});
	await linesOf(start);
	deepEqual(replies, [{kind: 'missing'}]);
});

test('the key in a request is masked, and what an earlier change will produce is named', async () => {
	const written = await linesOf(scripted({before: run}).start);
	const planned = written.map((line): unknown => JSON.parse(line)).find(event => at(event, 'type') === 'planned');
	equal(at(planned, 'plan', 'changes', 0, 'request', 'SecretString'), '********');
	equal(at(planned, 'plan', 'changes', 2, 'request', 'executionRoleArn'), ['$', '{role.arn}'].join(''));
});

test('characters that a terminal would obey are escaped, and mean the same to a parser', async () => {
	const name = 'a\u{9B}31mb\u{202E}c';
	const written = await linesOf(
		scripted({before: [{type: 'reading', what: 'cluster', subject: name}, ...finished]}).start,
	);
	doesNotMatch(written.join(''), /[\u{80}-\u{9F}\u{202E}]/v);
	const event: unknown = JSON.parse(written[0] ?? '');
	equal(at(event, 'subject'), name);
});

test('a process that ends without a result is a bug and not a success', async () => {
	await rejects(linesOf(scripted({before: signedIn}).start), /without a result/v);
});

test('every type of event is published, and each is in the stream above', async () => {
	const written = await linesOf(scripted({before: [...run.slice(0, -1), ...failed]}).start);
	// A journal has one more, which a later run writes.
	const types = new Set([...written, wireSettled({now: 0})].map(line => at(JSON.parse(line), 'type')));
	deepEqual(
		[...types].map(String).toSorted(inOrder),
		[at(schema, 'properties', 'type', 'enum')].flat().map(String).toSorted(inOrder),
	);
});

function inOrder(a: string, b: string): number {
	return a < b ? -1 : 1;
}

test('what a script acts on is the same in every language', async () => {
	const sentences = new Set(['details', 'done', 'fix', 'ids', 'message', 'summary', 'text', 'title']);
	const withoutSentences = (line: string): unknown =>
		JSON.parse(line, (key: string, value: unknown) => (sentences.has(key) ? undefined : value));
	const events = [...run, ...failed];
	const english = await linesOf(scripted({before: events}).start);
	const other = await linesOf(scripted({before: events}).start, pseudo(en).words);
	deepEqual(
		other.map(line => withoutSentences(line)),
		english.map(line => withoutSentences(line)),
	);
	ok(other.some((line, index) => line !== english[index]));
});
