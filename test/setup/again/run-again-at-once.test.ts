import test, {type TestContext} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const linux = {name: 'Linux', world: 'shop', cluster: 'shop-prod', of: 12} as const;
const windows = {name: 'Windows', world: 'windows', cluster: 'batch', of: 5} as const;

type Case = {
	readonly on: typeof linux | typeof windows;
	/** Of the run that didn't wait. */
	readonly before: readonly string[];
	/** Between the two runs. */
	readonly seconds: number;
	readonly now: readonly string[];
	/** Where tasks of the service stand between the runs: what it should do and what it does. */
	readonly states: readonly string[];
};

/** Two runs one after the other: where the tasks stood between them, what the second said of ports, how it ended. */
async function twice({on, before, seconds, now}: Omit<Case, 'states'>, t: TestContext) {
	const simulator = await simulated(on.world, t);
	const args = ['--cluster', on.cluster, '--yes'];
	await runSetup(simulator, {args: [...args, ...before, '--no-wait'], id: 'first'});
	simulator.clock.advance(seconds);
	const states = statesIn(simulator, on.cluster);
	return {states, ...ending(await runSetup(simulator, {args: [...args, ...now], id: 'second', looks: 'few'}))};
}

function statesIn({account}: Awaited<ReturnType<typeof simulated>>, name: string): readonly string[] {
	const tasks = [...account.regions.values()]
		.flatMap(({clusters}) => [...(clusters.get(name)?.tasks.values() ?? [])])
		.filter(({group}) => group === 'service:datadog-agent');
	return [...new Set(tasks.map(({desiredStatus, lastStatus}) => `${desiredStatus} ${lastStatus}`))].toSorted();
}

function ending({events, exitCode, outcome}: Ran) {
	const checks = events.flatMap(event => (event.type === 'checked' ? [event.check] : []));
	return {
		ports: checks.filter(({id, verdict}) => id === 'host-ports' && verdict !== 'pass').map(({facts}) => facts),
		exitCode,
		clusters: outcome.clusters.map(({kind, running, eligible}) => [kind, running, eligible]),
	};
}

const otlp = ['--features', 'default,otlp'];

const cases: readonly Case[] = [
	{on: linux, before: [], seconds: 3, now: otlp, states: ['RUNNING PENDING']},
	{on: linux, before: [], seconds: 25, now: otlp, states: ['RUNNING RUNNING']},
	{on: windows, before: [], seconds: 3, now: otlp, states: ['RUNNING PENDING']},
	// Its image takes minutes.
	{on: windows, before: [], seconds: 180, now: otlp, states: ['RUNNING PENDING']},
	// With so little it is killed and started again, and again.
	{
		on: linux,
		before: ['--memory', '100'],
		seconds: 15,
		now: ['--memory', '512'],
		states: ['RUNNING PENDING', 'RUNNING RUNNING'],
	},
	{
		on: linux,
		before: ['--memory', '100'],
		seconds: 70,
		now: ['--memory', '512'],
		states: ['RUNNING PENDING', 'RUNNING RUNNING', 'STOPPED STOPPED'],
	},
	{
		on: windows,
		before: ['--cpu', '256'],
		seconds: 400,
		now: ['--cpu', '512'],
		states: ['RUNNING PENDING', 'RUNNING RUNNING', 'STOPPED STOPPED'],
	},
];

for (const {states, ...run} of cases) {
	const {on, before, seconds, now} = run;
	const flags = [...before, 'before', ...now, 'now'].join(' ');
	test(`on ${on.name}, ${seconds} s after a run that did not wait, its ports are its own: ${flags}`, async t => {
		deepEqual(await twice(run, t), {states, ports: [], exitCode: 0, clusters: [['updated', on.of, on.of]]});
	});
}

test('what an Agent that is stopping holds is free for its successor', async t => {
	const simulator = await simulated(linux.world, t);
	const args = ['--cluster', linux.cluster, '--yes'];
	await runSetup(simulator, {args, id: 'first', looks: 'few'});
	await runSetup(simulator, {args: [...args, ...otlp, '--no-wait'], id: 'second'});
	simulator.clock.advance(2);
	const states = statesIn(simulator, linux.cluster);
	const again = await runSetup(simulator, {args: [...args, '--features', 'default'], id: 'third', looks: 'few'});
	deepEqual(
		{states, ...ending(again)},
		{
			states: ['RUNNING RUNNING', 'STOPPED STOPPING'],
			ports: [],
			exitCode: 0,
			clusters: [['updated', linux.of, linux.of]],
		},
	);
});

test('where both kinds of hosts wait for their first Agent, each kind still has a service of its own', async t => {
	const simulator = await simulated('shop', t);
	const args = ['--cluster', 'payments', '--existing', 'replace', '--yes'];
	await runSetup(simulator, {args: [...args, '--no-wait'], id: 'first'});
	const again = await runSetup(simulator, {args: [...args, ...otlp], id: 'second', looks: 'few'});
	deepEqual(ending(again), {
		ports: [],
		exitCode: 0,
		clusters: [
			['updated', 18, 18],
			['updated', 2, 2],
		],
	});
});
