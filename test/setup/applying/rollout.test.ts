import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {homeIn} from '../../../source/simulator/worlds/build-world.ts';
import {ProblemError, type Problem} from '../../../source/domain/choices/problem/problem.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran, type Run, withAws} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const args = ['--cluster', 'shop-prod', '--yes'];

async function ran(world: string | World, run: readonly string[], t: TestContext): Promise<Ran> {
	return runSetup(await simulated(world, t), {args: run});
}

function rolloutProblems({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'problem' && event.problem.code === 'rollout-failed' ? [event.problem] : [],
	);
}

function causes({events}: Ran): ReadonlyArray<Readonly<Record<string, unknown>>> {
	const rollout = events.findLast(event => event.type === 'rollout');
	return rollout?.type === 'rollout' ? rollout.rollout.causes.map(({detail, ...cause}) => cause) : [];
}

test('a port that is taken is named with the hosts that wait for it', async t => {
	const run = await ran('port-taken', args, t);
	deepEqual(
		causes(run).map(({kind}) => kind),
		['port-taken'],
	);
	deepEqual(
		run.outcome.clusters.map(({kind, running, eligible}) => [kind, running, eligible]),
		[['failed', 9, 12]],
	);
});

test('no room is named with what is short', async t => {
	const run = await ran('no-room', ['--cluster', 'warehouse', '--yes'], t);
	deepEqual(
		causes(run).map(({kind, resource}) => [kind, resource]),
		[['no-room', 'memory']],
	);
	deepEqual(
		run.outcome.clusters.map(({kind, running, eligible}) => [kind, running, eligible]),
		[['failed', 18, 20]],
	);
});

test("an image that can't be pulled is named, and that nothing ran before", async t => {
	const run = await ran('bad-image', args, t);
	deepEqual(
		causes(run)
			.slice(0, 1)
			.map(({kind, why}) => [kind, why]),
		[['image', 'no-route']],
	);
	deepEqual(
		rolloutProblems(run).map(({rolledBack}) => rolledBack),
		['nothing-before'],
	);
});

test('a failed update goes back to the revision before, and that is watched until it runs', async t => {
	const simulator = await simulated('shop', t);
	await runSetup(simulator, {args});
	const run = await runSetup(simulator, {args: [...args, '--agent-version', '7.999.0'], id: 'fedcba9876543210'});
	const changes = run.events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
	const verdicts = run.events.flatMap(event =>
		event.type === 'rollout' && event.rollout.verdict !== 'going-on'
			? [[event.rollout.taskDefinition.split('/').at(-1), event.rollout.verdict]]
			: [],
	);
	deepEqual(changes, ['register-task-definition', 'update-service', 'update-service']);
	deepEqual(verdicts, [
		['datadog-agent-task:2', 'failing'],
		['datadog-agent-task:1', 'succeeded'],
	]);
	deepEqual([run.outcome.kind, rolloutProblems(run).map(({rolledBack}) => rolledBack)], ['rolled-back', ['by-us']]);
	const service = [...simulator.account.regions.values()]
		.flatMap(({clusters}) => [...(clusters.get('shop-prod')?.services.values() ?? [])])
		.find(({name}) => name === 'datadog-agent');
	equal(service?.taskDefinitionArn.endsWith(':1'), true);
});

test('the time is up: the rollout goes on without us', async t => {
	const run = await ran('shop', [...args, '--timeout', '10'], t);
	deepEqual([run.outcome.kind, run.outcome.clusters.map(({kind}) => kind)], ['going-on', ['going-on']]);
});

test('without waiting nothing is said of what runs', async t => {
	const run = await ran('shop', [...args, '--no-wait'], t);
	deepEqual([run.events.some(({type}) => type === 'rollout'), run.outcome.kind], [false, 'done']);
});

const twoRegions: World = {
	summary: 'The shop with a cluster in a second region',
	demo: worlds.shop?.demo ?? {apiKey: '', site: 'datadoghq.com', region: 'us-east-1', clusters: []},
	build(home) {
		worlds.shop?.build(home);
		const region = home.account.regions.get('eu-west-1');
		if (region) {
			worlds.external?.build(homeIn(home.account, region));
		}
	},
};

