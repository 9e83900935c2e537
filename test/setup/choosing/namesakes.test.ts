import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {homeIn} from '../../../source/simulator/worlds/build-world.ts';
import {buildShopProd} from '../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {wordsIn} from '../../../source/text/languages.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const regions = ['us-east-1', 'eu-west-1'];

/** A cluster of one name in each of two regions; in `denied` no service may be created. */
function worldWhere(denied: string): World {
	return {
		summary: 'A cluster of the same name in two regions',
		demo: worlds.shop?.demo ?? {apiKey: '', site: 'datadoghq.com', region: 'us-east-1', clusters: []},
		policies: [
			{
				Version: '2012-10-17',
				Statement: [
					{Effect: 'Allow', Action: '*', Resource: '*'},
					{Effect: 'Deny', Action: 'ecs:CreateService', Resource: `arn:aws:ecs:${denied}:*:service/*`},
					{Effect: 'Deny', Action: 'iam:SimulatePrincipalPolicy', Resource: '*'},
				],
			},
		],
		build(home) {
			buildShopProd(home);
			const region = home.account.regions.get('eu-west-1');
			if (region) {
				buildShopProd(homeIn(home.account, region));
			}
		},
	};
}

const inBoth = [
	...regions.flatMap(region => ['--region', region]),
	'--cluster',
	'shop-prod',
	'--canary',
	'none',
	'--yes',
];

for (const denied of regions) {
	test(`of two clusters of one name, that of ${denied} fails and the other's goes on`, async t => {
		const {events, outcome} = await runSetup(await simulated(worldWhere(denied), t), {args: inBoth});
		const plan = events.find(event => event.type === 'planned')?.plan;
		const watched = events.flatMap(event => (event.type === 'rollout' ? [event.rollout.target] : []));
		const targets = plan?.targets.map(({id}) => id);
		const kindIn = (region: string) => (region === denied ? 'failed' : 'installed');
		deepEqual(
			targets,
			regions.map(region => `arn:aws:ecs:${region}:123456789012:service/shop-prod/datadog-agent`),
		);
		deepEqual(
			[...new Set(watched)],
			targets?.filter(id => !id.includes(denied)),
		);
		deepEqual(
			outcome.clusters.map(({target, region, kind}) => [target, kind === kindIn(region)]),
			targets?.map(id => [id, true]),
		);
	});
}

test('what is told of two clusters of one name, and of what each region has of its own, says which it is', async t => {
	const {events} = await runSetup(await simulated(worldWhere('nowhere'), t), {args: inBoth});
	const {answer, change, changeDone, rollout} = await wordsIn('en');
	const told = events.flatMap(event => {
		switch (event.type) {
			case 'answered': {
				return event.question === 'clusters' ? [answer(event.question, event.value)] : [];
			}

			case 'change-started': {
				return [change(event.change).running];
			}

			case 'change-done': {
				return [changeDone(event.change, event.result)];
			}

			default: {
				return event.type === 'rollout' && event.rollout.verdict === 'succeeded'
					? [rollout(event.rollout).done]
					: [];
			}
		}
	});
	deepEqual(
		[...Map.groupBy(told, line => line)].filter(([, {length}]) => length > 1),
		[],
	);
	deepEqual(told.filter(line => line.includes('shop-prod')).toSorted(), [
		'Clusters: shop-prod in us-east-1 and shop-prod in eu-west-1',
		...regions.map(region => `Create daemon service datadog-agent on shop-prod in ${region}`).toSorted(),
		...regions.map(region => `Created daemon service datadog-agent on shop-prod in ${region}`).toSorted(),
		...regions.map(region => `The Datadog Agent runs on 12 of 12 instances of shop-prod in ${region}`).toSorted(),
	]);
});

test('what is read of two clusters of one name, and what is forecast of both, says which they are', async t => {
	const account = await simulated(worldWhere('nowhere'), t);
	const {observed, reading, plan} = await wordsIn('en');
	const told = async (args: readonly string[], run: Run = {}) => {
		const {events} = await runSetup(account, {args, ...run});
		return events.flatMap((event): readonly string[] => {
			switch (event.type) {
				case 'reading': {
					return event.what === 'cluster' ? [reading(event)] : [];
				}

				case 'observed': {
					return event.facts.kind === 'cluster' ? [plain(observed(event.facts)).split('  ', 1)[0] ?? ''] : [];
				}

				default: {
					return event.type === 'planned' ? [plain(plan(event.plan).forecast)] : [];
				}
			}
		});
	};

	deepEqual((await told([...inBoth, '--dry-run'])).toSorted(), [
		'Read shop-prod in eu-west-1',
		'Read shop-prod in us-east-1',
		'Runs on 24 of 24 instances of shop-prod in us-east-1 and shop-prod in eu-west-1 (100 %).',
	]);
	const where = regions.flatMap(region => ['--region', region]);
	// What a person chooses of a list is read in full then.
	const chosen = {answers: {clusters: [{entry: 'all'}]}};
	deepEqual(
		(await told([...where, '--canary', 'none', '--dry-run'], chosen))
			.toSorted()
			.filter(line => line.includes('inside')),
		['Read the inside of shop-prod in eu-west-1', 'Read the inside of shop-prod in us-east-1'],
	);
	await told(inBoth);
	const removal = await told(['uninstall', ...where, '--cluster', 'shop-prod', '--yes']);
	equal(
		removal.find(line => line.startsWith('Takes')),
		'Takes the Agent out of shop-prod in us-east-1 and shop-prod in eu-west-1.',
	);
});
