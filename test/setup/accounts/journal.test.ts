import {deepEqual} from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {readRuns} from '../../../source/journal/read-run.ts';
import {en} from '../../../source/text/en.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

const args = inBoth('--yes', '--canary', 'none');

/** What a journal of just these events says of the runs in it that did not say how they ended. */
async function left(events: readonly SetupEvent[], t: TestContext) {
	const folder = mkdtempSync(path.join(tmpdir(), 'journals-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const file = path.join(folder, 'journal.ndjson');
	const text = events.flatMap(event => [...wireLines(event, {words: en, now: 0})]).join('');
	writeFileSync(file, text);
	const handle = await open(file);
	try {
		const runs = await readRuns(handle, text.length, AbortSignal.timeout(60_000));
		return runs.map(({run: {account, targets, changes}}) => ({
			account,
			clusters: targets.map(({cluster}) => cluster),
			done: changes.filter(({state}) => state === 'done').length,
		}));
	} finally {
		await handle.close();
	}
}

const started: SetupEvent = {type: 'started', command: 'install', version: '1.0.0', checks: 'notable'};

test('the journal of a run that died has by account what each was to get and got', async t => {
	const {events} = await runSetup(await simulated('accounts', t), {args, looks: 'few'});
	const done = (id: string, until: number) =>
		events.slice(0, until).filter(({type, of}) => type === 'change-done' && of?.account === id).length;
	const last = events.findLastIndex(({type}) => type === 'change-done');
	deepEqual(await left([started, ...events.slice(0, last)], t), [
		{account: web, clusters: ['web-prod', 'web-staging'], done: done(web, last)},
		{account: data, clusters: ['pipelines'], done: done(data, last)},
	]);
});

test('an account that has said how it ended is left out of what its run left', async t => {
	const {events} = await runSetup(await simulated('accounts', t), {args, looks: 'few'});
	const first = events.findIndex(({type}) => type === 'account-finished');
	const over = events[first]?.of?.account;
	const found = await left([started, ...events.slice(0, first + 1)], t);
	deepEqual(
		found.map(({account}) => account),
		[web, data].filter(id => id !== over),
	);
});

test('after a stop the next run does in each account what is left there, and no more', async t => {
	const simulator = await simulated('accounts', t);
	const first = await runSetup(simulator, {
		args,
		looks: 'few',
		onEvent(event, press) {
			if (event.type === 'change-done' && event.change.kind === 'create-service') {
				press();
			}
		},
	});
	const second = await runSetup(simulator, {args, looks: 'few'});
	const made = ({events}: typeof first) =>
		events.flatMap(event =>
			event.type === 'change-done' ? [`${event.of?.account ?? ''} ${event.change.id}`] : [],
		);
	const stops = first.events.filter(({type}) => type === 'stopping');
	deepEqual(
		[
			first.exitCode,
			stops.length,
			second.exitCode,
			made(second).filter(id => made(first).includes(id)),
			second.outcome.clusters.map(({cluster, running, eligible}) => [cluster, running, eligible]),
		],
		[
			5,
			1,
			0,
			[],
			[
				['web-prod', 3, 3],
				['web-staging', 1, 1],
				['pipelines', 2, 2],
			],
		],
	);
});
