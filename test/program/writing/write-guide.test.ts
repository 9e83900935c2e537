import {deepEqual, equal, match} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {mkdtempDisposable} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {writeGuide} from '../../../source/program/writing/write-guide.ts';
import {en} from '../../../source/text/en.ts';
import {finished} from '../../support/fixtures/runs.ts';

const [end] = finished.slice(-1);

if (end === undefined) {
	throw new TypeError('a run without an end');
}

test('what applications need is written beside the journal, and the end names the file', async () => {
	await using folder = await mkdtempDisposable(path.join(tmpdir(), 'guide-'));
	const journal = path.join(folder.path, 'run.ndjson');
	writeFileSync(journal, '');
	const told = await writeGuide(end, {journal, words: en});
	const file = path.join(folder.path, 'run-applications.md');
	deepEqual(told, {...end, guide: file});
	// The run after it writes the same file.
	deepEqual(await writeGuide(end, {journal, words: en}), told);
	match(readFileSync(file, 'utf8'), /^# What applications need[\s\S]+```\nDD_ENV=prod\n```[\s\S]+START-COMMAND/v);
});

test('it stays unsaid where a file has no place', async () => {
	await using folder = await mkdtempDisposable(path.join(tmpdir(), 'guide-'));
	const pipe = path.join(folder.path, 'pipe');
	execFileSync('mkfifo', [pipe]);
	const taken = path.join(folder.path, 'taken.ndjson');
	writeFileSync(taken, '');
	mkdirSync(path.join(folder.path, 'taken-applications.md'));
	const gone = path.join(folder.path, 'gone', 'run.ndjson');
	const own = path.join(folder.path, 'own.ndjson');
	writeFileSync(own, '');
	writeFileSync(path.join(folder.path, 'own-applications.md'), '# Ours');
	for (const journal of [undefined, pipe, '/dev/null', taken, gone, own]) {
		equal(await writeGuide(end, {journal, words: en}), end);
	}

	equal(readFileSync(path.join(folder.path, 'own-applications.md'), 'utf8'), '# Ours');
});

test('without applications there is nothing to write', async () => {
	await using folder = await mkdtempDisposable(path.join(tmpdir(), 'guide-'));
	const journal = path.join(folder.path, 'run.ndjson');
	writeFileSync(journal, '');
	const event: SetupEvent = {type: 'finished', outcome: {kind: 'left', clusters: []}, seconds: 1};
	equal(await writeGuide(event, {journal, words: en}), event);
});
