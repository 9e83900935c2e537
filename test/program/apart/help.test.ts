import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, equal, match} from 'node:assert/strict';
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
	const {status, stdout, stderr} = spawnSync(process.execPath, ['dist/cli.js', ...args], {
		cwd: root,
		encoding: 'utf8',
	});
	return {status, stdout, stderr};
}

test('the built program says of itself and of a command what --help says', () => {
	deepEqual([said('help'), said('help', 'doctor')], [said('--help'), said('doctor', '--help')]);
	match(said('help').stdout, /rotate-key/v);
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
