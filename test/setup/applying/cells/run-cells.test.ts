import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {fleetWorld} from '../../../support/fixtures/fleet-world.ts';
import {runSetup, type Ran} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const all = ['--region', 'us-east-1', '--region', 'eu-west-1', '--cluster', 'all', '--yes'];
const together = [...all, '--canary', 'none'];

/** Nobody may make a service in one of the clusters, and nobody may ask that beforehand. */
const refusing: World = {
	...fleetWorld,
	policies: [
		{Version: '2012-10-17', Statement: [{Effect: 'Allow', Action: '*', Resource: '*'}]},
		{
			Version: '2012-10-17',
			Statement: [
				{Effect: 'Deny', Action: 'ecs:CreateService', Resource: 'arn:aws:ecs:eu-west-1:*:service/prod-web/*'},
				{Effect: 'Deny', Action: 'iam:SimulatePrincipalPolicy', Resource: '*'},
			],
		},
	],
};

/** How each cluster ended, by region and name. */
function ends({outcome}: Ran): readonly string[] {
	return outcome.clusters.map(({region, cluster, kind}) => `${region}/${cluster} ${kind}`).toSorted();
}

/** The kinds of changes that were made, with how many of each. */
function made({events}: Ran): Readonly<Record<string, number>> {
	const kinds = events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
	return Object.fromEntries([...Map.groupBy(kinds, kind => kind)].map(([kind, {length}]) => [kind, length]));
}

/** How many clusters were under way at most: begun, and their rollout not at its end. */
function most({events}: Ran): number {
	const open = new Set<string>();
	return Math.max(
		...events.map(event => {
			if (event.type === 'change-started' && event.change.target !== undefined) {
				open.add(event.change.target);
			} else if (event.type === 'rollout' && event.rollout.verdict !== 'going-on') {
				open.delete(event.rollout.target);
			}

			return open.size;
		}),
	);
}

const names = [
	'eu-west-1/prod-edge',
	'eu-west-1/prod-web',
	'us-east-1/prod-data',
	'us-east-1/prod-web',
	'us-east-1/staging-web',
	'us-east-1/tools',
];
const installed = names.map(name => `${name} installed`);

/** What is told of clusters' states: each with how many were done and had failed by then. */
function states({events}: Ran): readonly string[] {
	return events.flatMap(event => {
		if (event.type !== 'cluster-state') {
			return [];
		}

		const {cluster: one, counts} = event;
		return [`${one.region}/${one.cluster} ${one.state} ${counts.done}/${counts.failed}`];
	});
}

for (const count of [1, 5]) {
	test(`${count} at a time: all get there, and what they share is made once a region or once an account`, async t => {
		const run = await runSetup(await simulated(fleetWorld, t), {
			args: [...together, '--concurrency', String(count)],
		});
		deepEqual(
			[run.exitCode, ends(run), most(run), made(run)],
			[
				0,
				installed,
				count,
				{
					'create-secret': 2,
					'create-role': 1,
					'attach-role-policy': 1,
					'put-role-policy': 1,
					'register-task-definition': 2,
					'create-service': 6,
				},
			],
		);
	});
}

test('one cluster that fails stops no other, the run ends with 5, and the next one does what is left', async t => {
	const simulator = await simulated(refusing, t);
	const first = await runSetup(simulator, {args: together});
	simulator.account.roles.get('prod-admin')?.inline.delete('prod-admin-1');
	const second = await runSetup(simulator, {args: together, id: 'fedcba9876543210'});
	deepEqual(
		[first.outcome.kind, first.exitCode, ends(first), second.exitCode, made(second), ends(second)],
		[
			'partial',
			5,
			names.map(name => `${name} ${name === 'eu-west-1/prod-web' ? 'failed' : 'installed'}`),
			0,
			{'create-service': 1},
			names.map(name => `${name} ${name === 'eu-west-1/prod-web' ? 'installed' : 'unchanged'}`),
		],
	);
});

test('with --fail-fast no other cluster begins once one has failed, and those that have begun end', async t => {
	const run = await runSetup(await simulated(refusing, t), {
		args: [
			'--region',
			'us-east-1',
			'--region',
			'eu-west-1',
			'--cluster',
			'prod-*',
			'--yes',
			'--canary',
			'none',
			'--concurrency',
			'1',
			'--fail-fast',
		],
	});
	const kinds = run.outcome.clusters.map(({kind}) => kind);
	const at = kinds.indexOf('failed');
	deepEqual(
		[run.exitCode, kinds.slice(0, at), kinds.slice(at + 1)],
		[5, kinds.slice(0, at).map(() => 'installed'), kinds.slice(at + 1).map(() => 'not-started')],
	);
});

test('Ctrl+C while several are under way begins no other change, cuts none in two, and is told once', async t => {
	let isPressed = false;
	const run = await runSetup(await simulated(fleetWorld, t), {
		args: [...together, '--concurrency', '5'],
		onEvent(event, press) {
			// Once: the second one leaves at once.
			if (!(event.type === 'change-started' && event.change.kind === 'create-service') || isPressed) {
				return;
			}

			isPressed = true;
			press();
		},
	});
	const ids = (type: 'change-started' | 'change-done') =>
		run.events.flatMap(event => (event.type === type ? [event.change.id] : [])).toSorted();
	deepEqual(
		[run.exitCode, run.outcome.kind, ids('change-done'), run.events.filter(({type}) => type === 'stopping').length],
		[5, 'stopped', ids('change-started'), 1],
	);
});

