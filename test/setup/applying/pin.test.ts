import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

type Fault = NonNullable<World['faults']>['registry'];

/** The world of old Agents, where registries behave like this. */
async function outdated(t: TestContext, fault?: Fault) {
	const {outdated: world} = worlds;
	return simulated(world ? {...world, faults: {registry: fault}} : 'outdated', t);
}

/** The images that a plan registers. */
function images({events}: Ran): readonly string[] {
	return events.flatMap(event =>
		event.type === 'planned'
			? event.plan.targets.flatMap(({definition}) => definition.containerDefinitions.map(({image}) => image))
			: [],
	);
}

function problems({events}: Ran) {
	return events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
}

const upgrade = ['upgrade', '--cluster', 'all', '--yes'];

const pinned = /^public\.ecr\.aws\/datadog\/agent:7\.85\.4@sha256:[\da-f]{64}$/v;

test('a tag is pinned to the version and digest that it means, and then nothing is left to do', async t => {
	const simulator = await outdated(t);
	const run = await runSetup(simulator, {args: [...upgrade, '--pin']});
	const [first = '', ...others] = images(run);
	match(first, pinned);
	deepEqual([run.outcome.kind, new Set(others)], ['done', new Set([first])]);
	const again = await runSetup(simulator, {args: [...upgrade, '--pin'], id: 'fedcba9876543210'});
	deepEqual([again.outcome.kind, images(again)], ['nothing-to-do', [first, first, first]]);
	const without = await runSetup(simulator, {args: upgrade, id: '0f0f0f0f0f0f0f0f'});
	equal(without.outcome.kind, 'nothing-to-do');
});

test('an install pins too, with the variant that a feature needs', async t => {
	const run = await runSetup(await simulated('shop', t), {
		args: ['--cluster', 'shop-prod', '--features', 'default,+jmx', '--pin', '--dry-run'],
	});
	match(images(run)[0] ?? '', /:7\.85\.4-jmx@sha256:/v);
});

test('nothing is asked of a registry without the flag', async t => {
	const run = await runSetup(await outdated(t, 'unreachable'), {args: [...upgrade, '--dry-run']});
	equal(run.outcome.kind, 'planned');
});

test('a version that is not there is refused, before anything is changed', async t => {
	const run = await runSetup(await outdated(t), {args: [...upgrade, '--pin', '--agent-version', '7.99.0']});
	deepEqual(
		[run.exitCode, problems(run)],
		[2, [{code: 'image-absent', image: 'public.ecr.aws/datadog/agent:7.99.0'}]],
	);
});

for (const fault of ['unreachable', 'rate-limited', 'denied'] as const) {
	test(`a registry that is ${fault} never means that a version is not there`, async t => {
		const run = await runSetup(await outdated(t, fault), {args: [...upgrade, '--pin']});
		deepEqual([run.exitCode, problems(run).map(({code}) => code)], [1, ['image-unknown']]);
	});
}
