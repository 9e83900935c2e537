import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {newestKnown} from '../../../source/domain/agent/releases/known-releases.ts';
import type {AgentEstate, Estate} from '../../../source/domain/estate/estate.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

type Account = Awaited<ReturnType<typeof simulated>>;

const estates = (events: readonly SetupEvent[]): readonly Estate[] =>
	events.flatMap(event => (event.type === 'estate' ? [event.estate] : []));

async function surveyed(account: Account, run: Run = {}) {
	const ran = await runSetup(account, {...run, args: ['status', ...(run.args ?? [])]});
	const [estate] = estates(ran.events).slice(-1);
	if (!estate) {
		throw new Error('no estate was told');
	}

	return {...ran, estate, agents: estate.clusters.flatMap(({agents}) => agents)};
}

/** What the simulator itself knows: its tasks that run, by the revision and where. */
function trulyRunning({account}: Account, name: string): Readonly<Record<string, readonly string[]>> {
	const tasks = [...account.regions.values()]
		.flatMap(region => [...region.clusters.values()])
		.flatMap(cluster => [...cluster.tasks.values()])
		.filter(({group, lastStatus}) => group.endsWith(`:${name}`) && lastStatus === 'RUNNING');
	return {
		definitions: [...new Set(tasks.map(({taskDefinitionArn}) => taskDefinitionArn.split('/').at(-1) ?? ''))],
		instances: tasks.map(({containerInstanceArn}) => containerInstanceArn ?? '').toSorted(),
	};
}

const told = ({name, health, running, eligible, definition, key, drift}: AgentEstate) => ({
	name,
	health,
	counts: `${running} of ${eligible}`,
	definition,
	key: key.kind,
	drift: drift?.map(({line, isKept}) => `${line.noun} ${line.name ?? ''} ${line.before} ${line.after} ${isKept}`),
});

async function installed(world: string, args: readonly string[], t: TestContext): Promise<Account> {
	const account = await simulated(world, t);
	const {exitCode} = await runSetup(account, {args: [...args, '--yes'], id: 'before'});
	equal(exitCode, 0);
	return account;
}

test('what this tool installed is well, as the account itself has it', async t => {
	const account = await simulated('installed', t);
	const {agents, exitCode, questions} = await surveyed(account, {args: ['--check']});
	deepEqual(
		agents.map(agent => told(agent)),
		[
			{
				name: 'datadog-agent',
				health: 'healthy',
				counts: '12 of 12',
				definition: 'datadog-agent-task:1',
				key: 'secret',
				drift: [],
			},
		],
	);
	const {definitions, instances} = trulyRunning(account, 'datadog-agent');
	deepEqual([definitions, instances?.length], [['datadog-agent-task:1'], 12]);
	deepEqual([exitCode, questions.map(({id}) => id)], [0, ['looking']]);
});

test('each instance stands as the Agents do that are meant for it, and bare without one', async t => {
	const account = await simulated('no-room', t);
	const args = ['--cluster', 'all', '--yes', '--no-rollback', '--timeout', '20m'];
	await runSetup(account, {args, id: 'before'});
	const {estate, agents: all} = await surveyed(account);
	equal(
		all.some(({gaps}) => gaps.length > 0),
		true,
	);
	for (const {hosts, instances, covered, agents, bare} of estate.clusters) {
		const stand = (state: string) => hosts.filter(host => host.state === state).map(({instance}) => instance);
		const gaps = agents.flatMap(({gaps: own}) => own);
		deepEqual(
			[hosts.length, stand('running').length, stand('bare')],
			[instances, covered, bare.map(({instance}) => instance)],
		);
		deepEqual(
			gaps.filter(({instance, state}) => !stand(state).includes(instance)),
			[],
		);
	}
});

