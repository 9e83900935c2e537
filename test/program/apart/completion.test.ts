import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before, type TestContext} from 'node:test';
import {spawn} from '@lydell/node-pty';
import {compileCache} from '../../support/compile-cache.ts';

const root = path.join(import.meta.dirname, '../../..');
const evil = 'evil $(touch PWNED)`touch PWNED`;\'"x';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** A home with the program on its PATH, AWS files with odd names, and the journal of a run; and a folder to be in. */
function homeOf(t: TestContext) {
	const home = mkdtempSync(path.join(tmpdir(), 'completion-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	for (const folder of ['bin', '.aws', 'here/outdir', 'state/dd-ecs-setup', '.config/fish']) {
		mkdirSync(path.join(home, folder), {recursive: true, mode: 0o700});
	}

	writeFileSync(
		path.join(home, 'bin/dd-ecs-setup'),
		`#!/bin/sh\nexec '${process.execPath}' '${root}/dist/cli.js' "$@"\n`,
	);
	chmodSync(path.join(home, 'bin/dd-ecs-setup'), 0o755);
	symlinkSync('../bin/dd-ecs-setup', path.join(home, 'here/dd-ecs-setup'));
	writeFileSync(path.join(home, 'here/answers.yaml'), '');
	writeFileSync(
		path.join(home, '.aws/config'),
		`[default]\n[profile ${evil}]\n[profile two words]\n[profile c\u{7}c]\n`,
	);
	const seen = ['shop-prod', 'shop-staging', 'clear\u{1B}[2J'].map(cluster => ({
		type: 'observed',
		kind: 'cluster',
		cluster,
		region: 'eu-west-1',
	}));
	const lines = [{type: 'started', command: 'install'}, ...seen].map(line => JSON.stringify(line));
	writeFileSync(path.join(home, 'state/dd-ecs-setup/2026-01-02T03-04-05-678Z.ndjson'), `${lines.join('\n')}\n`, {
		mode: 0o600,
	});
	const environment = {
		HOME: home,
		PATH: `${path.join(home, 'bin')}:${process.env.PATH ?? ''}`,
		XDG_STATE_HOME: path.join(home, 'state'),
		NODE_COMPILE_CACHE: compileCache,
		LANG: 'C.UTF-8',
		TERM: 'dumb',
	};
	return {here: path.join(home, 'here'), environment};
}

type Home = ReturnType<typeof homeOf>;

/** Types lines into a shell in a terminal, each with its tab, and has the shell write down which words they are. */
async function typed({file, args, start}: Shell, lines: readonly string[], {here, environment}: Home) {
	const {promise, resolve} = Promise.withResolvers<void>();
	const pty = spawn(file, [...args], {cols: 200, rows: 50, cwd: here, env: environment});
	pty.onExit(() => {
		resolve();
	});
	// To the beginning of the line, which is then words that are written down. Keys are taken in order, however early.
	const written = lines.map(line => `${line}\u{1}>>said printf '<%s>' said \u{5}\r`);
	pty.write(`${start}eval "$(dd-ecs-setup completion ${file})"\r${written.join('')}exit\r`);
	await promise;
	// Zsh takes the slash of a folder away again, at the end of a line.
	return readFileSync(path.join(here, 'said'), 'utf8')
		.split('<said>')
		.slice(1)
		.map(words => words.replace(/^<[^>]*>/v, '').replace(/\/>$/v, '>'));
}

const expected: ReadonlyArray<readonly [line: string, words: string]> = [
	['dd-ecs-setup rota\t', '<rotate-key>'],
	['./dd-ecs-setup stat\t', '<status>'],
	['dd-ecs-setup upgrade --agent-v\t', '<upgrade><--agent-version>'],
	['dd-ecs-setup --cluster shop-p\t', '<--cluster><shop-prod>'],
	['dd-ecs-setup --cluster=shop-s\t', '<--cluster=shop-staging>'],
	['dd-ecs-setup --site us3\t', '<--site><us3.datadoghq.com>'],
	['dd-ecs-setup --features=def\t,+lo\t', '<--features=default,+logs>'],
	['dd-ecs-setup --network-mode aw\t', '<--network-mode><awsvpc>'],
	['dd-ecs-setup --demo port\t', '<--demo><port-taken>'],
	['dd-ecs-setup --region eu\t', '<--region><eu-west-1>'],
	['dd-ecs-setup --profile ev\t', `<--profile><${evil}>`],
	['dd-ecs-setup --profile "two\t', '<--profile><two words>'],
	['dd-ecs-setup --answers an\t', '<--answers><answers.yaml>'],
	['dd-ecs-setup --write out\t', '<--write><outdir>'],
	['dd-ecs-setup --profile c\t', '<--profile><c>'],
];

type Shell = {readonly file: string; readonly args: readonly string[]; readonly start: string};

const shells: readonly Shell[] = [
	{file: 'bash', args: ['--norc', '--noprofile', '-i'], start: ''},
	{file: 'zsh', args: ['-f', '-i'], start: 'bindkey -e; autoload -Uz compinit; compinit -u -D\r'},
];

for (const shell of shells) {
	const {file, start} = shell;
	const lines = expected.map(([line]) => line);
	const made = expected.map(([, words]) => words);
	test(`${file} completes command lines, and runs nothing of a name`, async t => {
		if (!isThere(file, t)) {
			return;
		}

		const home = homeOf(t);
		deepEqual(await typed(shell, lines, home), made);
		equal(existsSync(path.join(home.here, 'PWNED')), false);
	});

	test(`${file} asks a function of the name, where no such program is found`, async t => {
		if (!isThere(file, t)) {
			return;
		}

		const {here, environment} = homeOf(t);
		const home = {here, environment: {...environment, PATH: process.env.PATH ?? ''}};
		const asking = {...shell, start: `dd-ecs-setup() { ./dd-ecs-setup "$@"; }\r${start}`};
		deepEqual(await typed(asking, lines.slice(0, 1), home), made.slice(0, 1));
	});
}

test('fish is offered the same, with what it means', t => {
	if (!isThere('fish', t)) {
		return;
	}

	const {here, environment} = homeOf(t);
	// It also offers names that have in the middle what is typed.
	const rows = expected.filter(([line]) => !line.endsWith(' c\t'));
	const lines = rows.map(([line]) => line.replaceAll('def\t', 'default').replace('\t', ''));
	const script = 'dd-ecs-setup completion fish | source; for line in $argv; complete -C $line; end';
	const {stdout, stderr} = spawnSync('fish', ['-N', '-c', script, ...lines], {
		cwd: here,
		env: environment,
		encoding: 'utf8',
	});
	const offered = stdout.trimEnd().split('\n');
	deepEqual(
		[stderr, offered[0], offered.map(line => line.split('\t', 1)[0]?.replace(/\/$/v, ''))],
		[
			'',
			'rotate-key\tanother API key for the Agents that are there; they restart a part at a time',
			rows.map(([, words]) => words.split('><').at(-1)?.replaceAll(/^<|>$/gv, '')),
		],
	);
	equal(existsSync(path.join(here, 'PWNED')), false);
});

/** Where a shell isn't there, its test says so and has nothing to try. */
function isThere(file: string, t: TestContext): boolean {
	const isFound = spawnSync(file, ['-c', 'true']).status === 0;
	if (!isFound) {
		t.diagnostic(`There is no ${file} here.`);
	}

	return isFound;
}
