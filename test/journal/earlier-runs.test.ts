import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import {appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {Unread} from '../../source/domain/account/unread.ts';
import type {Standing} from '../../source/domain/choices/problem/standing.ts';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import type {Outcome} from '../../source/domain/ending/outcome.ts';
import {wireLines} from '../../source/front/json/wire-lines.ts';
import {withEarlierRuns} from '../../source/journal/earlier-runs.ts';
import {en} from '../../source/text/en.ts';
import {sampleRun} from '../domain/sample.ts';
import {clusterFacts} from '../support/fixtures/clusters.ts';
import {installPlan} from '../support/fixtures/plan.ts';

const [change] = installPlan.changes;
const done: Outcome = {kind: 'done', clusters: []};
const identified: SetupEvent = {type: 'identified', identity: installPlan.identity, regions: ['us-east-1']};
const planned: SetupEvent = {type: 'planned', plan: installPlan, dryRun: false, again: sampleRun};
const started: SetupEvent = {
	type: 'started',
	command: 'install',
	version: '0.1.0',
	checks: 'notable',
	process: {id: 1, host: hostname()},
};
const killed: readonly SetupEvent[] = [
	started,
	identified,
	planned,
	...(change ? [{type: 'change-started', index: 0, change} as const] : []),
];

async function* some(...events: readonly SetupEvent[]): AsyncGenerator<SetupEvent, void> {
	yield* events;
}

/** A folder with the journal of a run that was killed. */
function folderWith(context: TestContext, events = killed): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'journals-'));
	context.after(() => {
		rmSync(folder, {recursive: true});
	});
	const text = events
		.flatMap(event => [...wireLines(event, {words: en, now: Date.UTC(2026, 10, 22, 12, 4)})])
		.join('');
	writeFileSync(path.join(folder, '2026-11-22T12-04-00-000Z.ndjson'), text, {mode: 0o600});
	return folder;
}

/** The types of what a later run says, and the end of the older journal after it. */
async function after(
	folder: string,
	outcome: Outcome,
	{isDemo = false, events = [started, identified, planned], cluster = '', own = 'later'} = {},
) {
	const owner = process.getuid?.();
	const types: string[] = [];
	let cleaned = 0;
	const later = withEarlierRuns(some(...events, {type: 'finished', outcome, seconds: 1}), {
		command: 'install',
		folder,
		isDemo,
		journal: path.join(folder, own),
		processes: {id: 2, isThere: () => false},
		said: cluster === '' ? {} : {cluster: [cluster]},
		clean(value) {
			cleaned += 1;
			return value;
		},
		now: () => Date.UTC(2026, 10, 22, 13),
		...(owner !== undefined && {owner}),
	});
	for await (const {type} of later) {
		types.push(type);
	}

	const text = readFileSync(path.join(folder, '2026-11-22T12-04-00-000Z.ndjson'), 'utf8');
	return {types, cleaned, last: text.trimEnd().split('\n').at(-1) ?? ''};
}

test('it is told once it is known whose account it is, and no more after a plan was carried out', async t => {
	const folder = folderWith(t);
	const {types, last} = await after(folder, done);
	deepEqual(types, ['started', 'identified', 'found-run', 'planned', 'finished']);
	match(last, /"time":"2026-11-22T13:00:00\.000Z","type":"settled","by":".*later"/v);
	deepEqual((await after(folder, done)).types, ['started', 'identified', 'planned', 'finished']);
});

test('what this run knows for a secret is taken out of it', async t => {
	equal((await after(folderWith(t), done)).cleaned, 1);
});

test("a run's own journal is none of an earlier one", async t => {
	const {types} = await after(folderWith(t), done, {own: '2026-11-22T12-04-00-000Z.ndjson'});
	equal(types.includes('found-run'), false);
});

