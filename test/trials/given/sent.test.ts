import {spawn, spawnSync} from 'node:child_process';
import {deepEqual, equal, match} from 'node:assert/strict';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import test, {type TestContext} from 'node:test';
import {writePlan} from '../../../source/program/writing/write-plan.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {en} from '../../../source/text/en.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {compileCache} from '../../support/compile-cache.ts';
import {sent} from './sent.ts';

const isWhole = process.env.TRIALS === 'all';
const rows = Object.entries(sent).filter(([, {isQuick}]) => isWhole || isQuick);
// Where there is no bash, nobody runs the script either.
const hasBash = spawnSync('bash', ['-c', ':']).status === 0;
const hasCli = isWhole && spawnSync('aws', ['--version']).status === 0;
const clis = hasBash ? ['stand-in', ...(hasCli ? ['aws'] : [])] : [];

/** Runs the script in a folder where `aws` is what it shall be, and no second is waited. */
async function send(simulator: Simulator, files: string, cli: string, folder: string) {
	const bin = path.join(folder, 'bin');
	mkdirSync(bin);
	const standIn = path.join(import.meta.dirname, 'aws-cli.ts');
	const executables = {sleep: '', ...(cli === 'stand-in' && {aws: `exec '${process.execPath}' '${standIn}' "$@"`})};
	for (const [name, line] of Object.entries(executables)) {
		writeFileSync(path.join(bin, name), `#!/bin/sh\n${line}\n`, {mode: 0o755});
	}

	const log = path.join(folder, 'log');
	const child = spawn('bash', [path.join(files, 'apply.sh')], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: `${bin}:${process.env.PATH ?? ''}`,
			HOME: folder,
			NODE_COMPILE_CACHE: compileCache,
			TMPDIR: folder,
			...simulator.environment,
			DD_API_KEY: simulator.demo.apiKey,
			AWS_SECRET_ACCESS_KEY: 'canary',
			STAND_IN_LOG: log,
		},
	});
	const ended = once(child, 'close') as Promise<unknown> as Promise<readonly [number]>;
	const [[code], error] = await Promise.all([ended, text(child.stderr), text(child.stdout)]);
	return {code, error, asked: cli === 'stand-in' ? readFileSync(log, 'utf8') : ''};
}

async function planned(simulator: Simulator, run: Run, folder: string): Promise<string> {
	const {events} = await runSetup(simulator, {...run, args: [...(run.args ?? []), '--dry-run']});
	const files = path.join(folder, 'plan');
	for (const event of events) {
		if (event.type === 'planned') {
			await writePlan(event.plan, {folder: files, words: en.script});
		}
	}

	return files;
}

function folderOf(t: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'sent with a blank '));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

for (const [name, {world, args, isNew}] of rows) {
	// A field of daemons is newer than many an AWS CLI.
	for (const cli of isNew ? clis.slice(0, 1) : clis) {
		test(`what the script sends with ${cli} is what the program would: ${name}`, async t => {
			const [simulator, folder] = [await simulated(world, t), folderOf(t)];
			const files = await planned(simulator, {args}, folder);
			const {code, error, asked} = await send(simulator, files, cli, folder);
			deepEqual({code, error}, {code: 0, error: ''});
			const {events} = await runSetup(simulator, {args: [...args, '--dry-run']});
			deepEqual(
				events.flatMap(event => (event.type === 'planned' ? event.plan.changes.map(({id}) => id) : [])),
				[],
			);
			// Nothing but the program and its environment knows the key, and no file is left.
			const written = readdirSync(files).map(file => readFileSync(path.join(files, file), 'utf8'));
			equal(
				[asked, ...written].some(seen => seen.includes(simulator.demo.apiKey)),
				false,
			);
			deepEqual(readdirSync(folder).toSorted(), ['bin', ...(cli === 'stand-in' ? ['log'] : []), 'plan']);
		});
	}
}

for (const key of hasBash ? ['', ' c0ffee', '"c0ffee"'] : []) {
	test(`the script sends nothing with ${JSON.stringify(key)} for a key`, async t => {
		const [simulator, folder] = [await simulated('shop', t), folderOf(t)];
		const files = await planned(simulator, {args: ['--cluster', 'shop-prod']}, folder);
		const {status, stderr} = spawnSync('bash', [path.join(files, 'apply.sh')], {
			encoding: 'utf8',
			env: {PATH: process.env.PATH, DD_API_KEY: key},
		});
		equal(status, 1);
		match(stderr, /Set DD_API_KEY/v);
	});
}
