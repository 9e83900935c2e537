import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const policies: World['policies'] = [
	{
		Version: '2012-10-17',
		Statement: [
			{Effect: 'Allow', Action: '*', Resource: '*'},
			{Effect: 'Deny', Action: 'ecs:DescribeTaskDefinition', Resource: '*'},
		],
	},
];

for (const [name, cluster] of [
	['installed', 'shop-prod'],
	['shop', 'payments'],
] as const) {
	test(`nothing is written over, or beside, a definition that can't be read: ${name}`, async t => {
		const world = worlds[name];
		const simulator = await simulated(world ? {...world, policies} : name, t);
		const {outcome, exitCode, events} = await runSetup(simulator, {
			args: ['--cluster', cluster, '--existing', 'adopt', '--yes'],
		});
		const checks =
			outcome.kind === 'failed' && outcome.problem.code === 'checks-failed' ? outcome.problem.checks : [];
		deepEqual(
			[exitCode, checks.some(({id}) => id === 'unread'), events.some(({type}) => type === 'change-started')],
			[1, true, false],
		);
	});
}
