import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {offersOf} from '../../../source/domain/plan/fixes-of.ts';
import type {Question} from '../../../source/domain/questions/question.ts';
import {accounts} from '../../../source/simulator/worlds/access/accounts.ts';
import {addWorkload} from '../../../source/simulator/worlds/add-workload.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {runSetup, type Move, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const web = {account: '111122223333', alias: 'acme-web'};
const data = {account: '444455556666', alias: 'acme-data'};
const socket = {features: '-apm,+apm-socket'};

/** Something has the trace port on so many instances of the second member. */
function taken(count: number): World {
	return {
		...accounts,
		accounts: (accounts.accounts ?? []).map(one => ({
			...one,
			build(home) {
				one.build(home);
				const cluster = home.region.clusters.get('pipelines');
				if (cluster) {
					addWorkload(cluster, {name: 'collector', count, hostPort: 8126, containerPort: 8126}, home);
				}
			},
		})),
	};
}

type Given = {readonly more?: readonly string[]; readonly canary?: readonly Move[]};

async function ran(t: TestContext, count: number, approval: readonly Move[], {more = [], canary}: Given = {}) {
	return runSetup(await simulated(taken(count), t), {
		args: [
			'install',
			'--assume-role',
			'DatadogSetup',
			'--account',
			`${web.account},${data.account}`,
			'--region',
			'us-east-1',
			'--cluster',
			'all',
			'--features',
			'default',
			...(canary ? [] : ['--canary', 'none']),
			...more,
		],
		answers: {settings: [{entry: {}}], approval, ...(canary && {canary})},
		looks: 'few',
	});
}

function reviews({questions}: Ran): readonly Question[] {
	return questions.filter(({id}) => id === 'approval');
}

/** What each review says of each account, and what it offers. */
function told(run: Ran) {
	return reviews(run).map(({accounts: all = [], input}) => [
		all.map(({of, kind}) => `${of.alias ?? ''} ${kind}`),
		input.kind === 'review'
			? offersOf(input.plan, all)
					.filter(({changes}) => 'features' in changes)
					.map(({of, changes}) => [of?.alias, changes])
			: [],
	]);
}

/** The features that each account was planned to get at last. */
function features({events}: Ran) {
	return [web, data].map(({account}) => {
		const [plan] = events
			.flatMap(event => (event.type === 'planned' && event.of?.account === account ? [event.plan] : []))
			.slice(-1);
		return plan?.totals.features.includes('apm-socket');
	});
}

test("a fix of one account's plan changes that plan alone, and all are asked about once more", async t => {
	const run = await ran(t, 1, [{fix: socket, of: data}, {entry: ''}]);
	deepEqual(
		[
			run.exitCode,
			told(run),
			features(run),
			run.outcome.clusters.map(({cluster, running, eligible}) => [cluster, running, eligible]),
		],
		[
			0,
			[
				[['acme-web planned', 'acme-data planned'], [['acme-data', socket]]],
				[['acme-web planned', 'acme-data planned'], []],
			],
			[false, true],
			[
				['web-prod', 3, 3],
				['web-staging', 1, 1],
				['pipelines', 2, 2],
			],
		],
	);
});

test('an account whose checks failed is offered what helps, and joins the others then', async t => {
	const run = await ran(t, 2, [{fix: socket, of: data}, {entry: ''}]);
	deepEqual(
		[run.exitCode, told(run), features(run)],
		[
			0,
			[
				[['acme-web planned', 'acme-data refused'], [['acme-data', socket]]],
				[['acme-web planned', 'acme-data planned'], []],
			],
			[false, true],
		],
	);
});

test('without a fix the account whose checks failed is left out, and the others are done', async t => {
	const run = await ran(t, 2, [{entry: ''}]);
	deepEqual(
		[
			run.exitCode,
			run.outcome.kind,
			run.events.flatMap(event => (event.type === 'problem' ? [[event.problem.code, event.of?.alias]] : [])),
			run.outcome.clusters.map(({cluster, kind}) => [cluster, kind]),
		],
		[
			5,
			'partial',
			[['checks-failed', 'acme-data']],
			[
				['web-prod', 'installed'],
				['web-staging', 'installed'],
			],
		],
	);
});

test('where nobody is asked it is left out as well, and said before anything begins', async t => {
	const run = await ran(t, 2, [], {more: ['--yes']});
	const types = run.events.map(({type}) => type);
	deepEqual(
		[run.exitCode, reviews(run).length, types.indexOf('problem') < types.indexOf('change-started')],
		[5, 0, true],
	);
});

test('a fix that its account does not take is said at the next review, and nothing is another', async t => {
	const run = await ran(t, 1, [{fix: {features: 'apm-sokket'}, of: data}, 'leave']);
	deepEqual(
		[
			run.exitCode,
			run.outcome.kind,
			reviews(run).map(({complaint}) => complaint?.code),
			run.events.filter(({type}) => type === 'account-finished').length,
		],
		[0, 'left', [undefined, 'usage'], 1],
	);
});

/** Which cluster goes first of all, by each plan of all accounts, and how often that was asked. */
function firsts({events, questions}: Ran) {
	return [
		events.flatMap(event => (event.type === 'accounts-planned' ? [event.canary] : [])),
		questions.filter(({id}) => id === 'canary').length,
	];
}

test('which cluster goes first is not asked again after a fix, as long as the same clusters are there', async t => {
	const first = 'acme-web/web-prod';
	const run = await ran(t, 1, [{fix: socket, of: data}, {entry: ''}], {canary: [{entry: first}]});
	deepEqual([run.exitCode, firsts(run)], [0, [[first, first], 1]]);
});

test('it is asked again where a fix brings other clusters, and by going back from the review after one', async t => {
	const [first, pipelines] = ['acme-web/web-prod', 'acme-data/pipelines'];
	const joined = await ran(t, 2, [{fix: socket, of: data}, {entry: ''}], {
		canary: [{entry: first}, {entry: pipelines}],
	});
	const back = await ran(t, 1, [{fix: socket, of: data}, 'back', {entry: ''}], {
		canary: [{entry: first}, {entry: pipelines}],
	});
	deepEqual(
		[firsts(joined), firsts(back)],
		[
			[[first, pipelines], 2],
			[[first, first, pipelines], 2],
		],
	);
});
