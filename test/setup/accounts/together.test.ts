import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {accounts} from '../../../source/simulator/worlds/access/accounts.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

const args = (...more: readonly string[]) => inBoth('--yes', ...more);

async function ran(t: TestContext, more: readonly string[], run: Run & {readonly world?: World} = {}) {
	return runSetup(await simulated(run.world ?? accounts, t), {looks: 'few', ...run, args: args(...more)});
}

/** How each cluster ended. */
function ends({outcome}: Ran): readonly string[] {
	return outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`);
}

/** Names of the clusters in the order in which something of their own began. */
function order({events}: Ran): readonly string[] {
	return [
		...new Set(
			events.flatMap(event =>
				event.type === 'change-started' && event.change.target !== undefined
					? (event.change.cluster ?? [])
					: [],
			),
		),
	];
}

/** How many clusters of all accounts were under way at most. */
function most(events: readonly SetupEvent[]): number {
	const open = new Set<string>();
	return Math.max(
		...events.map(event => {
			if (event.type === 'change-started' && event.change.target !== undefined) {
				open.add(event.change.cluster ?? '');
			} else if (event.type === 'rollout' && event.rollout.verdict !== 'going-on') {
				open.delete(event.rollout.cluster);
			}

			return open.size;
		}),
	);
}

for (const [count, expected] of [
	[1, 1],
	[2, 2],
	[5, 3],
] as const) {
	test(`${count} at a time is said of the clusters of all accounts`, async t => {
		const run = await ran(t, ['--canary', 'none', '--concurrency', String(count)], {looks: 'eventful'});
		deepEqual(
			[run.exitCode, most(run.events), ends(run)],
			[0, expected, ['web-prod installed', 'web-staging installed', 'pipelines installed']],
		);
	});
}

test('the smallest cluster of all accounts goes first', async t => {
	const run = await ran(t, []);
	const [told] = run.events.flatMap(event => (event.type === 'accounts-planned' ? [event.canary] : []));
	const begun = run.events.findIndex(
		event =>
			event.type === 'change-started' &&
			event.change.cluster !== 'web-staging' &&
			event.change.target !== undefined,
	);
	const proven = run.events.findIndex(
		event =>
			event.type === 'rollout' &&
			event.rollout.cluster === 'web-staging' &&
			event.rollout.verdict === 'succeeded',
	);
	deepEqual(
		[run.exitCode, told, order(run)[0], proven !== -1 && proven < begun],
		[0, 'acme-web/web-staging', 'web-staging', true],
	);
});

for (const name of [
	'pipelines',
	'acme-data/pipelines',
	`${data}/pipelines`,
	`arn:aws:ecs:us-east-1:${data}:cluster/pipelines`,
]) {
	test(`a cluster of any account can go first: ${name}`, async t => {
		const run = await ran(t, ['--canary', name]);
		deepEqual([run.exitCode, order(run)[0], order(run).length], [0, 'pipelines', 3]);
	});
}

test('the one that goes first fails, and the clusters of all accounts stay as they are', async t => {
	const run = await ran(t, ['--agent-version', '7.999.0']);
	const told = run.events.flatMap(event =>
		event.type === 'problem' ? [[event.problem.code, event.of?.account]] : [],
	);
	deepEqual(
		[run.exitCode, run.outcome.kind, ends(run), told, order(run)],
		[
			5,
			'failed',
			['web-prod not-started', 'web-staging failed', 'pipelines not-started'],
			[
				['rollout-failed', web],
				['held-back', data],
			],
			['web-staging'],
		],
	);
});

test('with --fail-fast a cluster that fails in one account is the last one in all of them', async t => {
	const run = await ran(t, ['--agent-version', '7.999.0', '--canary', 'none', '--fail-fast', '--concurrency', '1']);
	const told = run.events.flatMap(event =>
		event.type === 'problem' ? [[event.problem.code, event.of?.account]] : [],
	);
	deepEqual(
		[run.exitCode, run.outcome.kind, ends(run), told, order(run)],
		[
			5,
			'failed',
			['web-prod failed', 'web-staging not-started', 'pipelines not-started'],
			[
				['rollout-failed', web],
				['held-back', data],
			],
			['web-prod'],
		],
	);
});

/** Both members have a cluster of the same name. */
const alike: World = {
	...accounts,
	accounts: (accounts.accounts ?? []).map(one => ({
		...one,
		build(home) {
			one.build(home);
			addInstances(addCluster('prod', home), {count: 2, kind: 'linux'}, home);
		},
	})),
};

test('a name that clusters of two accounts have is refused, and what tells them apart is said', async t => {
	const run = await ran(t, ['--canary', 'prod'], {world: alike});
	const [problem] = run.events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
	const named = await ran(t, ['--canary', 'acme-data/prod'], {world: alike});
	deepEqual(
		[run.exitCode, problem, order(run), named.exitCode, order(named)[0]],
		[2, {code: 'ambiguous-canary', canary: 'prod', clusters: ['acme-web/prod', 'acme-data/prod']}, [], 0, 'prod'],
	);
});

test('a name that no cluster of any account has is refused before anything is changed', async t => {
	const run = await ran(t, ['--canary', 'pipeline']);
	const [problem] = run.events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
	deepEqual(
		[run.exitCode, problem, order(run)],
		[2, {code: 'unknown-cluster', cluster: 'pipeline', regions: ['us-east-1'], nearest: 'pipelines'}, []],
	);
});
