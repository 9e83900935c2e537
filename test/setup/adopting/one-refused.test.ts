import {deepEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const world: World = {
	summary: 'An Agent that follows the instances on one cluster, and one that does not on the other',
	demo: demo('follows'),
	build(home) {
		for (const name of ['follows', 'replica']) {
			addInstances(addCluster(name, home), {count: 2, kind: 'linux'}, home);
		}
	},
};

async function account(t: TestContext) {
	const simulator = await simulated(world, t);
	const ecs = new ECS(simulator.connection);
	await ecs.registerTaskDefinition({
		family: 'dd',
		containerDefinitions: [
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				cpu: 100,
				memory: 512,
				environment: [{name: 'DD_API_KEY', value: simulator.demo.apiKey}],
			},
		],
	});
	const shared = {serviceName: 'dd', taskDefinition: 'dd', launchType: 'EC2'} as const;
	await ecs.createService({cluster: 'follows', ...shared, schedulingStrategy: 'DAEMON'});
	await ecs.createService({cluster: 'replica', ...shared, schedulingStrategy: 'REPLICA', desiredCount: 1});
	simulator.clock.advance(120);
	return async (id: string, ...args: readonly string[]) => {
		const ran = await runSetup(simulator, {args: ['--existing', 'adopt', '--yes', ...args], key: '', id});
		const plan = ran.events.findLast(event => event.type === 'planned')?.plan;
		return {
			exitCode: ran.exitCode,
			outcome: ran.outcome.kind,
			changes: plan?.changes.map(({kind, cluster}) => [kind, cluster]),
			left: plan?.leftAlone.map(({cluster, why}) => [cluster, why]),
			problems: ran.events.flatMap(event =>
				event.type === 'problem' && event.problem.code === 'foreign-agent'
					? [[event.problem.cluster, event.problem.wants]]
					: [],
			),
			hasReceipt: ran.events.some(event => event.type === 'finished' && event.receipt !== undefined),
		};
	};
}

test('a cluster whose only Agent can never follow the instances is refused, and the others go on', async t => {
	const run = await account(t);
	const both = {
		exitCode: 5,
		outcome: 'partial',
		left: [['replica', 'replica-agent']],
		problems: [['replica', 'another-way']],
		hasReceipt: true,
	};
	deepEqual(
		[await run('first', '--cluster', 'all'), await run('second', '--cluster', 'all')],
		[
			{...both, changes: [['tag-resource', 'follows']]},
			{...both, changes: []},
		],
	);
});

test('alone it is refused before anything is planned', async t => {
	const run = await account(t);
	deepEqual(await run('first', '--cluster', 'replica'), {
		exitCode: 2,
		outcome: 'failed',
		changes: undefined,
		left: undefined,
		problems: [['replica', 'another-way']],
		hasReceipt: false,
	});
});

test('a dry run tells what is left alone', async t => {
	const run = await account(t);
	const {outcome, left} = await run('first', '--cluster', 'all', '--dry-run');
	deepEqual([outcome, left], ['planned', [['replica', 'replica-agent']]]);
});
