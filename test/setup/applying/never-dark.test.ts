import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {addOwnAgent} from '../../../source/simulator/worlds/add-own-agent.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** A cluster of so many instances with an old Agent of this tool. */
const fleet = (count: number): World => ({
	summary: `An old Agent on ${count} instances`,
	demo: demo('fleet'),
	build(home) {
		const cluster = addCluster('fleet', home);
		addInstances(cluster, {count, kind: 'linux'}, home);
		addOwnAgent(cluster, home, {container: {image: 'public.ecr.aws/datadog/agent:7.62.1'}});
	},
});

/** How many tasks of Agents run at this moment. */
function running({account}: Simulator, cluster: string): number {
	const tasks = account.regions.get('us-east-1')?.clusters.get(cluster)?.tasks.values() ?? [];
	return [...tasks].filter(
		({group, lastStatus, desiredStatus}) =>
			(group ?? '').endsWith('datadog-agent') && lastStatus === 'RUNNING' && desiredStatus === 'RUNNING',
	).length;
}

/** The fewest Agents that ran at any look, and how the run ended. */
async function fewest(simulator: Simulator, cluster: string, args: readonly string[]) {
	const counts: number[] = [];
	const {outcome} = await runSetup(simulator, {
		args: ['upgrade', '--cluster', cluster, '--yes', ...args],
		key: '',
		id: 'upgrade',
		looks: 'all',
		onEvent({type}) {
			if (type === 'rollout') {
				counts.push(running(simulator, cluster));
			}
		},
	});
	return {fewest: Math.min(...counts), kind: outcome.kind};
}

// DAEMON services have no more than 100 percent, so that an Agent stops before its successor starts (ECS, "Daemon").
for (const [count, least] of [
	[1, 0],
	[2, 1],
	[3, 2],
	[12, 6],
	[40, 20],
] as const) {
	test(`of ${count} Agents of a service never fewer than ${least} run, and all are upgraded`, async t => {
		deepEqual(await fewest(await simulated(fleet(count), t), 'fleet', []), {fewest: least, kind: 'done'});
	});
}

test('one Agent that nothing may stop is upgraded all the same: what dead-locks it is changed', async t => {
	const simulator = await simulated(fleet(1), t);
	const service = simulator.account.regions.get('us-east-1')?.clusters.get('fleet')?.services.get('datadog-agent');
	if (service === undefined) {
		throw new Error('no Agent was added');
	}

	service.deploymentConfiguration = {...service.deploymentConfiguration, minimumHealthyPercent: 100};
	deepEqual(await fewest(simulator, 'fleet', []), {fewest: 0, kind: 'done'});
});

test('of the daemons of Managed Instances no more are away than are drained at a time', async t => {
	const simulator = await simulated('managed', t);
	const all = ['--cluster', 'orders', '--replace-instances', '--yes'];
	await runSetup(simulator, {args: [...all, '--agent-version', '7.80.0'], id: 'install', looks: 'few'});
	simulator.clock.advance(3600);
	// A quarter of six, rounded up.
	deepEqual(await fewest(simulator, 'orders', ['--replace-instances']), {fewest: 4, kind: 'done'});
});
