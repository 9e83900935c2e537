import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process, {platform} from 'node:process';
import test, {type TestContext} from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {bundlesIn} from '../../../source/program/writing/bundles.ts';

const now = Date.UTC(2026, 10, 22, 12, 4);
const name = 'dd-ecs-setup-flare-2026-11-22T12-04-00-000Z';
const owner = process.getuid?.();

function folderFor(context: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'flare-'));
	context.after(() => {
		rmSync(folder, {recursive: true});
	});
	return folder;
}

function bundles(
	folder: string,
	{journal, isDemo = false}: {readonly journal?: string; readonly isDemo?: boolean} = {},
) {
	return bundlesIn({
		into: path.join(folder, 'into'),
		folder: path.join(folder, 'state'),
		isDemo,
		clean: files => files,
		now,
		...(journal !== undefined && {journal}),
		...(owner !== undefined && {owner}),
	});
}

test('the archive holds each file as it was, and only its owner may read it', async t => {
	const folder = folderFor(t);
	const long = `1-us-east-1-${'x'.repeat(50)}/task-definitions.json`;
	const files = [
		{name: 'about.json', part: 'about', text: '{}\n'},
		{name: long, part: 'definitions', text: `${'é'.repeat(700)}\n`},
		{name: 'empty.json', part: 'missing', text: ''},
	] as const;
	const {file, write} = bundles(folder);
	await write(files);
	equal(file, path.join(folder, 'into', `${name}.tar.gz`));
	equal(statSync(file).mode % 0o1000, platform === 'win32' ? 0o666 : 0o600);
	execFileSync('tar', ['xzf', file], {cwd: folder});
	deepEqual(
		files.map(each => readFileSync(path.join(folder, name, each.name), 'utf8')),
		files.map(({text}) => text),
	);
});

test('neither a file that is there is written over, nor what a link leads to', async t => {
	const folder = folderFor(t);
	const {file, write} = bundles(folder);
	const elsewhere = path.join(folder, 'elsewhere');
	mkdirSync(path.dirname(file));
	symlinkSync(elsewhere, file);
	await rejects(write([]), (error: unknown) => {
		match(JSON.stringify((error as ProblemError).problem), /"flag":"--write".*EEXIST/v);
		return error instanceof ProblemError;
	});
	equal(existsSync(elsewhere), false);
});

const line = (fields: Readonly<Record<string, string>>) => `${JSON.stringify({v: 1, time: '', ...fields})}\n`;
const started = line({type: 'started', command: 'install'});
const identified = (account: string) => line({type: 'identified', account});

test('journals of the account are in it, the newest first, and no demo', async t => {
	const folder = folderFor(t);
	const state = path.join(folder, 'state');
	mkdirSync(state, {mode: 0o700});
	const journals = {
		'2026-11-22T12-01-00-000Z.ndjson': started + identified('1'),
		'2026-11-22T12-02-00-000Z.ndjson': started + identified('2'),
		'2026-11-22T12-03-00-000Z.ndjson': line({type: 'started', demo: 'shop'}) + identified('1'),
		'2026-11-22T12-04-00-000Z.ndjson': started + identified('1'),
		'2026-11-22T12-05-00-000Z.ndjson': started,
	};
	for (const [each, text] of Object.entries(journals)) {
		writeFileSync(path.join(state, each), text, {mode: 0o600});
	}

	const journal = path.join(state, '2026-11-22T12-05-00-000Z.ndjson');
	const namesOf = async (isDemo: boolean) =>
		(await bundles(folder, {journal, isDemo}).journals('1')).map(each => each.name);
	deepEqual(await namesOf(false), [
		'run.ndjson',
		'journals/2026-11-22T12-04-00-000Z.ndjson',
		'journals/2026-11-22T12-01-00-000Z.ndjson',
	]);
	deepEqual(await namesOf(true), ['run.ndjson']);
});

test('of a long journal the beginning and the end are taken', async t => {
	const folder = folderFor(t);
	const state = path.join(folder, 'state');
	mkdirSync(state, {mode: 0o700});
	const rows = Array.from({length: 200_000}, (_, index) => `${index}`);
	writeFileSync(
		path.join(state, '2026-11-22T12-01-00-000Z.ndjson'),
		[started + identified('1'), ...rows, ''].join('\n'),
		{mode: 0o600},
	);
	const [only] = await bundles(folder).journals('1');
	const lines = only?.text.trimEnd().split('\n') ?? [];
	deepEqual([lines.at(-1), lines.filter(text => text.startsWith('{"left-out":')).length], ['199999', 1]);
});
