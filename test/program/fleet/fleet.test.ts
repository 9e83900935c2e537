import {execFileSync, spawn} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {once} from 'node:events';
import {globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {before, test} from 'node:test';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';

const root = path.join(import.meta.dirname, '../../..');
const web = '111122223333';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

type Line = {readonly type: string; readonly [field: string]: unknown};

test('the built program takes a fleet through its life over a pipe, and the key is nowhere', async t => {
	const simulator = await startSimulator({world: 'accounts', speed: 300});
	const home = mkdtempSync(path.join(os.tmpdir(), 'dd-ecs-setup-fleet-'));
	t.after(async () => {
		await simulator.close();
		rmSync(home, {recursive: true});
	});
	const {apiKey} = simulator.demo;
	const run = async (...args: readonly string[]) => {
		const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), ...args], {
			cwd: home,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				PATH: process.env.PATH,
				HOME: home,
				AWS_EC2_METADATA_DISABLED: 'true',
				DD_API_KEY: apiKey,
				...simulator.environment,
			},
		});
		const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
		doesNotMatch(out + error, new RegExp(apiKey, 'v'));
		return {status: child.exitCode, out, error, events: () => eventsIn(out)};
	};

	const where = ['--organizational-unit', 'Workloads', '--assume-role', 'DatadogSetup', '--site', 'datadoghq.com'];
	const planned = await run('fleet', 'plan', ...where, '--detailed-exitcode', '--json');
	deepEqual([planned.status, planned.events().at(-1)?.type], [3, 'finished']);

	const applied = await run('fleet', 'apply', ...where, '--yes', '--json');
	equal(applied.status, 0, applied.out.slice(-2000));
	deepEqual(
		applied.events().flatMap(({type, kind}) => (type === 'change-started' ? [kind] : [])),
		['create-stack-set', 'create-stack-instances', 'create-stack-instances'],
	);
	equal((await run('fleet', 'plan', '--detailed-exitcode', '--plain')).status, 0);

	// What a stack keeps is nothing for an install in the same account.
	const own = await run(
		'install',
		'--assume-role',
		'DatadogSetup',
		'--account',
		web,
		'--cluster',
		'all',
		'--existing',
		'leave',
		'--site',
		'datadoghq.com',
		'--dry-run',
		'--json',
	);
	const plan = own.events().find(({type}) => type === 'planned')?.plan as {
		readonly changes: readonly unknown[];
		readonly leftAlone: ReadonlyArray<{readonly owner?: unknown}>;
	};
	deepEqual([plan.changes, plan.leftAlone.length], [[], 2]);
	match(JSON.stringify(plan.leftAlone), /cloudformation/v);

	const status = await run('fleet', 'status', '--check', '--plain');
	equal(status.status, 0);
	match(status.out, /Every place is as it should be/v);

	equal((await run('fleet', 'remove', '--yes', '--plain')).status, 0);
	const gone = await run('fleet', 'status', '--plain');
	equal(gone.status, 1);
	match(gone.out + gone.error, /no stack set/v);

	for (const journal of globSync('.local/state/dd-ecs-setup/*.ndjson', {cwd: home})) {
		doesNotMatch(readFileSync(path.join(home, journal), 'utf8'), new RegExp(apiKey, 'v'), journal);
	}
});

function eventsIn(out: string): readonly Line[] {
	return out
		.trim()
		.split('\n')
		.map(line => JSON.parse(line) as Line);
}
