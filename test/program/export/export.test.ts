import {deepEqual, equal, match} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {before, test} from 'node:test';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {job} from '../../support/answers/jobs/job.ts';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
});

test('export writes a folder once, the same again, and never over what somebody changed', async t => {
	const simulator = await startSimulator({world: 'shop'});
	t.after(simulator.close);
	const there = job(t, simulator.environment);
	const command = 'npx dd-ecs-setup export --cluster shop-prod --format json --json';
	const first = await there.run(command);
	equal(first.code, 0, first.stdout + first.stderr);
	const file = path.join(there.folder, 'datadog-agent-json', 'resources.json');
	const written = readFileSync(file, 'utf8');
	const again = await there.run(command);
	deepEqual([again.code, readFileSync(file, 'utf8')], [0, written]);

	writeFileSync(file, `${written}\n`);
	const refused = await there.run(command);
	deepEqual([refused.code, readFileSync(file, 'utf8')], [2, `${written}\n`]);
	const problem = eventsIn(refused.stdout).find(({type}) => type === 'problem');
	const {steps = []} = problem as {readonly steps?: ReadonlyArray<{readonly command?: string}>};
	const [next] = steps;
	match(next?.command ?? '', /^npx dd-ecs-setup export .*--cluster shop-prod .*--overwrite/v);
	const replacing = await there.run(next?.command ?? '');
	deepEqual([replacing.code, readFileSync(file, 'utf8')], [0, written]);
	const elsewhere = await there.run(`${command} --out infra/datadog`);
	deepEqual([elsewhere.code, readdirSync(path.join(there.folder, 'infra/datadog'))], [0, ['resources.json']]);
});

test('a dash is no name of what is written, and makes no folder', async t => {
	const there = job(t, {});
	for (const args of ['export --format json --out -', '--dry-run --out -', '--write -', '--save-answers -']) {
		const {code, stdout, stderr} = await there.run(`npx dd-ecs-setup ${args} --demo`);
		deepEqual([code, existsSync(path.join(there.folder, '-'))], [2, false], args);
		match(stdout + stderr, /--(?:out|write|save-answers) takes a name, and - is none/v);
	}
});

test('code that who wrote it may not deploy says who has to be allowed what, before it ends well', async t => {
	const there = job(t, {});
	const {code, stdout} = await there.run('npx dd-ecs-setup export --demo denied --format cloudformation --out infra');
	equal(code, 0, stdout);
	const end = 'Whoever deploys it has to be allowed ecs:CreateService, which you aren';
	const places = ['Failed: Permissions', 'Wrote 4 resources', end].map(text => stdout.indexOf(text));
	deepEqual(
		places,
		places.filter(place => place >= 0).toSorted((one, other) => one - other),
	);
	const wire = await there.run('npx dd-ecs-setup export --demo denied --format cloudformation --out infra --json');
	const finished = eventsIn(wire.stdout).at(-1) as {
		readonly outcome: {readonly kind: string; readonly checks?: {readonly fail: number}};
	};
	deepEqual([wire.code, finished.outcome.kind, finished.outcome.checks?.fail], [0, 'done', 1]);
});

test('code says what the plan does, without a key, and changes nothing', async t => {
	const simulator = await startSimulator({world: 'shop'});
	t.after(simulator.close);
	const there = job(t, {...simulator.environment, DD_API_KEY: simulator.demo.apiKey});
	const {stdout, code} = await there.run('npx dd-ecs-setup export --cluster shop-prod --format json --json');
	const coded = eventsIn(stdout).find(({type}) => type === 'code');
	const resources = coded?.resources as ReadonlyArray<{readonly kind: string}>;
	deepEqual(
		[code, resources.map(({kind}) => kind), coded?.beside],
		[0, ['secret', 'role', 'task-definition', 'service'], []],
	);
	equal(stdout.includes(simulator.demo.apiKey), false);
	equal(readFileSync(path.join(there.folder, 'datadog-agent-json/resources.json'), 'utf8').includes('hush'), false);
	const after = await there.run('npx dd-ecs-setup --cluster shop-prod --dry-run --detailed-exitcode');
	equal(after.code, 3);
});

test('what runs is exported whoever made it, and where no Agent runs that is said', async t => {
	const simulator = await startSimulator({world: 'shop'});
	t.after(simulator.close);
	const there = job(t, simulator.environment);
	const command = 'npx dd-ecs-setup export --from installed --format json';
	const {code} = await there.run(`${command} --cluster payments`);
	const text = readFileSync(path.join(there.folder, 'datadog-agent-json/resources.json'), 'utf8');
	const {from, resources} = JSON.parse(text) as {
		readonly from: string;
		readonly resources: ReadonlyArray<{readonly kind: string; readonly there?: string}>;
	};
	deepEqual(
		[code, from, resources.map(({kind, there: arn}) => [kind, arn?.split(':').at(-1)])],
		[
			0,
			'installed',
			[
				['task-definition', '1'],
				['service', 'service/payments/datadog-agent-datadog-agent'],
			],
		],
	);
	const none = await there.run(`${command} --cluster shop-prod --out none`);
	deepEqual([none.code, existsSync(path.join(there.folder, 'none'))], [1, false]);
	match(none.stdout + none.stderr, /No Agent runs on shop-prod/v);
});

function eventsIn(stdout: string): ReadonlyArray<Readonly<Record<string, unknown>>> {
	return stdout
		.trim()
		.split('\n')
		.map(line => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
