import {execFileSync, spawn} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {once} from 'node:events';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import test, {after, before, type TestContext} from 'node:test';
import {startSimulator, type Simulator} from '../../../source/simulator/start-simulator.ts';
import {compileCache} from '../../support/compile-cache.ts';
import {clusters} from './given-clusters.ts';
import {answers, places} from './given-files.ts';
import {profiles} from './given-profiles.ts';
import {variables, type GivenRow} from './given.ts';

const root = path.join(import.meta.dirname, '../../..');
const program = path.join(root, 'dist/cli.js');
const isWhole = process.env.TRIALS === 'all';
const nobody = 65_534;
let simulator: Simulator;

before(async () => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
	simulator = await startSimulator({world: 'shop'});
});
after(async () => {
	await simulator.close();
});

/** What a run told, as far as a row promises it. */
type Ended = {readonly exitCode: number; readonly code: string | undefined; readonly isSaid: boolean};

async function run(row: GivenRow, t: TestContext): Promise<Ended> {
	const home = mkdtempSync(path.join(tmpdir(), 'given-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, ...around} = simulator.environment;
	const keys = {
		AWS_ACCESS_KEY_ID: AWS_ACCESS_KEY_ID ?? '',
		AWS_SECRET_ACCESS_KEY: AWS_SECRET_ACCESS_KEY ?? '',
		AWS_SESSION_TOKEN: AWS_SESSION_TOKEN ?? '',
	};
	if (row.config !== undefined) {
		const lines = Object.entries(keys).map(([name, value]) => `${name.toLowerCase()} = ${value}`);
		mkdirSync(path.join(home, '.aws'));
		writeFileSync(path.join(home, '.aws/config'), row.config.split('KEYS').join(lines.join('\n')), {
			mode: row.isLocked ? 0 : 0o600,
		});
	}

	if (row.args?.includes('pipe')) {
		execFileSync('mkfifo', [path.join(home, 'pipe')]);
	}

	const file = path.join(home, 'answers.yml');
	if (row.answers !== undefined) {
		writeFileSync(file, row.answers);
	}

	const environment: Readonly<Record<string, string>> = {
		PATH: process.env.PATH ?? '',
		HOME: home,
		NODE_COMPILE_CACHE: compileCache,
		AWS_EC2_METADATA_DISABLED: 'true',
		DD_API_KEY: simulator.demo.apiKey,
		DD_ECS_SETUP_CLUSTER: 'shop-prod',
		...around,
		...(row.config === undefined ? keys : {AWS_PROFILE: 'x'}),
		...row.environment,
	};
	const args = [
		program,
		...(row.args?.some(arg => ['--no-wait', '--screen-reader'].includes(arg)) ? [] : ['--dry-run', '--json']),
		...(row.args ?? []),
		...(row.answers === undefined ? [] : ['--answers', file]),
	];
	chmodSync(home, 0o755);
	const child = spawn(process.execPath, args, {
		cwd: home,
		// An empty HOME is what is tried; any other empty variable is one that isn't there.
		env: Object.fromEntries(Object.entries(environment).filter(([name, value]) => value !== '' || name === 'HOME')),
		stdio: ['ignore', 'pipe', 'pipe'],
		// To root nothing is locked.
		...(row.isLocked && process.getuid?.() === 0 && {uid: nobody, gid: nobody}),
		timeout: 30_000,
	});
	const closed = once(child, 'close') as Promise<unknown> as Promise<readonly [number]>;
	const [[exitCode], told, said] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
	const isHereClean = readdirSync(home).every(name => !['state', 'dd-ecs-setup', '.aws/x'].includes(name));
	return {exitCode, code: codeOf(told, said), isSaid: isHereClean && isAsPromised(row, told, said)};
}

function codeOf(told: string, said: string): string | undefined {
	const code = /"type":"problem".*?"code":"(?<code>[\w\-]+)"/v.exec(told)?.groups?.code;
	return code ?? (said.includes('✖') ? 'usage' : undefined);
}

function isAsPromised({says = '', never, isQuiet}: GivenRow, told: string, said: string): boolean {
	const all = `${told}${said}`.replaceAll(String.raw`\"`, '"');
	return all.includes(says) && (!isQuiet || said === '') && (never === undefined || !all.includes(never));
}

for (const [table, rows] of Object.entries({variables, profiles, clusters, answers, places})) {
	const tried = Object.entries(rows).filter(([, {isQuick}]) => isWhole || isQuick);
	for (const [name, row] of tried) {
		test(`${table}: ${name}`, {timeout: 60_000}, async t => {
			deepEqual(await run(row, t), {exitCode: row.exitCode, code: row.code, isSaid: true});
		});
	}
}