test('what was changed by hand is told, with what the next install makes of it', async t => {
	const account = await simulated('drifted', t);
	const {agents, exitCode} = await surveyed(account, {args: ['--check']});
	deepEqual(
		agents.map(agent => told(agent)).flatMap(({drift}) => drift),
		[
			'memory  256 512 true',
			'env DD_APM_NON_LOCAL_TRAFFIC false true false',
			'env DD_LOG_LEVEL debug undefined true',
		],
	);
	equal(exitCode, 1);
});

test('what is drift to the status is what the next install puts back, and nothing else', async t => {
	const account = await simulated('drifted', t);
	await runSetup(account, {args: ['--cluster', 'shop-prod', '--yes'], id: 'before'});
	const {agents} = await surveyed(account);
	deepEqual(
		agents.flatMap(({drift = []}) => drift.filter(({isKept}) => !isKept)),
		[],
	);
});

test('on every kind of host each Agent is counted where it runs', async t => {
	const account = await installed('mixed', ['--cluster', 'platform', '--linux', 'linux', '--replace-instances'], t);
	const {agents, estate, exitCode} = await surveyed(account, {args: ['--check']});
	deepEqual(
		agents.map(({name, kind, running, eligible, health, platforms}) => [
			name,
			kind,
			`${running} of ${eligible}`,
			health,
			platforms.join(' '),
		]),
		[
			['datadog-agent', 'service', '6 of 6', 'healthy', 'linux'],
			['datadog-agent-amazon-linux-1', 'service', '2 of 2', 'healthy', 'amazon-linux-1'],
			['datadog-agent-windows', 'service', '2 of 2', 'healthy', 'windows'],
			['datadog-agent-external', 'service', '3 of 3', 'healthy', 'external'],
			['datadog-agent-managed', 'daemon', '2 of 2', 'healthy', 'managed-instances'],
		],
	);
	for (const {name, running, definition} of agents) {
		const {definitions, instances} = trulyRunning(account, name);
		deepEqual([definitions, instances?.length], [[definition], running], name);
	}

	const [platform] = estate.clusters;
	deepEqual([platform?.covered, platform?.instances, platform?.bare, exitCode], [15, 15, [], 0]);
});

test('instances that a port keeps from running it are told with what holds it', async t => {
	const account = await simulated('port-taken', t);
	await runSetup(account, {
		args: ['--cluster', 'shop-prod', '--yes', '--no-rollback', '--timeout', '20m'],
		id: 'before',
	});
	account.clock.advance(3600);
	const {agents, exitCode} = await surveyed(account, {args: ['--check']});
	deepEqual(
		agents.flatMap(({gaps}) => gaps.map(({state, cause}) => `${state} ${cause?.kind}`)),
		Array.from({length: 3}, () => 'waiting port-taken'),
	);
	deepEqual([agents.map(({running, eligible}) => `${running} of ${eligible}`), exitCode], [['9 of 12'], 1]);
});

test('an Agent of somebody else is told as theirs, and has no drift', async t => {
	const account = await simulated('shop', t);
	const {agents, estate} = await surveyed(account);
	deepEqual(
		agents.map(({owner, drift, version, newer}) => [owner.kind, drift, version, newer?.version]),
		[['terraform', undefined, '7.52.0', newestKnown.version]],
	);
	const kinds = estate.clusters.map(({name, standing, agents: found}) => [name, standing.kind, found.length]);
	deepEqual(
		kinds.toSorted(([a], [b]) => String(a).localeCompare(String(b), 'en')),
		[
			['batch', 'open', 0],
			['edge', 'open', 0],
			['payments', 'open', 1],
			['sandbox', 'no-instances', 0],
			['shop-prod', 'open', 0],
			['web', 'fargate-only', 0],
		],
	);
});

test('a cluster that was named and has no Agent fails the check, and one of no name is refused', async t => {
	const account = await simulated('shop', t);
	const named = await surveyed(account, {args: ['--cluster', 'shop-prod', '--check']});
	deepEqual([named.exitCode, named.estate.clusters.map(({name}) => name)], [1, ['shop-prod']]);
	const unknown = await runSetup(account, {args: ['status', '--cluster', 'shpo-prod']});
	equal(unknown.exitCode, 2);
});

