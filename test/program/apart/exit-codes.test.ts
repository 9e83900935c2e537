import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {before, describe, test} from 'node:test';
import {compileCache} from '../../support/compile-cache.ts';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

type Row = {readonly code: number; readonly args: string; readonly interrupt?: true};

const shop = '--cluster shop-prod --features default --site datadoghq.com';

/** What ends so, on a world of the demo; where there is `interrupt`, Ctrl+C comes once the run has begun. */
const rows: Readonly<Record<string, Row>> = {
	done: {code: 0, args: '--demo shop'},
	'nothing to do': {code: 0, args: '--demo installed --cluster all --yes'},
	'a dry run': {code: 0, args: `--demo shop ${shop} --dry-run`},
	'a cluster that is not there': {code: 1, args: '--demo empty --cluster any --yes'},
	'a doctor with a failed check': {code: 1, args: 'doctor --demo denied'},
	'what runs is not as it was planned': {code: 1, args: 'status --check --demo drifted --cluster all'},
	'a world that nobody knows': {code: 2, args: '--demo nonsense'},
	'a cluster of another name': {code: 2, args: '--demo shop --cluster shop-prd --yes'},
	'a dry run with changes, in detail': {code: 3, args: `--demo shop ${shop} --dry-run --detailed-exitcode`},
	'a rollout that was rolled back': {code: 4, args: '--demo installed --cluster all --agent-version 7.999.0 --yes'},
	'a rollout that was left as it failed': {
		code: 5,
		args: '--demo installed --cluster all --agent-version 7.999.0 --yes --no-rollback',
	},
	'a first rollout that failed': {code: 5, args: '--demo bad-image --cluster all --features default --yes'},
	'watched until the timeout': {code: 6, args: `--demo shop ${shop} --yes --timeout 1s`},
	'a permission that is missing': {code: 77, args: '--demo denied --cluster all --features default --yes'},
	'a session that has ended': {code: 77, args: '--demo expired --cluster all --yes'},
	'interrupted before any change': {code: 130, args: `${shop} --yes --api-key-stdin`, interrupt: true},
};

/** Runs the built program where nobody can be asked; its exit code, and the one in its last line. */
async function endOf({args, interrupt}: Row, home: string) {
	const words = args.split(' ');
	const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), ...words, '--json'], {
		cwd: home,
		env: {PATH: process.env.PATH, HOME: home, NODE_COMPILE_CACHE: compileCache},
		stdio: [interrupt ? 'pipe' : 'ignore', 'pipe', 'ignore'],
	});
	const closed = once(child, 'close') as Promise<unknown> as Promise<readonly [number]>;
	const {stdout} = child;
	if (interrupt) {
		// It has begun, and awaits the key.
		stdout?.once('data', () => {
			child.kill('SIGINT');
		});
	}

	const [[code], said] = await Promise.all([closed, stdout ? text(stdout) : '']);
	const last = said.trim().split('\n').at(-1) ?? '';
	return {code, last};
}

describe('the built program exits', {concurrency: 3}, () => {
	for (const [name, row] of Object.entries(rows)) {
		test(`with ${row.code}: ${name}`, async t => {
			const home = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-'));
			t.after(() => {
				rmSync(home, {recursive: true, force: true});
			});
			const {code, last} = await endOf(row, home);
			equal(code, row.code, last);
			equal((JSON.parse(last) as {readonly exitCode?: number}).exitCode, row.code);
		});
	}
});

test('each exit code that help tells of has a row', () => {
	const {stdout} = spawnSync(process.execPath, ['dist/cli.js', 'help', '--json'], {cwd: root, encoding: 'utf8'});
	const {exitCodes} = JSON.parse(stdout) as {readonly exitCodes: ReadonlyArray<{readonly code: number}>};
	const told = new Set(exitCodes.map(({code}) => code));
	deepEqual(
		[...new Set(Object.values(rows).map(({code}) => code))].toSorted((a, b) => a - b),
		[...told].toSorted((a, b) => a - b),
	);
});
