import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const all = ['upgrade', '--cluster', 'all', '--yes'];

/** What happened in which order: changes of services, and rollouts that came to an end. */
function story({events}: Ran): readonly string[] {
	return events.flatMap(event => {
		if (event.type === 'change-done' && event.change.kind === 'update-service') {
			return [`update ${event.change.cluster ?? ''}`];
		}

		return event.type === 'rollout' && event.rollout.verdict !== 'going-on'
			? [`${event.rollout.verdict} ${event.rollout.cluster}`]
			: [];
	});
}

function ends({outcome}: Ran): readonly string[] {
	return outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`).toSorted();
}

test('the smallest cluster goes first, and its rollout ends before another begins', async t => {
	const run = await runSetup(await simulated('outdated', t), {args: all});
	deepEqual(story(run).slice(0, 4), [
		'update shop-staging',
		'succeeded shop-staging',
		'update shop-prod',
		'update search',
	]);
	deepEqual(ends(run), ['search updated', 'shop-prod updated', 'shop-staging updated']);
});

test('a canary that was named goes first, for an install too', async t => {
	const run = await runSetup(await simulated('outdated', t), {args: [...all, '--canary', 'search']});
	deepEqual(story(run).slice(0, 2), ['update search', 'succeeded search']);
	const install = await runSetup(await simulated('outdated', t), {
		args: ['--cluster', 'all', '--yes', '--memory', '1024', '--canary', 'shop-prod'],
	});
	deepEqual(story(install).slice(0, 2), ['update shop-prod', 'succeeded shop-prod']);
	equal(install.outcome.kind, 'done');
});

test('where the canary fails the others are left as they are, and running it again begins with it', async t => {
	const simulator = await simulated('outdated', t);
	const run = await runSetup(simulator, {args: [...all, '--agent-version', '7.999.0']});
	deepEqual(ends(run), ['search not-started', 'shop-prod not-started', 'shop-staging rolled-back']);
	deepEqual([run.outcome.kind, run.exitCode], ['rolled-back', 4]);
	const again = await runSetup(simulator, {args: all, id: 'fedcba9876543210'});
	deepEqual([again.outcome.kind, story(again)[0]], ['done', 'update shop-staging']);
});

test('all go together where nobody waits, or where one cluster alone is changed', async t => {
	const run = await runSetup(await simulated('outdated', t), {args: [...all, '--no-wait']});
	deepEqual(story(run).toSorted(), ['update search', 'update shop-prod', 'update shop-staging']);
	const one = await runSetup(await simulated('outdated', t), {
		args: ['upgrade', '--cluster', 'search', '--yes', '--dry-run'],
	});
	const planned = one.events.find(event => event.type === 'planned');
	equal(planned?.type === 'planned' && planned.plan.waves, undefined);
});

test('a canary that is no cluster of the plan is a usage problem', async t => {
	const run = await runSetup(await simulated('outdated', t), {args: [...all, '--canary', 'shop-stagin']});
	const problem = run.events.find(event => event.type === 'problem');
	deepEqual(
		[run.exitCode, problem?.type === 'problem' && problem.problem],
		[
			2,
			{
				code: 'unknown-cluster',
				cluster: 'shop-stagin',
				regions: ['us-east-1'],
				nearest: 'shop-staging',
				unmatched: {kind: 'names', there: ['search', 'shop-prod', 'shop-staging']},
				isCanary: true,
			},
		],
	);
});
