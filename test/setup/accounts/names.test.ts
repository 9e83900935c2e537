import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const web = '111122223333';
const data = '444455556666';
const bank = '777788889999';

async function ran(t: TestContext, ids: readonly string[], ...more: readonly string[]): Promise<Ran> {
	return runSetup(await simulated('accounts', t), {args: argsOf(ids, ...more), looks: 'few'});
}

function argsOf(ids: readonly string[], ...more: readonly string[]): readonly string[] {
	const across = ['--assume-role', 'DatadogSetup', '--account', ids.join(',')];
	return ['install', ...across, '--region', 'us-east-1', '--yes', ...more];
}

function problems({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'problem'
			? [[event.of?.account, event.problem.code, 'cluster' in event.problem && event.problem.cluster]]
			: [],
	);
}

function ends({outcome}: Ran) {
	return outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`);
}

test('of the clusters that are named each account takes those that it has', async t => {
	const run = await ran(t, [web, data], '--cluster', 'web-prod', '--cluster', 'pipe*');
	deepEqual([run.exitCode, problems(run), ends(run)], [0, [], ['web-prod installed', 'pipelines installed']]);
});

/** How the run ended in each account. */
function accounts({outcome}: Ran) {
	return outcome.accounts?.map(({of, kind}) => [of.account, kind]);
}

test('an account that has none of them is told so and left out, and the others are done', async t => {
	const run = await ran(t, [web, data], '--cluster', 'web-prod');
	const told = run.events.flatMap(event =>
		event.type === 'account-finished' && event.outcome.kind === 'absent'
			? [[event.of?.account, event.outcome.named]]
			: [],
	);
	deepEqual(
		[run.exitCode, run.outcome.kind, problems(run), told, accounts(run), ends(run)],
		[
			0,
			'done',
			[],
			[[data, ['web-prod']]],
			[
				[web, 'done'],
				[data, 'absent'],
			],
			['web-prod installed'],
		],
	);
});

for (const [told, name] of [
	['pattern', 'web-*'],
	['ARN', `arn:aws:ecs:us-east-1:${web}:cluster/web-prod`],
] as const) {
	test(`what is named by a ${told} is looked for in each account`, async t => {
		const run = await ran(t, [data, web], '--cluster', name, '--dry-run');
		deepEqual(
			[run.exitCode, run.outcome.kind, accounts(run)],
			[
				0,
				'planned',
				[
					[data, 'absent'],
					[web, 'planned'],
				],
			],
		);
	});
}

test('a pattern that means nothing in any account is refused, with what there is in all of them', async t => {
	const run = await ran(t, [web, data], '--cluster', 'batch-*');
	const last = run.events.findLast(event => event.type === 'problem');
	deepEqual(
		[run.exitCode, last?.problem.code, last?.problem.code === 'unknown-cluster' && last.problem.unmatched?.there],
		[2, 'unknown-cluster', ['pipelines', 'web-prod', 'web-staging']],
	);
});

test('an account without any cluster is left out of a run for clusters that are named', async t => {
	const simulator = await simulated('accounts', t);
	const own = simulator.account.organisation.get(data);
	for (const region of own?.regions.values() ?? []) {
		region.clusters.clear();
	}

	const run = await runSetup(simulator, {args: argsOf([web, data], '--cluster', 'web-prod'), looks: 'few'});
	deepEqual(
		[run.exitCode, problems(run), accounts(run)],
		[
			0,
			[],
			[
				[web, 'done'],
				[data, 'absent'],
			],
		],
	);
});

test('a name that no account has is refused before anything is changed, with the nearest of all of them', async t => {
	const run = await ran(t, [web, data], '--cluster', 'web-prod', '--cluster', 'pipline', '--cluster', 'pipelines');
	const last = run.events.findLast(event => event.type === 'problem');
	deepEqual(
		[run.exitCode, last?.problem, last?.of, run.events.filter(({type}) => type === 'change-started')],
		[2, {code: 'unknown-cluster', cluster: 'pipline', regions: ['us-east-1'], nearest: 'pipelines'}, undefined, []],
	);
});

test('an account that could not be read may have it, and stops no other', async t => {
	const run = await ran(t, [web, bank], '--cluster', 'web-prod', '--cluster', 'ledger');
	deepEqual([run.exitCode, problems(run), ends(run)], [5, [[bank, 'role-refused', false]], ['web-prod installed']]);
});

test('one that could not be read and one that has none of them leave nothing, for the reason of the first', async t => {
	const run = await ran(t, [bank, data], '--cluster', 'web-prod');
	deepEqual(
		[run.exitCode, run.outcome.kind, accounts(run)],
		[
			77,
			'failed',
			[
				[bank, 'failed'],
				[data, 'absent'],
			],
		],
	);
});

test('an account of which a region could not be listed is refused, and is not one without the cluster', async t => {
	const simulator = await simulated('accounts', t);
	const own = simulator.account.organisation.get(data);
	for (const role of own?.roles.values() ?? []) {
		role.inline.set('not-there', deny('ecs:ListClusters', 'us-west-2'));
	}

	const run = await runSetup(simulator, {
		args: argsOf([web, data], '--cluster', 'web-prod', '--region', 'us-west-2'),
		looks: 'few',
	});
	deepEqual([run.exitCode, problems(run), ends(run)], [5, [[data, 'access-denied', false]], ['web-prod installed']]);
});

test('status leaves out an account that has none of them', async t => {
	const run = await runSetup(await simulated('accounts', t), {
		args: [
			'status',
			...argsOf([web, data], '--cluster', 'web-prod')
				.slice(1)
				.filter(arg => arg !== '--yes'),
		],
	});
	deepEqual(
		[
			run.exitCode,
			run.events.flatMap(event => (event.type === 'estate' ? [event.estate.clusters.map(({name}) => name)] : [])),
			accounts(run),
		],
		[
			0,
			[['web-prod']],
			[
				[web, 'surveyed'],
				[data, 'absent'],
			],
		],
	);
});

/** A policy that keeps from an action in one region. */
function deny(action: string, region: string): PolicyDocument {
	const where = {StringEquals: {'aws:RequestedRegion': region}};
	return {Version: '2012-10-17', Statement: [{Effect: 'Deny', Action: action, Resource: '*', Condition: where}]};
}
