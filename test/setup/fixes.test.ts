import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../source/domain/choices/problem/check-result.ts';
import type {Plan} from '../../source/domain/plan/plan.ts';
import {fixesOf} from '../../source/domain/plan/fixes-of.ts';
import {runSetup, type Ran} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

function plans({events}: Ran): readonly Plan[] {
	return events.flatMap(event => (event.type === 'planned' ? [event.plan] : []));
}

function forecasts(ran: Ran): ReadonlyArray<readonly number[]> {
	return plans(ran).map(({targets}) => targets.flatMap(({forecast}) => [forecast.runsOn, forecast.eligible]));
}

test('a fix changes the answer, and the plan is made again before it is asked about', async t => {
	const ran = await runSetup(await simulated('port-taken', t), {
		args: ['--cluster', 'shop-prod', '--features', 'default,+logs'],
		answers: {settings: [{entry: {}}], approval: [{fix: {features: '-apm,+apm-socket'}}, 'leave']},
	});
	deepEqual(
		[
			forecasts(ran),
			plans(ran).map(({totals}) => totals.features),
			ran.events.flatMap(event =>
				event.type === 'answered' && event.question === 'features' ? [event.source] : [],
			),
			ran.outcome.kind,
		],
		[
			[
				[9, 12],
				[12, 12],
			],
			[
				['core', 'apm', 'dogstatsd', 'logs', 'ecs-explorer', 'health-check'],
				['core', 'apm-socket', 'dogstatsd', 'logs', 'ecs-explorer', 'health-check'],
			],
			['flag', 'person'],
			'left',
		],
	);
});

test('what a fix makes stands in the command that would install the same', async t => {
	const ran = await runSetup(await simulated('port-taken', t), {
		args: ['--cluster', 'shop-prod'],
		answers: {
			settings: [{entry: {}}],
			approval: [{fix: {features: '-apm,+apm-socket'}}, {fix: {'network-mode': 'host'}}, {entry: ''}],
		},
	});
	const receipt = ran.events.flatMap(event => (event.type === 'finished' ? (event.receipt?.again ?? []) : []));
	deepEqual(
		[ran.exitCode, receipt.slice(2).filter(word => word !== 'shop')],
		[
			0,
			[
				'install',
				'--region',
				'us-east-1',
				'--cluster',
				'shop-prod',
				'--features',
				'default,+apm-socket,-apm',
				'--network-mode',
				'host',
				'--yes',
				'--demo',
			],
		],
	);
});

test('what failed is mended first, each fix has one key, and what only a person can name has none', () => {
	const check = (
		verdict: CheckResult['verdict'],
		...fixes: ReadonlyArray<NonNullable<CheckResult['fixes']>[number]>
	) => ({id: 'forecast', verdict, subject: 'shop', finding: 'partly', facts: {}, fixes}) as const;
	deepEqual(
		fixesOf([
			check('pass', {cpu: '10'}),
			check('warn', {'network-mode': 'host'}, {memory: '300'}),
			check('fail', {memory: '300'}, {profile: 'other'}),
		]),
		[{memory: '300'}, {'network-mode': 'host'}],
	);
});

test('where a cluster fails and others do not, those are offered, and planned once they are taken', async t => {
	const others = {cluster: ['edge', 'batch', 'payments']};
	const ran = await runSetup(await simulated('shop', t), {
		args: ['--cluster', 'all', '--memory', '7000', '--existing', 'leave'],
		answers: {settings: [{entry: {memory: '7000'}}], approval: [{fix: others}, 'leave']},
	});
	const [first, second] = plans(ran);
	const clusters = (plan: Plan | undefined) => plan?.targets.map(({group}) => group.cluster);
	deepEqual(
		[fixesOf(first?.checks ?? []).at(1), clusters(first), clusters(second), fixesOf(second?.checks ?? [])],
		[others, ['shop-prod', 'edge', 'batch', 'payments'], ['edge', 'batch', 'payments'], []],
	);
});

test('no other cluster is offered where all fail, or where the account is at fault', async t => {
	const all = await runSetup(await simulated('shop', t), {
		args: ['--cluster', 'all', '--memory', '99999', '--existing', 'leave', '--dry-run'],
	});
	const denied = await runSetup(await simulated('denied', t), {
		args: ['--cluster', 'all', '--existing', 'leave', '--dry-run'],
	});
	const offered = (ran: Ran) =>
		plans(ran).flatMap(({checks}) =>
			checks.filter(({fixes = []}) => fixes.some(({cluster}) => cluster !== undefined)),
		);
	deepEqual([offered(all), offered(denied)], [[], []]);
});

test('a fix that can not be taken leaves the plan as it is, with the reason', async t => {
	const ran = await runSetup(await simulated('port-taken', t), {
		args: ['--cluster', 'shop-prod'],
		answers: {settings: [{entry: {}}], approval: [{fix: {'network-mode': 'awsvpc'}}, 'leave']},
	});
	deepEqual([plans(ran).length, ran.questions.at(-1)?.complaint?.code], [1, 'invalid-setting']);
});
