import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const web = '111122223333';
const data = '444455556666';
const bank = '777788889999';
const older = '7.70.0';

const of = (command: string, ids: readonly string[], ...more: readonly string[]) => [
	command,
	'--assume-role',
	'DatadogSetup',
	'--account',
	ids.join(','),
	'--region',
	'us-east-1',
	...more,
];

const all = ['--cluster', 'all', '--yes'];

/** Both members with an Agent of ours of an older version. */
async function installed(t: TestContext): Promise<Simulator> {
	const simulator = await simulated('accounts', t);
	await run(simulator, of('install', [web, data], ...all, '--agent-version', older, '--canary', 'none'));
	return simulator;
}

async function run(simulator: Simulator, args: readonly string[], more: Run = {}): Promise<Ran> {
	return runSetup(simulator, {args, looks: 'few', id: args[0] ?? '', ...more});
}

function ends({outcome}: Ran) {
	return outcome.clusters.map(({of: whose, cluster, kind}) => [whose?.account, cluster, kind]);
}

const everywhere = (kind: string) => [
	[web, 'web-prod', kind],
	[web, 'web-staging', kind],
	[data, 'pipelines', kind],
];

function problems(events: readonly SetupEvent[]) {
	return events.flatMap(event => (event.type === 'problem' ? [[event.problem.code, event.of?.account]] : []));
}

test('doctor makes its checks in each account, and one that lets nobody in makes the whole fail', async t => {
	const simulator = await simulated('accounts', t);
	const well = await run(simulator, of('doctor', [web, data], '--cluster', 'all'));
	const partly = await run(simulator, of('doctor', [web, bank], '--cluster', 'all'));
	const checked = (events: readonly SetupEvent[]) => [
		...new Set(events.flatMap(event => (event.type === 'checked' ? [event.of?.account] : []))),
	];
	deepEqual(
		[
			[well.exitCode, well.outcome.kind, checked(well.events)],
			[partly.exitCode, partly.outcome.kind, checked(partly.events), problems(partly.events)],
		],
		[
			[0, 'examined', [web, data]],
			[5, 'partial', [web], [['role-refused', bank]]],
		],
	);
});

test('upgrade, then rollback, go through the Agents of all accounts', async t => {
	const simulator = await installed(t);
	const upgraded = await run(simulator, of('upgrade', [web, data], ...all));
	const back = await run(simulator, of('rollback', [web, data], ...all));
	const versions = upgraded.outcome.clusters.map(one => one.versions?.from);
	deepEqual(
		[upgraded.exitCode, ends(upgraded), new Set(versions), back.exitCode, ends(back)],
		[0, everywhere('updated'), new Set([older]), 0, everywhere('updated')],
	);
});

test('another key reaches the Agents of all accounts', async t => {
	const simulator = await installed(t);
	const ran = await run(simulator, of('rotate-key', [web, data], ...all), {key: simulator.demo.nextApiKey ?? ''});
	deepEqual([ran.exitCode, ends(ran)], [0, everywhere('updated')]);
});

test('uninstall takes all out, and one account that refuses stops none of the others', async t => {
	const simulator = await installed(t);
	const ran = await run(simulator, of('uninstall', [web, bank, data], ...all));
	deepEqual([ran.exitCode, ends(ran), problems(ran.events)], [5, everywhere('removed'), [['role-refused', bank]]]);
});

test('a removal of all accounts is confirmed once, by how many they are', async t => {
	const simulator = await installed(t);
	const ran = await run(simulator, of('uninstall', [web, data], '--cluster', 'all'), {
		answers: {approval: [{entry: ''}], confirmation: [{entry: ''}]},
	});
	deepEqual(
		[ran.exitCode, ran.questions.map(({id, input}) => [id, input.kind === 'confirm' && input.word]), ends(ran)],
		[
			0,
			[
				['approval', false],
				['confirmation', '2 accounts'],
			],
			everywhere('removed'),
		],
	);
});

test('status of all accounts ends by the worst of them with --check', async t => {
	const simulator = await installed(t);
	const well = await run(simulator, of('status', [web, data], '--check'));
	await run(simulator, of('uninstall', [data], ...all));
	const gaps = await run(
		simulator,
		of('status', [web, data], '--cluster', 'web-prod', '--cluster', 'pipelines', '--check'),
	);
	const refused = await run(simulator, of('status', [web, bank, data], '--check'));
	const told = ({events}: Ran) => events.flatMap(event => (event.type === 'estate' ? [event.of?.account] : []));
	deepEqual(
		[
			[well.exitCode, told(well)],
			[gaps.exitCode, told(gaps)],
			[refused.exitCode, told(refused), problems(refused.events)],
		],
		[
			[0, [web, data]],
			[1, [web, data]],
			[5, [web, data], [['role-refused', bank]]],
		],
	);
});
