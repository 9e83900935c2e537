import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, type Move, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

const bank = '777788889999';
const again: Move = {entry: ''};

/** Both members with an Agent of ours. */
async function installed(t: TestContext): Promise<Simulator> {
	const simulator = await simulated('accounts', t);
	await runSetup(simulator, {args: inBoth('--yes', '--canary', 'none'), looks: 'few', id: 'before'});
	return simulator;
}

const args = (...more: readonly string[]) => [
	'status',
	'--assume-role',
	'DatadogSetup',
	'--account',
	`${web},${data}`,
	'--region',
	'us-east-1',
	...more,
];

/** What was told of each account, in the order in which it was. */
function told({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'estate'
			? [[event.of?.account, event.estate.clusters.flatMap(({agents}) => agents.map(({running}) => running))]]
			: [],
	);
}

function ends({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'account-finished' ? [[event.of?.account, event.outcome.kind]] : [],
	);
}

/** One task of the Agent stops in the second account. */
function stopOne({account}: Simulator): void {
	const regions = [...(account.organisation.get(data)?.regions.values() ?? [])];
	const tasks = regions.flatMap(({clusters}) => [...clusters.values()].flatMap(one => [...one.tasks.values()]));
	const agent = tasks.find(({group}) => group === 'service:datadog-agent');
	if (agent) {
		agent.lastStatus = 'STOPPED';
	}
}

test('all accounts are looked at together, and only what is another is told anew', async t => {
	const simulator = await installed(t);
	let asked = 0;
	const run = await runSetup(simulator, {
		args: args(),
		answers: {looking: [again, again, 'leave']},
		onQuestion({id}) {
			asked += 1;
			if (id === 'looking' && asked === 2) {
				stopOne(simulator);
			}
		},
	});
	deepEqual(
		[run.exitCode, run.outcome.kind, run.questions.map(({id, of}) => [id, of]), told(run), ends(run)],
		[
			0,
			'surveyed',
			[
				['looking', undefined],
				['looking', undefined],
				['looking', undefined],
			],
			[
				[web, [3, 1]],
				[data, [2]],
				[data, [1]],
			],
			[
				[web, 'surveyed'],
				[data, 'surveyed'],
			],
		],
	);
});

test('an account that lets nobody in is told, and the others are looked at', async t => {
	const simulator = await installed(t);
	const run = await runSetup(simulator, {
		args: args('--account', `${web},${bank},${data}`),
		answers: {looking: [again, 'leave']},
	});
	deepEqual(
		[run.exitCode, run.questions.length, told(run).length, ends(run)],
		[
			5,
			2,
			2,
			[
				[bank, 'failed'],
				[web, 'surveyed'],
				[data, 'surveyed'],
			],
		],
	);
});

test('Ctrl+C while somebody looks at several accounts ends all of them', async t => {
	const run = await runSetup(await installed(t), {args: args(), answers: {looking: ['interrupt']}});
	deepEqual([run.exitCode, run.outcome.kind], [130, 'stopped']);
});

test('a name that no account has leaves none of them waiting', async t => {
	const run = await runSetup(await installed(t), {
		args: args('--cluster', 'web-prod', '--cluster', 'nowhere'),
		answers: {looking: [again]},
	});
	deepEqual([run.exitCode, run.questions.length], [2, 0]);
});
