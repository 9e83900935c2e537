import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {ClusterOutcome} from '../../../source/domain/ending/outcome.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const web = '111122223333';
const data = '444455556666';
const bank = '777788889999';
const there = ['--cluster', 'all', '--region', 'us-east-1'];
const across = (...ids: readonly string[]) => ['--assume-role', 'DatadogSetup', '--account', ids.join(',')];

const started = async (t: TestContext) => simulated('accounts', t);

function ended(clusters: readonly ClusterOutcome[]) {
	return clusters.map(({of, cluster, kind, running}) => [of?.account, cluster, kind, running]);
}

/** The events of a type, by whose account they are of. */
function told(events: readonly SetupEvent[], type: SetupEvent['type']) {
	return events.filter(event => event.type === type).map(({of}) => of?.account);
}

test('of three accounts one refuses its role, and the others are done', async t => {
	const {events, outcome, exitCode} = await runSetup(await started(t), {
		args: ['install', ...across(web, bank, data), ...there, '--yes'],
		looks: 'few',
	});
	const refused = events.flatMap(event =>
		event.type === 'problem' ? [[event.problem.code, event.of?.account]] : [],
	);
	deepEqual(
		[
			exitCode,
			outcome.kind,
			refused,
			told(events, 'planned'),
			told(events, 'account-finished'),
			told(events, 'finished'),
			ended(outcome.clusters),
		],
		[
			5,
			'partial',
			[['role-refused', bank]],
			[web, data],
			[bank, web, data],
			[undefined],
			[
				[web, 'web-prod', 'installed', 3],
				[web, 'web-staging', 'installed', 1],
				[data, 'pipelines', 'installed', 2],
			],
		],
	);
});

test('a second run finds nothing to do in any of them', async t => {
	const simulator = await started(t);
	const args = ['install', ...across(web, data), ...there, '--yes'];
	const first = await runSetup(simulator, {args, looks: 'few'});
	const second = await runSetup(simulator, {args, looks: 'few'});
	deepEqual(
		[
			first.exitCode,
			first.outcome.kind,
			second.exitCode,
			second.outcome.kind,
			told(second.events, 'change-started'),
		],
		[0, 'done', 0, 'nothing-to-do', []],
	);
});

test('where no role lets the run in it ends with 77', async t => {
	const {outcome, exitCode} = await runSetup(await started(t), {
		args: ['install', ...across(bank, '999988887777'), ...there, '--yes'],
	});
	deepEqual([exitCode, outcome.kind, outcome.accounts?.map(({kind}) => kind)], [77, 'failed', ['failed', 'failed']]);
});

test('one yes is for the plans of all accounts, and what was asked once holds for all', async t => {
	const {questions, outcome, exitCode} = await runSetup(await started(t), {
		args: ['install', ...across(web, data), '--region', 'us-east-1'],
		answers: {
			clusters: [
				{entry: [`arn:aws:ecs:us-east-1:${web}:cluster/web-prod`]},
				{entry: [`arn:aws:ecs:us-east-1:${data}:cluster/pipelines`]},
			],
			site: [{entry: 'datadoghq.com'}],
			features: [{entry: ['core', 'apm']}],
			settings: [{entry: {env: 'prod'}}],
			approval: [{entry: ''}],
		},
		looks: 'few',
	});
	const review = questions.find(({id}) => id === 'approval');
	deepEqual(
		[
			exitCode,
			questions.filter(({id}) => id !== 'applicationKey').map(({id, of}) => [id, of?.account]),
			review?.accounts?.map(({of, kind}) => [of.account, kind]),
			review?.input.kind === 'review' ? review.input.plan.targets.map(({group}) => group.cluster) : [],
			ended(outcome.clusters),
		],
		[
			0,
			[
				['clusters', web],
				['site', web],
				['features', web],
				['settings', web],
				['clusters', data],
				['canary', undefined],
				['approval', undefined],
			],
			[
				[web, 'planned'],
				[data, 'planned'],
			],
			['web-prod', 'pipelines'],
			[
				[web, 'web-prod', 'installed', 3],
				[data, 'pipelines', 'installed', 2],
			],
		],
	);
});

test('without a yes nothing is changed in any account', async t => {
	const {events, exitCode} = await runSetup(await started(t), {args: ['install', ...across(web, data), ...there]});
	deepEqual([exitCode, told(events, 'change-started')], [2, []]);
});

test('an Agent is taken out of all accounts again, and status tells of each', async t => {
	const simulator = await started(t);
	const roles = across(web, data);
	await runSetup(simulator, {args: ['install', ...roles, ...there, '--yes'], looks: 'few'});
	const status = await runSetup(simulator, {args: ['status', ...roles, '--region', 'us-east-1', '--check']});
	const removed = await runSetup(simulator, {args: ['uninstall', ...roles, ...there, '--yes'], looks: 'few'});
	deepEqual(
		[
			status.events.flatMap(event =>
				event.type === 'estate'
					? [[event.of?.account, event.estate.clusters.map(({name}) => name).toSorted()]]
					: [],
			),
			status.outcome.kind === 'surveyed' && status.outcome.agents,
			status.exitCode,
			removed.exitCode,
			ended(removed.outcome.clusters).map(([account, cluster, kind]) => [account, cluster, kind]),
		],
		[
			[
				[web, ['web-prod', 'web-staging']],
				[data, ['pipelines']],
			],
			3,
			0,
			0,
			[
				[web, 'web-prod', 'removed'],
				[web, 'web-staging', 'removed'],
				[data, 'pipelines', 'removed'],
			],
		],
	);
});

test('a dry run tells what each account would get', async t => {
	const {events, outcome, exitCode} = await runSetup(await started(t), {
		args: ['install', ...across(web, data), ...there, '--dry-run', '--detailed-exitcode'],
	});
	const [summary] = events.flatMap(event => (event.type === 'accounts-planned' ? [event.accounts] : []));
	deepEqual(
		[exitCode, outcome.kind, summary?.map(one => [one.of.account, one.kind === 'planned' && one.plan.counts.add])],
		[
			3,
			'planned',
			[
				// Of its two clusters the first registers what both run.
				[web, 7],
				[data, 6],
			],
		],
	);
});

test('of the clusters of one account behind a role the smallest goes first, or the one that is named', async t => {
	const first = async (...canary: readonly string[]) => {
		const args = ['install', '--assume-role', 'DatadogSetup', '--account', web, '--cluster', 'all', ...canary];
		const {events} = await runSetup(await simulated('accounts', t), {args: [...args, '--dry-run']});
		const plan = events.flatMap(event => (event.type === 'planned' ? [event.plan] : [])).at(-1);
		const [wave] = plan?.waves ?? [];
		return plan?.targets.flatMap(({id, group}) => (wave?.includes(id) === true ? [group.cluster] : []));
	};

	deepEqual([await first(), await first('--canary', 'web-prod')], [['web-staging'], ['web-prod']]);
});
