import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {runSetup, withAws} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const cases = [
	{world: 'shop', args: ['--cluster', 'shop-prod', '--yes'], last: 'create-service'},
	{world: 'managed', args: ['--cluster', 'orders', '--replace-instances', '--yes'], last: 'create-daemon'},
];

for (const {world, args, last} of cases) {
	test(`of two first runs at once, the one whose ${last} comes second goes on with the other's`, async t => {
		const simulator = await simulated(world, t);
		// The other run does all of it between this one's plan and its last change.
		let other: ReturnType<typeof runSetup> | undefined;
		const loser = await runSetup(simulator, {
			args,
			id: 'loser',
			looks: 'few',
			ports: withAws(aws => ({
				async perform(change, performing) {
					// Before the first: the winner makes everything.
					other ??= runSetup(simulator, {args: [...args, '--no-wait'], id: 'winner'});
					await other;
					return aws.perform?.(change, performing) ?? {};
				},
			})),
		});
		const again = await runSetup(simulator, {args, id: 'again', looks: 'few'});
		deepEqual(
			[(await other)?.exitCode, loser.exitCode, loser.outcome.clusters.map(({kind}) => kind), again.outcome.kind],
			[0, 0, ['installed'], 'nothing-to-do'],
		);
	});
}
