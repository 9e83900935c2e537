import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {maskedKnown} from '../../../source/domain/kit/mask-known.ts';
import {canary, misplaced, type Misplaced} from '../account/canary.ts';
import {compileCache} from '../../support/compile-cache.ts';
import {givenKeyRows, keptIn, repeatedIn, typedRows} from './typed-keys.ts';

const isWhole = process.env.TRIALS === 'all';
const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** All that the built program says and writes down. */
function said({args, environment = {}, answers}: Misplaced, front: string, t: test.TestContext): readonly string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'misplaced-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const journal = path.join(folder, 'journal.ndjson');
	const file = path.join(folder, 'answers.yml');
	writeFileSync(file, answers ?? '');
	// The server of `simulate` takes neither.
	const options = args[0] === 'simulate' ? [] : [front, '--journal', journal];
	const {stdout, stderr} = spawnSync(
		process.execPath,
		['dist/cli.js', ...args, ...options, ...(answers === undefined ? [] : ['--answers', file])],
		{
			cwd: root,
			encoding: 'utf8',
			timeout: 60_000,
			input: '',
			env: {
				PATH: process.env.PATH,
				HOME: folder,
				NODE_COMPILE_CACHE: compileCache,
				AWS_EC2_METADATA_DISABLED: 'true',
				AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
				AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
				...environment,
			},
		},
	);
	return [stdout, stderr, existsSync(journal) ? readFileSync(journal, 'utf8') : ''];
}

const rows = isWhole ? misplaced : misplaced.filter(({isRunning}) => !isRunning);
for (const row of rows) {
	for (const front of isWhole ? ['--plain', '--json'] : ['--plain']) {
		const what = [...row.args, ...Object.keys(row.environment ?? {}), row.answers ?? ''].join(' ');
		test(`${front}: ${what}`, t => {
			const texts = said(row, front, t);
			deepEqual(
				[texts.map(text => maskedKnown(text, [canary]) === text), texts.join('').length > 40],
				[[true, true, true], true],
			);
		});
	}
}

const typed = typedRows.filter(({isCheap}) => isWhole || isCheap);
for (const row of typed) {
	test(`typed at ${row.front}: ${row.name}`, async () => {
		// A line that a terminal has echoed while it was typed can't be taken back.
		const onScreen = row.front === 'readline' ? 1 : 0;
		deepEqual(await repeatedIn(row), {onScreen, isWritten: false, said: 130});
	});
}

const given = givenKeyRows.filter(({isCheap}) => isWhole || isCheap);
for (const row of given) {
	test(`given at ${row.front} from ${row.from ?? 'a person'}, kept in ${row.store}`, async () => {
		deepEqual(await keptIn(row), {screen: false, files: [], answers: true, requests: true, journal: 'finished'});
	});
}
