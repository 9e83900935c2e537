import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import {defaultSettings, type ChoicesSoFar} from '../../../../source/domain/choices/choices.ts';
import {defaultFeatures} from '../../../../source/domain/choices/feature-id.ts';
import {features} from '../../../../source/domain/questions/decisions/features.ts';
import {sampleCluster, sampleDaemon, sampleInstance, sampleService} from '../../sample.ts';
import {entered, plainCluster, situation} from '../asking.ts';

const windows = sampleCluster({
	instances: [
		sampleInstance('w', {attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022_CORE'}}),
	],
});

function on(cluster: Cluster, choices: ChoicesSoFar = {}) {
	return situation({
		observed: {...nothingObserved, clusters: [cluster]},
		choices: {clusters: [cluster.arn], ...choices},
	});
}

const old: ChoicesSoFar = {settings: {...defaultSettings, version: '7.40.0'}};
const managedProvider = {
	arn: 'arn:aws:ecs:us-east-1:123456789012:capacity-provider/managed',
	name: 'managed',
	kind: 'managed-instances',
} as const;

const ranBefore = {
	...plainCluster,
	daemonServices: [
		sampleService({tags: {'dd-ecs-setup:managed': 'true', 'dd-ecs-setup:features': 'core logs nonsense'}}),
	],
};

const starts: ReadonlyArray<readonly [what: string, at: ReturnType<typeof on>, start: readonly string[]]> = [
	['with the defaults', on(plainCluster), defaultFeatures],
	['with what runs there as a service', on(ranBefore), ['core', 'logs']],
	[
		'with what runs there as a daemon',
		on({
			...plainCluster,
			providers: [managedProvider],
			daemons: [sampleDaemon({tags: {'dd-ecs-setup:managed': 'true', 'dd-ecs-setup:features': 'core apm'}})],
		}),
		['core', 'apm'],
	],
	[
		'without what an old Agent can not do',
		on(plainCluster, old),
		defaultFeatures.filter(id => id !== 'ecs-explorer'),
	],
];

for (const [what, at, start] of starts) {
	test(`features begin ${what}`, () => {
		const {input, fallback} = features.ask(at);
		deepEqual([fallback, input.kind === 'many' && input.chosen], [start, start]);
	});
}

test('what can not be had is shown with the reason, and what is always there can not be chosen', () => {
	const {input, about} = features.ask(on(windows));
	const rows = input.kind === 'many' ? input.options : [];
	deepEqual(
		[
			about,
			rows
				.filter(({id}) => ['core', 'apm', 'network'].includes(id))
				.map(({id, selectable, subject}) => [
					id,
					selectable,
					subject.kind === 'feature' && subject.locked,
					subject.kind === 'feature' && subject.refusal,
				]),
		],
		[
			['shop'],
			[
				['core', false, true, undefined],
				['apm', true, false, undefined],
				['network', false, false, {kind: 'platform', platforms: ['windows']}],
			],
		],
	);
});

const entries: ReadonlyArray<readonly [at: ReturnType<typeof on>, entry: readonly string[], taken: unknown]> = [
	[on(plainCluster), ['apm'], {kind: 'ok', value: ['core', 'apm']}],
	[on(plainCluster), [], {kind: 'ok', value: ['core']}],
	[
		on(plainCluster),
		['default,+logs'],
		{kind: 'ok', value: ['core', 'apm', 'dogstatsd', 'logs', 'ecs-explorer', 'health-check']},
	],
	[on(plainCluster, old), ['default'], {kind: 'ok', value: defaultFeatures.filter(id => id !== 'ecs-explorer')}],
	[
		on(windows),
		['network'],
		{
			kind: 'refused',
			problem: {
				code: 'feature-impossible',
				feature: 'network',
				refusal: {kind: 'platform', platforms: ['windows']},
				clusters: ['shop'],
			},
		},
	],
];

for (const [at, entry, taken] of entries) {
	test(`features ${JSON.stringify(entry)} become ${JSON.stringify(taken)}`, () => {
		deepEqual(entered(features.ask(at).input, entry), taken);
	});
}

test('the pane shows what the marked ones would do, and forgets what is no feature', () => {
	const {input} = features.ask(on(plainCluster));
	deepEqual(input.kind === 'many' && input.preview?.(['apm', 'nonsense']).totals.features, ['core', 'apm']);
});
