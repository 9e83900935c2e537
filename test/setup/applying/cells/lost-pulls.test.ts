import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {fleetWorld} from '../../../support/fixtures/fleet-world.ts';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const args = ['--region', 'us-east-1', '--cluster', 'all', '--canary', 'none', '--yes'];

/** The hosts of one cluster lose their first pulls, as those of a cluster of the world `huge`. */
const losing: World = {
	...fleetWorld,
	build(home) {
		fleetWorld.build(home);
		const {instances = new Map<string, never>()} = home.region.clusters.get('tools') ?? {};
		for (const {ec2InstanceId} of instances.values()) {
			home.account.hostTroubles.set(ec2InstanceId, {lostPulls: 3});
		}
	},
};

test('one cluster whose hosts pull nothing fails, the others go on, and the next run finds it mended', async t => {
	const simulator = await simulated(losing, t);
	const first = await runSetup(simulator, {args});
	simulator.account.clock.advance(300);
	const second = await runSetup(simulator, {args, id: 'fedcba9876543210'});
	const failed = first.outcome.clusters.filter(({kind}) => kind !== 'installed').map(({cluster}) => cluster);
	const finished = first.events.findLast(event => event.type === 'finished');
	const resume = finished?.type === 'finished' ? finished.receipt?.resume : undefined;
	deepEqual(
		[first.exitCode, failed, resume?.includes('--yes'), second.exitCode, second.outcome.kind],
		[5, ['tools'], true, 0, 'nothing-to-do'],
	);
});
