import {execFileSync} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {newerModel, toolFor} from '../../support/answers/jobs/aws-cli.ts';
import {job} from '../../support/answers/jobs/job.ts';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
});

/** A command, the world it runs in, and whether the key around it is another one. */
const plans: ReadonlyArray<readonly [command: string, world: string, isOtherKey?: true]> = [
	['install --cluster shop-prod --site datadoghq.com', 'shop'],
	['install --cluster payments --existing adopt', 'shop'],
	['install --cluster all --site datadoghq.com', 'mixed'],
	['uninstall --cluster shop-prod', 'installed'],
];

/** The same for `npm run trials`: a real AWS CLI takes a second for each request. */
const more: typeof plans = [
	['install --cluster shop-prod --site datadoghq.com --store-key ssm', 'shop'],
	['install --cluster shop-prod --site datadoghq.com --store-key plain', 'shop'],
	['install --cluster all --site datadoghq.com', 'windows'],
	['install --cluster all --site datadoghq.com', 'external'],
	['install --cluster all --site datadoghq.com', 'managed'],
	['upgrade --cluster all --agent-version 7.60.0 --allow-downgrade', 'installed'],
	['rollback --cluster all', 'upgraded'],
	['rotate-key --cluster all', 'installed', true],
];

const usual = toolFor('create-service');
const withDaemons = toolFor('create-daemon');

for (const [command, world, isOtherKey = false] of process.env.TRIALS === 'all' ? [...plans, ...more] : plans) {
	const tool = world === 'managed' || world === 'mixed' ? withDaemons : usual;
	const skip = tool === undefined ? 'no AWS CLI here knows its commands' : false;
	// Whoever builds this elsewhere has perhaps none.
	// eslint-disable-next-line node-test/no-skip-test
	test(`after the script of "${command}" on ${world} the plan is empty`, {skip}, async t => {
		const {there, simulator} = await machineOn(t, world, tool ?? '');
		const {apiKey, nextApiKey = ''} = simulator.demo;
		const key = isOtherKey ? nextApiKey : apiKey;
		const run = async (script: string) => there.run(script, {DD_API_KEY: key});
		const planned = await run(`npx dd-ecs-setup ${command} --dry-run --detailed-exitcode --write artefacts`);
		equal(planned.code, 3, planned.stdout + planned.stderr);
		const applied = await run('bash artefacts/apply.sh');
		equal(applied.code, 0, applied.stdout + applied.stderr);
		// Rollouts that it began come to their end.
		simulator.clock.advance(1800);
		const again = await run(`npx dd-ecs-setup ${command} --dry-run --detailed-exitcode`);
		equal(again.code, 0, again.stdout + again.stderr);
		match(again.stdout, /othing to do|0 to add, 0 to change, 0 to remove/v);
		doesNotMatch(applied.stdout + applied.stderr, new RegExp(key, 'v'));
	});
}

// Of these the AWS CLI of a machine may know nothing: what is judged is what the script sends.
for (const world of ['managed', 'mixed']) {
	test(`the requests of the script on ${world} are what the services take, whatever CLI there is`, async t => {
		const wire = path.resolve('test/support/answers/jobs/wire-cli.ts');
		const {there, simulator} = await machineOn(t, world, `'${process.execPath}' '${wire}'`);
		const install = 'npx dd-ecs-setup install --cluster all --site datadoghq.com --dry-run --detailed-exitcode';
		const planned = await there.run(`${install} --write artefacts`);
		equal(planned.code, 3, planned.stdout + planned.stderr);
		const applied = await there.run('bash artefacts/apply.sh');
		equal(applied.code, 0, applied.stdout + applied.stderr);
		simulator.clock.advance(1800);
		const again = await there.run(install);
		equal(again.code, 0, again.stdout + again.stderr);
	});
}

test('a daemon whose request lacks what ECS needs is refused, and the script ends there', async t => {
	const wire = path.resolve('test/support/answers/jobs/wire-cli.ts');
	const {there} = await machineOn(t, 'managed', `'${process.execPath}' '${wire}'`);
	await there.run('npx dd-ecs-setup install --cluster all --site datadoghq.com --dry-run --write artefacts');
	const cut = String.raw`sed -i.old 's/"capacityProviderArns": \[/&], "none": [/' artefacts/*create-daemon*.json`;
	const {code, stderr} = await there.run(`${cut}; bash artefacts/apply.sh`);
	equal(code, 254);
	match(stderr, /invalidparameterexception.*capacity/iv);
});

test('an AWS CLI that does not know a command is told of before anything is sent', async t => {
	const {there} = await machineOn(t, 'managed', `${process.execPath} tool.cjs`);
	writeFileSync(
		path.join(there.folder, 'tool.cjs'),
		String.raw`const {appendFileSync} = require('node:fs');
appendFileSync(${JSON.stringify(path.join(there.folder, 'asked'))}, process.argv.slice(4).join(' ') + '\n');
process.exitCode = 252;
`,
	);
	await there.run('npx dd-ecs-setup install --cluster all --site datadoghq.com --dry-run --write artefacts');
	const {code, stderr} = await there.run('cp tool.cjs artefacts; bash artefacts/apply.sh');
	deepEqual([code, there.read('asked')], [1, 'ecs register-daemon-task-definition --generate-cli-skeleton\n']);
	match(
		stderr,
		/^Install a newer AWS CLI first: this one doesn't know all of "aws ecs register-daemon-task-definition"\.$/mv,
	);
});

/** A machine with the AWS CLI, and an account whose time runs a hundred times as fast, that of the script too. */
async function machineOn(t: TestContext, world: string, tool: string) {
	const simulator = await startSimulator({world, speed: 100});
	t.after(simulator.close);
	const there = job(t, {...simulator.environment, DD_API_KEY: simulator.demo.apiKey});
	const bin = path.join(there.folder, '../bin');
	mkdirSync(bin, {recursive: true});
	const models = newerModel(path.join(there.folder, '../models'));
	// Its own home, where it is one of pyenv; nothing of what a person has set there.
	const around = `HOME='${homedir()}' AWS_CONFIG_FILE=/dev/null AWS_DATA_PATH='${models}'`;
	for (const [name, text] of Object.entries({
		// Older ones know no variable for the address.
		aws: `${around} exec ${tool} --endpoint-url ${simulator.url} "$@"`,
		sleep: 'exec /bin/sleep 0.1',
	})) {
		writeFileSync(path.join(bin, name), `#!/usr/bin/env bash\n${text}\n`);
		chmodSync(path.join(bin, name), 0o755);
	}

	return {there, simulator};
}
