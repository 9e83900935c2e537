import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {deepEqual, equal, ok} from 'node:assert/strict';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {toolsSession, type Session} from './tools-session.ts';

const root = path.join(import.meta.dirname, '../../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** Which changes were begun, which were done, and how the run ended, by its journal. */
function ofJournal({journal}: Session) {
	const lines = journal('install');
	const ids = (type: string) => lines.filter(line => line.type === type).map(({id}) => id);
	const outcome = lines.find(({type}) => type === 'finished')?.outcome as {readonly kind: string} | undefined;
	return {begun: ids('change-started'), done: ids('change-done'), kind: outcome?.kind};
}

async function planned({call}: Session): Promise<unknown> {
	const {structuredContent} = await call('plan', {command: 'install', clusters: ['shop-prod']});
	return structuredContent?.fingerprint;
}

test('a client that goes away in the middle of a change ends the server with 0, after that change', async t => {
	const session = await toolsSession(t, {args: ['--demo', '--allow-apply']});
	const fingerprint = await planned(session);
	const {promise: begun, resolve} = Promise.withResolvers<void>();
	const onProgress = (message: string) => {
		if (message.startsWith('change-started')) {
			resolve();
		}
	};

	const call = session.call('apply_plan', {fingerprint}, {onProgress});
	call.catch(() => undefined);
	await begun;
	equal(await session.leave(), 0);
	const {begun: started, done, kind} = ofJournal(session);
	deepEqual([started.length > 0, started.length < 6, done], [true, true, started]);
	equal(kind, 'stopped');
});

test('a call that is cancelled stops after the running change, and the next plan goes on from there', async t => {
	const session = await toolsSession(t, {args: ['--demo', '--allow-apply']});
	const fingerprint = await planned(session);
	const cancelling = new AbortController();
	const onProgress = (message: string) => {
		if (message.startsWith('change-started')) {
			cancelling.abort();
		}
	};

	const call = session.call('apply_plan', {fingerprint}, {onProgress, signal: cancelling.signal});
	await t.assert.rejects(async () => call, /abort/iv);
	const {structuredContent: left} = await session.call('plan', {command: 'install', clusters: ['shop-prod']});
	const {add} = left?.counts as {readonly add: number};
	ok(add < 6, String(add));
	equal(await session.leave(), 0);
});

test('who does not serve agents needs nothing of the protocol', {timeout: 60_000}, t => {
	const folder = mkdtempSync(path.join(tmpdir(), 'without-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	cpSync(path.join(root, 'dist'), folder, {recursive: true});
	const own = globSync('*.js', {cwd: folder}).filter(file =>
		readFileSync(path.join(folder, file), 'utf8').includes('notifications/cancelled'),
	);
	equal(own.length, 1);
	rmSync(path.join(folder, own[0] ?? ''));
	const run = (...args: readonly string[]) =>
		spawnSync(process.execPath, [path.join(folder, 'cli.js'), ...args], {
			env: {PATH: process.env.PATH, HOME: folder},
			input: '',
		}).status;
	deepEqual(
		[run('--help'), run('skill'), run('install', '--demo', '--dry-run', '--json'), run('mcp', '--demo')],
		[0, 0, 0, 1],
	);
});