test('what a later run notes begins on a line of its own, also behind one that is cut off', async t => {
	const folder = folderWith(t);
	appendFileSync(path.join(folder, '2026-11-22T12-04-00-000Z.ndjson'), '{"v":1,"time":"2026');
	match((await after(folder, done)).last, /^\{"v":1,"time":"2026-11-22T13:00:00\.000Z","type":"settled"/v);
});

test('signing in again tells nothing twice', async t => {
	const {types} = await after(folderWith(t), done, {events: [started, identified, identified, planned]});
	equal(types.filter(type => type === 'found-run').length, 1);
});

const open: Readonly<Record<string, Outcome>> = {
	'was left': {kind: 'left', clusters: []},
	'was a dry run with changes': {kind: 'planned', changes: 1, detailed: false, clusters: []},
	failed: {kind: 'failed', problem: {code: 'no-credentials', detail: ''}, changed: false, clusters: []},
	'left that cluster alone': {
		kind: 'done',
		clusters: [
			{target: 'x', cluster: 'shop-prod', region: 'us-east-1', kind: 'left-alone', running: 0, eligible: 0},
		],
	},
};

for (const [how, outcome] of Object.entries(open)) {
	test(`it is told again after a run that ${how}`, async t => {
		const folder = folderWith(t);
		await after(folder, outcome);
		equal((await after(folder, outcome)).types.includes('found-run'), true);
	});
}

for (const [cluster, isTold] of [
	['shop-prod', false],
	['arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod', false],
	['arn:aws:ecs:eu-west-1:123456789012:cluster/shop-prod', true],
	['web', true],
] as const) {
	test(`the same command on ${cluster}, of which no plan speaks any more, takes it over: ${!isTold}`, async t => {
		const folder = folderWith(t);
		const gone = {...planned, plan: {...installPlan, targets: [], changes: []}};
		await after(folder, {kind: 'nothing-to-do', clusters: []}, {events: [started, identified, gone], cluster});
		equal((await after(folder, done)).types.includes('found-run'), isTold);
	});
}

const here = 'arn:aws:ecs:us-east-1:123456789012:cluster';
const operation = 'ecs:ListServices';
const unread: Unread = {part: 'services', operation, problem: {code: 'throttled', trace: {operation}}};
const allOf: ReadonlyArray<readonly [arn: string, standing: Standing, isTold: boolean]> = [
	[`${here}/shop-prod`, {kind: 'no-instances'}, false],
	[`${here}/shop-prod`, {kind: 'unreadable', unread}, true],
	[`${here.replace('us-east', 'eu-west')}/shop-prod`, {kind: 'not-ours', others: 0}, true],
	[`${here}/web`, {kind: 'not-ours', others: 0}, true],
];
for (const [arn, standing, isTold] of allOf) {
	test(`the same command on all, which are ${arn}, ${standing.kind}, takes it over: ${!isTold}`, async t => {
		const folder = folderWith(t);
		const gone = {...planned, plan: {...installPlan, targets: [], changes: []}};
		const facts = {...clusterFacts('any', {}), arn, standing};
		const seen: SetupEvent = {type: 'observed', facts: {kind: 'cluster', facts}};
		await after(folder, done, {events: [started, identified, seen, gone], cluster: 'all'});
		equal((await after(folder, done)).types.includes('found-run'), isTold);
	});
}

test('a dry run that finds nothing to do takes it over too', async t => {
	const folder = folderWith(t);
	await after(folder, {kind: 'planned', changes: 0, detailed: false, clusters: []});
	equal((await after(folder, done)).types.includes('found-run'), false);
});

test('other accounts and demos are told nothing', async t => {
	const identity = {...installPlan.identity, account: '210987654321'};
	const elsewhere = await after(folderWith(t), done, {
		events: [started, {type: 'identified', identity, regions: []}, planned],
	});
	equal(elsewhere.types.includes('found-run'), false);
	equal((await after(folderWith(t), done, {isDemo: true})).types.includes('found-run'), false);
});
