import test, {type TestContext} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {platform} from 'node:process';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {openJournal, unwritable} from '../../source/journal/journal.ts';
import {journalFile} from '../../source/journal/journal-file.ts';
import {sampleRun} from '../domain/sample.ts';

function folderFor(context: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'journal-'));
	context.after(() => {
		rmSync(folder, {recursive: true});
	});
	return folder;
}

async function* two(): AsyncGenerator<SetupEvent> {
	yield {type: 'stopping'};
	yield {type: 'reading', what: 'clusters', subject: 'us-east-1'};
}

async function* four(): AsyncGenerator<SetupEvent> {
	yield* two();
	yield* two();
}

test('an event stands in the journal before anybody sees it', async t => {
	const file = path.join(folderFor(t), 'deep', 'journal.ndjson');
	const journal = openJournal(file, async ({type}) => [`${type}\n`]);
	const seen: string[] = [];
	for await (const {type} of journal.pass(two(), sampleRun)) {
		seen.push(`${type}: ${readFileSync(file, 'utf8').trim().replaceAll('\n', ' ')}`);
	}

	journal.note('a stack');
	deepEqual(
		[seen, readFileSync(file, 'utf8')],
		[['stopping: stopping', 'reading: stopping reading'], 'stopping\nreading\na stack\n'],
	);
});

test('only the person may read it', t => {
	const file = path.join(folderFor(t), 'state', 'journal.ndjson');
	openJournal(file, async () => []);
	deepEqual(
		[statSync(file).mode % 0o1000, statSync(path.dirname(file)).mode % 0o1000],
		platform === 'win32' ? [0o666, 0o666] : [0o600, 0o700],
	);
});

test('where no journal can be, the run goes on without one', async t => {
	const file = path.join(folderFor(t), 'file');
	openJournal(file, async () => []);
	const journal = openJournal(path.join(file, 'below'), async () => ['never']);
	const seen: string[] = [];
	for await (const {type} of journal.pass(two(), sampleRun)) {
		seen.push(type);
	}

	deepEqual([journal.file, seen, existsSync(path.join(file, 'below'))], [undefined, ['stopping', 'reading'], false]);
});

test('a journal that is lost halfway is told once, and goes on where it can', async t => {
	const file = path.join(folderFor(t), 'journal.ndjson');
	const journal = openJournal(file, async ({type}) => [`${type}\n`]);
	const seen: string[] = [];
	for await (const event of journal.pass(four(), sampleRun)) {
		seen.push(event.type === 'problem' ? event.problem.code : event.type);
		if (seen.length === 1) {
			// As unwritable as a full disk.
			rmSync(file);
			mkdirSync(file);
		} else if (seen.length === 4) {
			rmSync(file, {recursive: true});
		}
	}

	deepEqual(
		[seen, readFileSync(file, 'utf8')],
		[['stopping', 'journal-lost', 'reading', 'stopping', 'reading'], '\nreading\n'],
	);
});

test('a named journal that takes no line is refused', async t => {
	const file = path.join(folderFor(t), 'journal.ndjson');
	const journal = openJournal(file, async ({type}) => [`${type}\n`], {isNamed: true});
	// Refuses what is written, as a full disk does.
	rmSync(file);
	mkdirSync(file);
	await rejects(async () => journal.pass(two(), sampleRun).next(), {
		problem: unwritable(file, `EISDIR: illegal operation on a directory, open '${file}'`),
	});
});

test('a named journal that is lost later stops nothing', async t => {
	const file = path.join(folderFor(t), 'journal.ndjson');
	const journal = openJournal(file, async ({type}) => [`${type}\n`], {isNamed: true});
	const seen: string[] = [];
	for await (const event of journal.pass(two(), sampleRun)) {
		seen.push(event.type === 'problem' ? event.problem.code : event.type);
		if (seen.length !== 1) {
			continue;
		}

		rmSync(file);
		mkdirSync(file);
	}

	deepEqual(seen, ['stopping', 'journal-lost', 'reading']);
});

test('journals go where the system keeps such files', () => {
	const home = path.resolve('home', 'jo');
	const at = {home, now: new Date('2026-11-22T12:00:00Z')};
	const name = path.join('dd-ecs-setup', '2026-11-22T12-00-00-000Z.ndjson');
	equal(journalFile({}, at), path.join(home, '.local', 'state', name));
	equal(journalFile({XDG_STATE_HOME: path.resolve('state')}, at), path.resolve('state', name));
	equal(journalFile({LOCALAPPDATA: path.resolve('local')}, at), path.resolve('local', name));
	// The specification of XDG has any other ignored.
	for (const invalid of ['', 'state', './state']) {
		equal(journalFile({XDG_STATE_HOME: invalid}, at), path.join(home, '.local', 'state', name));
	}
});

test('on Windows that is the local application data, which no roaming profile copies', () => {
	const at = {home: String.raw`C:\Users\jo`, now: new Date('2026-11-22T12:00:00Z'), paths: path.win32};
	const name = String.raw`dd-ecs-setup\2026-11-22T12-00-00-000Z.ndjson`;
	const local = String.raw`C:\Users\jo\AppData\Local`;
	equal(journalFile({LOCALAPPDATA: local}, at), `${local}\\${name}`);
	equal(journalFile({LOCALAPPDATA: 'Local'}, at), String.raw`C:\Users\jo\.local\state` + `\\${name}`);
	equal(journalFile({}, at), String.raw`C:\Users\jo\.local\state` + `\\${name}`);
});

test('a folder below /proc is refused and not waited for', {timeout: 5000}, () => {
	const {refusal} = openJournal('/proc/nothing/journal.ndjson', async () => []);
	equal(refusal === undefined, false);
});
