import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, equal, match} from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import manifest from '../../../package.json' with {type: 'json'};
import {describe} from '../../../source/front/help/describe.ts';
import {summaries as worlds} from '../../../source/simulator/worlds/summaries.ts';
import {description as words} from '../../../source/text/en/usage/description.ts';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

function said(...args: readonly string[]) {
	return saidWith({}, args);
}

function saidWith(environment: Readonly<Record<string, string>>, args: readonly string[]) {
	const {status, stdout, stderr} = spawnSync(process.execPath, ['dist/cli.js', ...args], {
		cwd: root,
		encoding: 'utf8',
		env: {...process.env, ...environment},
	});
	return {status, stdout, stderr};
}

test('the built program says of itself and of a command what --help says', () => {
	deepEqual(
		[said('help'), said('help', 'doctor'), said('help', 'fleet', 'plan')],
		[said('--help'), said('doctor', '--help'), said('fleet', 'plan', '--help')],
	);
	match(said('help').stdout, /rotate-key/v);
});

test('--help alone on the line says in each language what it says with others beside it', t => {
	for (const [locale, word] of [
		['C', 'Usage'],
		['ko_KR.UTF-8', '사용법'],
		[' ja_JP.UTF-8 ', '使い方'],
	] as const) {
		const environment = {CI: '', LC_ALL: locale};
		const alone = saidWith(environment, ['--help']);
		deepEqual(alone, saidWith(environment, ['--help', '--yes']));
		match(alone.stdout, new RegExp(word, 'v'));
	}

	const folder = mkdtempSync(path.join(tmpdir(), 'help-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const answers = path.join(folder, 'answers.json');
	writeFileSync(answers, '{"lang": "ko"}');
	match(saidWith({DD_ECS_SETUP_ANSWERS: answers}, ['--help']).stdout, /사용법/v);
});

test('the built program describes itself as one line of data', () => {
	const {status, stdout, stderr} = said('help', '--json');
	deepEqual([status, stderr, stdout.split('\n').length], [0, '', 2]);
	equal(stdout, `${JSON.stringify(describe({version: manifest.version, worlds, words}))}\n`);
});

test('the built program refuses to help with what is no command, with 2', () => {
	const {status, stdout, stderr} = said('help', 'instal');
	deepEqual([status, stdout], [2, '']);
	match(stderr, /did you mean install\?/v);
});
