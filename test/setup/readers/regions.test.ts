import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

// What the environment says counts as if it weren't there.
const nowhere = {AWS_REGION: '', AWS_DEFAULT_REGION: ''};

async function start(t: TestContext, world: string | World, run: Run) {
	const simulator = await simulated(world, t);
	const {events, questions, outcome} = await runSetup(simulator, run);
	const identified = events.find(event => event.type === 'identified');
	return {events, questions, outcome, regions: identified?.type === 'identified' ? identified.regions : []};
}

function worldWith(policy: string): World {
	const {shop} = worlds;
	if (shop === undefined) {
		throw new Error('there is no world shop');
	}

	return {
		...shop,
		policies: [{Version: '2012-10-17', Statement: [{Effect: 'Allow', NotAction: policy, Resource: '*'}]}],
	};
}

test('AWS_DEFAULT_REGION is where clusters are looked for', async t => {
	const {regions, questions} = await start(t, 'shop', {
		args: ['--cluster', 'shop-prod', '--dry-run'],
		environment: {...nowhere, AWS_DEFAULT_REGION: 'us-east-1'},
	});
	deepEqual([regions, questions.some(({id}) => id === 'regions')], [['us-east-1'], false]);
});

for (const [world, chosen, count] of [
	['shop', 'us-east-1', 17],
	['gov', 'us-gov-west-1', 2],
	['china', 'cn-north-1', 2],
] as const) {
	test(`without a region one is picked from those that are enabled for the account of ${world}`, async t => {
		const {regions, questions} = await start(t, world, {
			args: ['--cluster', 'shop-prod', '--site', 'datadoghq.com', '--dry-run'],
			environment: nowhere,
			answers: {regions: [{entry: [chosen]}]},
		});
		const input = questions.find(({id}) => id === 'regions')?.input;
		const options = input?.kind === 'many' ? input.options : [];
		deepEqual([regions, options.length], [[chosen], count]);
	});
}

test('where the regions may not be listed one is typed', async t => {
	const {regions, questions} = await start(t, worldWith('ec2:DescribeRegions'), {
		args: ['--cluster', 'shop-prod', '--dry-run'],
		environment: nowhere,
		answers: {regions: [{entry: 'us-east-1'}]},
	});
	equal(questions.find(({id}) => id === 'regions')?.input.kind, 'text');
	deepEqual(regions, ['us-east-1']);
});

test('looking everywhere says which regions refused', async t => {
	const world = worldWith('nothing:AtAll');
	const {events, outcome} = await start(
		t,
		{
			...world,
			limits: {
				serviceControl: [
					{
						Version: '2012-10-17',
						Statement: [
							{Effect: 'Allow', Action: '*', Resource: '*'},
							{
								Effect: 'Deny',
								Action: 'ecs:*',
								Resource: '*',
								Condition: {StringNotEquals: {'aws:RequestedRegion': ['us-east-1', 'us-east-2']}},
							},
						],
					},
				],
			},
		},
		{args: ['--region', 'all', '--cluster', 'shop-prod', '--dry-run']},
	);
	equal(outcome.kind, 'planned');
	const refused = events.flatMap(event =>
		event.type === 'observed' && event.facts.kind === 'region-refused' ? [event.facts.region] : [],
	);
	equal(refused.length, 15);
	equal(refused.includes('us-east-2'), false);
});

test('of many clusters it is told how many there are, and a stop in between is no refusal', async t => {
	const {events, outcome} = await start(t, 'huge', {
		args: ['--region', 'us-east-1', '--cluster', 'all', '--dry-run'],
		onEvent(event, press) {
			if (event.type === 'observed' && event.facts.kind === 'region-listed') {
				press();
			}
		},
	});
	deepEqual(
		events.flatMap(event =>
			event.type === 'observed' && event.facts.kind !== 'cluster' ? [[event.facts.kind, event.facts.region]] : [],
		),
		[['region-listed', 'us-east-1']],
	);
	equal(outcome.kind, 'stopped');
});
