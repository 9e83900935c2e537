import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import fc from 'fast-check';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** Answers for Managed Instances, in every part that a daemon or its task definition has a place for. */
const anyAnswers = fc.record(
	{
		'drain-percent': fc.integer({min: 1, max: 100}).map(String),
		critical: fc.constantFrom('yes', 'no'),
		memory: fc.constantFrom('600', '1024'),
		env: fc.constantFrom('prod', 'test'),
		'extra-tags': fc.constantFrom('team:core', 'team:core,cost:a1'),
		'log-level': fc.constantFrom('debug', 'info'),
		features: fc.constantFrom('default', 'apm', 'default,network,processes', 'default,security-posture,otlp'),
	},
	{requiredKeys: ['drain-percent'], noNullPrototype: true},
);

const always = ['--cluster', 'orders', '--replace-instances', '--timeout', '2h', '--yes'];

function argumentsOf(answers: Readonly<Record<string, string>>): readonly string[] {
	return Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);
}

for (const [index, answers] of fc.sample(anyAnswers, {numRuns: 3, seed: 3}).entries()) {
	test(`what ECS says of a daemon of ours does not differ from it: ${argumentsOf(answers).join(' ')}`, async t => {
		const simulator = await simulated('managed', t);
		const all = argumentsOf(answers);
		const first = await runSetup(simulator, {args: [...always, ...all], id: `first-${index}`, looks: 'few'});
		const second = await runSetup(simulator, {args: [...always, ...all], id: `second-${index}`, looks: 'few'});
		deepEqual([first.outcome.kind, second.outcome.kind], ['done', 'nothing-to-do']);

		// Each setting is sent again with a change of one, so that the others stay.
		const changed = argumentsOf({...answers, 'drain-percent': answers['drain-percent'] === '7' ? '8' : '7'});
		const third = await runSetup(simulator, {args: [...always, ...changed], id: `third-${index}`, looks: 'few'});
		const fourth = await runSetup(simulator, {args: [...always, ...changed], id: `fourth-${index}`, looks: 'few'});
		deepEqual(
			[
				third.events.flatMap(event =>
					event.type === 'planned' ? event.plan.changes.flatMap(({diff}) => diff.map(({name}) => name)) : [],
				),
				fourth.outcome.kind,
			],
			[['drainPercent'], 'nothing-to-do'],
		);
	});
}

test('a daemon of somebody else’s is ours by its next revision, as it takes no tags itself', async t => {
	const simulator = await simulated('managed', t);
	const ecs = new ECS(simulator.connection);
	const run = async (id: string, ...args: readonly string[]) => {
		const ran = await runSetup(simulator, {args: [...always, ...args], id, looks: 'few'});
		simulator.clock.advance(3600);
		return [ran.outcome.kind, ...ran.outcome.clusters.map(({kind}) => kind)];
	};

	await run('made');
	const {clusters = []} = await ecs.describeClusters({clusters: ['orders']});
	const {daemonSummariesList = []} = await ecs.listDaemons({clusterArn: clusters[0]?.clusterArn});
	const resourceArn = daemonSummariesList[0]?.daemonArn;
	const {tags = []} = await ecs.listTagsForResource({resourceArn});
	await ecs.untagResource({resourceArn, tagKeys: tags.flatMap(({key}) => key ?? [])});
	deepEqual(
		[
			await run('left'),
			await run('as-it-is', '--existing', 'adopt'),
			// Nothing was written, so that nothing says that it was adopted.
			await run('left-again'),
			await run('changed', '--existing', 'adopt', '--env', 'prod'),
			await run('again'),
		],
		[
			['nothing-to-do', 'left-alone'],
			['nothing-to-do', 'unchanged'],
			['nothing-to-do', 'left-alone'],
			['done', 'updated'],
			['nothing-to-do', 'unchanged'],
		],
	);
	const {tags: after} = await ecs.listTagsForResource({resourceArn});
	deepEqual(after, []);
});
