import test from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import type {Change} from '../../../source/domain/plan/change.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const all = ['--cluster', 'all', '--yes'];

const upgrading = (...args: readonly string[]) => ['upgrade', ...(args.includes('--cluster') ? [] : all), ...args];

/** What was changed, in order, by cluster or family. */
function done({events}: Ran): readonly string[] {
	return events.flatMap(event =>
		event.type === 'change-done'
			? [`${event.change.kind} ${event.change.serves ?? event.change.cluster ?? ''}`]
			: [],
	);
}

function changesOf({events}: Ran): readonly Change[] {
	const planned = events.findLast(event => event.type === 'planned');
	return planned?.type === 'planned' ? planned.plan.changes : [];
}

/** The Agent's container of each cluster as the simulated account has it. */
function agents({account}: Simulator) {
	const region = account.regions.get('us-east-1');
	return Object.fromEntries(
		[...(region?.clusters.values() ?? [])].map(cluster => {
			const arn = cluster.services.get('datadog-agent')?.taskDefinitionArn ?? '';
			const [family = '', revision = ''] = arn.slice(arn.indexOf('/') + 1).split(':', 2);
			const definition = region?.taskDefinitions.get(family)?.[Number(revision) - 1];
			return [cluster.name, definition?.containerDefinitions[0]];
		}),
	);
}

const ours = 'public.ecr.aws/datadog/agent';

test('fixed versions go to the newest known, a tag that moves is deployed again, and all else stays', async t => {
	const simulator = await simulated('outdated', t);
	const before = agents(simulator);
	const run = await runSetup(simulator, {args: upgrading()});
	const after = agents(simulator);
	deepEqual(
		{
			kind: run.outcome.kind,
			clusters: run.outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`).toSorted(),
		},
		{kind: 'done', clusters: ['search updated', 'shop-prod updated', 'shop-staging updated']},
	);
	deepEqual(after, {
		'shop-staging': {...before['shop-staging'], image: `${ours}:7.85.4`},
		// Its memory and its label are a person's.
		'shop-prod': {...before['shop-prod'], image: `${ours}:7.85.4`},
		search: before.search,
	});
	equal(after['shop-prod']?.memory, 768);
	deepEqual(done(run).toSorted(), [
		'register-task-definition shop-prod',
		'register-task-definition shop-staging',
		'update-service search',
		'update-service shop-prod',
		'update-service shop-staging',
	]);
});

test('afterwards there is nothing to do, and nobody is asked for a key', async t => {
	const simulator = await simulated('outdated', t);
	await runSetup(simulator, {args: upgrading()});
	const again = await runSetup(simulator, {args: upgrading(), id: 'fedcba9876543210', key: ''});
	deepEqual([again.outcome.kind, changesOf(again).length, again.questions.length], ['nothing-to-do', 0, 0]);
});

test('a size alone is another size, for the Agents that were named', async t => {
	const simulator = await simulated('outdated', t);
	const run = await runSetup(simulator, {
		args: upgrading('--cluster', 'search', '--yes', '--memory', '1024', '--cpu', '256'),
	});
	const {search} = agents(simulator);
	deepEqual([run.outcome.kind, search?.memory, search?.cpu, search?.image], ['done', 1024, 256, `${ours}:7`]);
});

test('another image has the version that the old one would have got', async t => {
	const simulator = await simulated('outdated', t);
	await runSetup(simulator, {
		args: upgrading('--cluster', 'shop-prod', '--yes', '--agent-image', 'gcr.io/datadoghq/agent'),
	});
	equal(agents(simulator)['shop-prod']?.image, 'gcr.io/datadoghq/agent:7.85.4');
});

test('an older Agent is refused as that before a feature that it lacks, which comes second', async t => {
	const simulator = await simulated('outdated', t);
	const args = ['upgrade', '--cluster', 'shop-prod', '--agent-version', '7.50.0', '--yes'];
	const codes = [];
	for (const more of [[], ['--allow-downgrade']]) {
		const {events} = await runSetup(simulator, {args: [...args, ...more]});
		codes.push(events.flatMap(event => (event.type === 'problem' ? [event.problem.code] : [])));
	}

	deepEqual(codes, [['downgrade'], ['feature-impossible']]);
});

test('an older version is refused with both versions, and taken when that is said', async t => {
	const simulator = await simulated('outdated', t);
	const args = upgrading('--agent-version', '7.60.0');
	const refused = await runSetup(simulator, {args});
	const problem = refused.events.find(event => event.type === 'problem');
	deepEqual(problem?.type === 'problem' && problem.problem.code === 'downgrade' && problem.problem.agents, [
		{cluster: 'shop-prod', service: 'datadog-agent', from: '7.62.1', to: '7.60.0'},
		{cluster: 'search', service: 'datadog-agent', from: '7', to: '7.60.0'},
		{cluster: 'shop-staging', service: 'datadog-agent', from: '7.62.1', to: '7.60.0'},
	]);
	deepEqual([refused.exitCode, done(refused)], [2, []]);
	const taken = await runSetup(simulator, {args: [...args, '--allow-downgrade'], id: 'fedcba9876543210'});
	equal(taken.outcome.kind, 'done');
});

test('what lies between is told once for each of the clusters', async t => {
	const {events} = await runSetup(await simulated('outdated', t), {
		args: upgrading(
			'--cluster',
			'shop-prod',
			'--cluster',
			'shop-staging',
			'--agent-version',
			'7.82.0',
			'--dry-run',
		),
	});
	deepEqual(
		events
			.flatMap(event =>
				event.type === 'checked' && event.check.id === 'releases' ? (event.each ?? [event.check]) : [],
			)
			.map(({subject, verdict, finding}) => `${subject} ${verdict} ${finding}`)
			.toSorted(),
		['shop-prod warn gpu-kernel-panic', 'shop-staging warn gpu-kernel-panic'],
	);
});

test('nothing is installed where no Agent of ours is', async t => {
	const simulator = await simulated('shop', t);
	const run = await runSetup(simulator, {args: upgrading('--cluster', 'shop-prod', '--yes')});
	const problem = run.events.find(event => event.type === 'problem');
	deepEqual([run.exitCode, problem?.type === 'problem' && problem.problem.code], [1, 'cluster-not-possible']);
});

test('an upgrade that fails goes back to the version before, and says both', async t => {
	const simulator = await simulated('outdated', t);
	const run = await runSetup(simulator, {
		args: upgrading('--cluster', 'shop-staging', '--yes', '--agent-version', '7.999.0'),
	});
	const {'shop-staging': container} = agents(simulator);
	deepEqual([run.outcome.kind, run.exitCode, container?.image], ['rolled-back', 4, `${ours}:7.62.1`]);
	match(JSON.stringify(changesOf(run)), /7\.62\.1.*7\.999\.0/v);
});
