import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {defaultSettings, type ChoicesSoFar} from '../../../../source/domain/choices/choices.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import {plainKey, replaceInstances} from '../../../../source/domain/questions/decisions/consents.ts';
import {sampleCluster, sampleInstance} from '../../sample.ts';
import {nothingGiven, plainCluster, situation} from '../asking.ts';

const key = {kind: 'given', secret: seal('k')} as const;
const settings = {...defaultSettings, store: 'plain'} as const;

const keyCases: ReadonlyArray<readonly [what: string, fields: Partial<Situation>, isWanted: boolean]> = [
	['a key in hand in plain sight', {choices: {key, settings}}, true],
	['in a dry run, which shows nobody a key', {choices: {key, settings}, dryRun: true}, false],
	['a key in a secret', {choices: {key, settings: defaultSettings}}, false],
	['a key that is stored already', {choices: {key: {kind: 'secret', arn: 'a'}, settings}}, false],
	['no settings yet', {choices: {key}}, false],
	['no key yet', {choices: {settings}}, false],
];

for (const [what, fields, isWanted] of keyCases) {
	test(`a second yes to a key in plain sight: ${what}`, () => {
		deepEqual(plainKey.wanted(situation(fields)), isWanted);
	});
}

test('who wrote where the key goes has said it, who picked it is asked', () => {
	const given = (entry: string | Readonly<Record<string, string>>): Situation =>
		situation({given: {...nothingGiven, entries: {settings: {entry, source: 'flag'}}}});
	deepEqual(
		[given({'store-key': 'plain'}), given({env: 'prod'}), given('store-key'), situation()].map(at =>
			plainKey.evident?.(at),
		),
		[true, undefined, undefined, undefined],
	);
});

function managed(name: string, hosts: number) {
	return sampleCluster({
		name,
		arn: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`,
		providers: [{arn: 'arn:mi', name: 'mi', kind: 'managed-instances'}],
		instances: Array.from({length: hosts}, (_, index) =>
			sampleInstance(`${name}${index}`, {capacityProvider: 'mi'}),
		),
	});
}

const [fleet, spare, empty] = [managed('fleet', 2), managed('spare', 1), managed('empty', 0)];

function on(clusters: ReadonlyArray<typeof fleet>, choices: ChoicesSoFar = {}): Situation {
	return situation({
		observed: {...nothingObserved, clusters: [plainCluster, fleet, spare, empty]},
		choices: {clusters: clusters.map(({arn}) => arn), ...choices},
	});
}

test('draining instances is asked for where chosen clusters have some that ECS keeps', () => {
	deepEqual(
		[
			on([fleet]),
			{...on([fleet]), dryRun: true},
			on([empty]),
			on([plainCluster]),
			on([plainCluster, fleet]),
			on([]),
		].map(at => replaceInstances.wanted(at)),
		[true, false, false, false, true, false],
	);
});

test('how many instances, of which clusters, and how many at a time', () => {
	deepEqual(
		[
			replaceInstances.ask(on([plainCluster, fleet, spare])).about,
			replaceInstances.ask(on([fleet], {settings: {...defaultSettings, drainPercent: 50}})).about,
		],
		[
			['fleet', 'spare', '3', '25'],
			['fleet', '2', '50'],
		],
	);
});