test('clusters of two regions get a key each and share a role that reads both', async t => {
	const run = await ran(
		twoRegions,
		[
			'--region',
			'us-east-1',
			'--region',
			'eu-west-1',
			'--cluster',
			'shop-prod',
			'--cluster',
			'batch',
			'--cluster',
			'edge',
			'--yes',
		],
		t,
	);
	const plan = run.events.find(event => event.type === 'planned')?.plan;
	deepEqual(
		plan?.changes
			.map(({kind, region}) => `${kind} ${region}`)
			.filter(change => !change.includes('service') && !change.includes('task')),
		[
			'create-secret us-east-1',
			'create-secret eu-west-1',
			'create-role us-east-1',
			'attach-role-policy us-east-1',
			'put-role-policy us-east-1',
		],
	);
	const policy = plan?.changes.find(({kind}) => kind === 'put-role-policy')?.request;
	deepEqual(
		['us-east-1', 'eu-west-1'].map(region => JSON.stringify(policy).includes(`:secretsmanager:${region}:`)),
		[true, true],
	);
	equal(run.exitCode, 0);
});

test('one cluster that fails does not hold up the others', async t => {
	const isDenied = (problem: Problem) => problem.code === 'change-failed' && problem.problem.code === 'access-denied';
	const world: World = {
		...twoRegions,
		policies: [
			{
				Version: '2012-10-17',
				Statement: [
					{Effect: 'Allow', Action: '*', Resource: '*'},
					{Effect: 'Deny', Action: 'ecs:CreateService', Resource: 'arn:aws:ecs:*:*:service/batch/*'},
					{Effect: 'Deny', Action: 'iam:SimulatePrincipalPolicy', Resource: '*'},
				],
			},
		],
	};
	const run = await ran(world, ['--cluster', 'batch', '--cluster', 'shop-prod', '--canary', 'none', '--yes'], t);
	deepEqual(
		run.outcome.clusters.map(({cluster, kind}) => [cluster, kind]),
		[
			['batch', 'failed'],
			['shop-prod', 'installed'],
		],
	);
	equal(run.outcome.kind === 'partial' && run.outcome.problems.every(problem => isDenied(problem)), true);
	equal(run.exitCode, 5);
});

test('access that is denied while applying names action and resource', async t => {
	const world: World = {
		...twoRegions,
		policies: [
			{
				Version: '2012-10-17',
				Statement: [
					{Effect: 'Allow', Action: '*', Resource: '*'},
					{Effect: 'Deny', Action: ['ecs:CreateService', 'iam:SimulatePrincipalPolicy'], Resource: '*'},
				],
			},
		],
	};
	const run = await ran(world, args, t);
	const problem = run.events
		.flatMap(event =>
			event.type === 'problem' && event.problem.code === 'change-failed' ? [event.problem.problem] : [],
		)
		.at(0);
	deepEqual(problem?.code === 'access-denied' && [problem.action, problem.resource], [
		'ecs:CreateService',
		'arn:aws:ecs:us-east-1:123456789012:service/shop-prod/datadog-agent',
	]);
	equal(run.exitCode, 5);
});

/** The ports with an AWS whose look at a service fails so many times before it works. */
function withBlindLooks(count: number, problem: Problem): Run['ports'] {
	let left = count;
	return withAws(aws => ({
		async readService(at, signal) {
			left -= 1;
			if (left >= 0) {
				throw new ProblemError(problem);
			}

			return aws.readService(at, signal);
		},
	}));
}

test('a network that fails for a while does not end the watch', async t => {
	const simulator = await simulated('shop', t);
	const run = await runSetup(simulator, {
		args,
		ports: withBlindLooks(5, {code: 'unreachable', host: 'ecs', why: 'timeout', trace: {}, detail: ''}),
	});
	equal(run.outcome.kind, 'done');
});

test('a permission that is taken while watching fails the run, and the changes are not forgotten', async t => {
	const simulator = await simulated('shop', t);
	const run = await runSetup(simulator, {
		args,
		ports: withBlindLooks(1, {
			code: 'access-denied',
			action: 'ecs:DescribeServices',
			policy: 'unknown',
			explicit: false,
			trace: {},
			detail: '',
		}),
	});
	deepEqual(
		[run.outcome.kind, run.exitCode, run.outcome.clusters.map(({kind}) => kind)],
		['failed', 5, ['going-on']],
	);
});