function stop(task: {lastStatus: string} | undefined): void {
	if (task) {
		task.lastStatus = 'STOPPED';
	}
}

test('while somebody looks it is told anew only when it is another', async t => {
	const account = await simulated('installed', t);
	let looks = 0;
	const {events, questions} = await runSetup(account, {
		args: ['status'],
		answers: {looking: [{entry: ''}, {entry: ''}, 'leave']},
		onQuestion({id}) {
			looks += id === 'looking' ? 1 : 0;
			if (looks !== 2) {
				return;
			}

			const [cluster] = [...account.account.regions.values()].flatMap(region => [...region.clusters.values()]);
			const task = [...(cluster?.tasks.values() ?? [])].find(({group}) => group === 'service:datadog-agent');
			stop(task);
		},
	});
	deepEqual([estates(events).map(({clusters}) => clusters[0]?.agents[0]?.running), questions.length], [[12, 11], 3]);
});

test('no write is possible, and none of the account is asked for more than reads', async t => {
	const account = await simulated('drifted', t);
	const ran = await surveyed(account, {
		ports(ports) {
			equal(ports.run.command.writes, 'nothing');
			return ports;
		},
	});
	const writes = ran.events.filter(({type}) => type === 'change-started' || type === 'planned');
	deepEqual(writes, []);
});

test('a key in clear is told by its place, and no value of a secret by anything', async t => {
	const account = await simulated('shop', t);
	const plain = ['--cluster', 'shop-prod', '--store-key', 'plain', '--yes'];
	await runSetup(account, {args: plain, id: 'before', answers: {plainKey: [{entry: ''}]}});
	const {agents, events} = await surveyed(account, {args: ['--cluster', 'shop-prod']});
	deepEqual(
		agents.map(({key}) => key.kind),
		['plain'],
	);
	equal(JSON.stringify(events).includes(account.demo.apiKey), false);
});

test('Ctrl+C while somebody looks ends as everywhere before a change', async t => {
	const account = await simulated('installed', t);
	const {exitCode, outcome} = await runSetup(account, {args: ['status'], answers: {looking: ['interrupt']}});
	deepEqual([exitCode, outcome.kind], [130, 'stopped']);
});

test('with an application key it is told whether the data of these Agents arrives', async t => {
	const account = await simulated('shop', t);
	const environment = {DD_APP_KEY: 'c0ffee'.repeat(7).slice(0, 40)};
	await runSetup(account, {args: ['--cluster', 'shop-prod', '--yes'], environment, id: 'before'});
	account.clock.advance(600);
	const well = await surveyed(account, {args: ['--cluster', 'shop-prod', '--data', '--check'], environment});
	deepEqual([proofsOf(well.events), well.exitCode], [['arriving 12 of 12'], 0]);
	const keyless = await runSetup(account, {args: ['status', '--data']});
	deepEqual([keyless.exitCode, estates(keyless.events)], [2, []]);
});

test('hosts that Datadog does not hear of fail the check', async t => {
	const account = await simulated('silent-hosts', t);
	const environment = {DD_APP_KEY: 'c0ffee'.repeat(7).slice(0, 40)};
	await runSetup(account, {args: ['--cluster', 'shop-prod', '--yes'], id: 'before'});
	account.clock.advance(600);
	const {events, outcome, exitCode} = await surveyed(account, {
		args: ['--cluster', 'shop-prod', '--data', '--check'],
		environment,
	});
	const silent = outcome.kind === 'surveyed' ? outcome.findings.silent : undefined;
	deepEqual([proofsOf(events), silent, exitCode], [['not-yet 10 of 12'], 2, 1]);
});

function proofsOf(events: readonly SetupEvent[]): readonly string[] {
	return events.flatMap(event =>
		event.type === 'proof' && event.proof.kind !== 'unknown'
			? [`${event.proof.kind} ${event.proof.hosts} of ${event.proof.of}`]
			: [],
	);
}
