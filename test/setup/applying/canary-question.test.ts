import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {World} from '../../../source/simulator/worlds/world.ts';
import type {Question} from '../../../source/domain/questions/question.ts';
import {fleetWorld} from '../../support/fixtures/fleet-world.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** The hosts of the largest cluster lose their first pulls. */
const losing: World = {
	...fleetWorld,
	build(home) {
		fleetWorld.build(home);
		const {instances = new Map<string, never>()} = home.region.clusters.get('prod-web') ?? {};
		for (const {ec2InstanceId} of instances.values()) {
			home.account.hostTroubles.set(ec2InstanceId, {lostPulls: 3});
		}
	},
};

const args = ['--region', 'us-east-1', '--cluster', 'all'];

/** What is offered first: the cluster, and why. */
function offered(questions: readonly Question[]): readonly unknown[] {
	const {input} = questions.find(({id}) => id === 'canary') ?? {};
	const [first] = input?.kind === 'one' ? input.options : [];
	return first?.subject.kind === 'canary' ? [first.subject.cluster, first.subject.firstAs] : [];
}

test('what is offered first is what would go first: the smallest, or what a run began that failed', async t => {
	const simulator = await simulated(losing, t);
	const before = await runSetup(simulator, {args: [...args, '--dry-run']});
	await runSetup(simulator, {args: [...args, '--canary', 'prod-web', '--yes'], id: 'fedcba9876543210'});
	const after = await runSetup(simulator, {args: [...args, '--dry-run'], id: 'fedcba9876543211'});
	const event = after.events.find(({type}) => type === 'planned');
	const [first] = (event?.type === 'planned' ? event.plan.waves : undefined) ?? [];
	deepEqual(
		[offered(before.questions), offered(after.questions), first?.map(id => id.includes('prod-web'))],
		[['staging-web', 'smallest'], ['prod-web', 'begun'], [true]],
	);
});

test('where every cluster is as planned already nobody is asked which goes first, and that ends well', async t => {
	const simulator = await simulated(fleetWorld, t);
	const settled = await runSetup(simulator, {args: [...args, '--canary', 'none', '--yes'], id: 'fedcba9876543210'});
	const again = await runSetup(simulator, {args, id: 'fedcba9876543211'});
	deepEqual(
		[
			settled.outcome.kind,
			again.questions.map(({id}) => id).filter(id => id === 'canary' || id === 'approval'),
			again.outcome.kind,
			again.exitCode,
		],
		['done', [], 'nothing-to-do', 0],
	);
});