test('a removal takes the Agents out of several clusters at a time', async t => {
	const simulator = await simulated(fleetWorld, t);
	await runSetup(simulator, {args: together});
	const run = await runSetup(simulator, {args: ['uninstall', ...all, '--concurrency', '3'], id: 'fedcba9876543210'});
	const order = run.events.flatMap(event =>
		(event.type === 'change-started' || event.type === 'change-done') && event.change.kind === 'delete-service'
			? [event.type]
			: [],
	);
	deepEqual(
		[run.exitCode, order.length, order.slice(0, 3)],
		[0, 12, Array.from({length: 3}, () => 'change-started')],
	);
});

test('the cluster that went first fails, and the others are as they were', async t => {
	const run = await runSetup(await simulated({...fleetWorld, faults: {pull: 'CannotPullContainerError'}}, t), {
		args: [...all, '--canary', 'tools'],
	});
	deepEqual(
		ends(run).filter(end => !end.endsWith('not-started')),
		['us-east-1/tools failed'],
	);
	equal(run.exitCode, 5);
});

test('without a word the smallest goes first, and Datadog is asked for its data before the others follow', async t => {
	const environment = {DD_APP_KEY: fleetWorld.demo.applicationKeys?.['datadoghq.com'] ?? ''};
	const run = await runSetup(await simulated(fleetWorld, t), {args: all, environment});
	const story = run.events.flatMap(event =>
		event.type === 'proof' && event.proof.kind === 'arriving'
			? [`data of ${event.proof.of}`]
			: event.type === 'rollout' && event.rollout.verdict === 'succeeded'
				? [event.rollout.cluster]
				: [],
	);
	deepEqual([story.slice(0, 2), story.at(-1), run.exitCode], [['prod-edge', 'data of 2'], 'data of 16', 0]);
});

test('where the data of the first one does not arrive the others are left as they are', async t => {
	const environment = {DD_APP_KEY: fleetWorld.demo.applicationKeys?.['datadoghq.com'] ?? ''};
	const run = await runSetup(await simulated(silentWorld(), t), {args: [...all, '--canary', 'tools'], environment});
	const problem = run.events.find(event => event.type === 'problem');
	deepEqual(
		[problem?.type === 'problem' && problem.problem, run.exitCode, ends(run).filter(end => !end.includes('not-'))],
		[
			{code: 'canary-silent', cluster: 'tools', site: 'datadoghq.com', hosts: 0, of: 2},
			5,
			['us-east-1/tools installed'],
		],
	);
});

test('where nobody can ask Datadog the others follow on health alone, which is said', async t => {
	const run = await runSetup(await simulated(fleetWorld, t), {args: all});
	const proof = run.events.find(event => event.type === 'proof');
	deepEqual(
		[proof?.type === 'proof' && proof.proof, run.exitCode],
		[{kind: 'unknown', site: 'datadoghq.com', why: 'no-application-key', isOfCanary: true}, 0],
	);
});

/** None of the hosts of `tools` has a way out to Datadog. */
function silentWorld(): World {
	return {
		...fleetWorld,
		build(home) {
			fleetWorld.build(home);
			const {instances = new Map<string, never>()} = home.region.clusters.get('tools') ?? {};
			for (const {ec2InstanceId} of instances.values()) {
				home.account.hostTroubles.set(ec2InstanceId, 'no-egress');
			}
		},
	};
}

test('each cluster is told of when it is in another state, with how far all have come', async t => {
	const run = await runSetup(await simulated(fleetWorld, t), {args: [...together, '--concurrency', '1']});
	const told = states(run);
	const places = ['changing', 'rolling-out', 'done'];
	deepEqual(
		[
			told.length,
			Object.fromEntries(
				[...Map.groupBy(told, text => text.split(' ', 1)[0] ?? '')].map(([name, texts]) => [
					name,
					texts.map(text => text.split(' ', 2)[1]),
				]),
			),
			told.flatMap(text => (text.includes(' done ') ? [text.split(' ', 3)[2]] : [])),
		],
		[18, Object.fromEntries(names.map(name => [name, places])), ['1/0', '2/0', '3/0', '4/0', '5/0', '6/0']],
	);
});

test('a cluster that fails is told as failed, and the others as done', async t => {
	const told = states(await runSetup(await simulated(refusing, t), {args: together}));
	deepEqual(
		told
			.filter(text => / (?:failed|done) /v.test(text))
			.map(text => text.split(' ').slice(0, 2).join(' '))
			.toSorted(),
		names.map(name => `${name} ${name === 'eu-west-1/prod-web' ? 'failed' : 'done'}`),
	);
});

test('of a single cluster nothing is told beside its rollout', async t => {
	const run = await runSetup(await simulated('shop', t), {args: ['--cluster', 'shop-prod', '--yes']});
	deepEqual([states(run), run.exitCode], [[], 0]);
});
