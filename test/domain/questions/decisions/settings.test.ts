import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {ChoicesSoFar} from '../../../../source/domain/choices/choices.ts';
import {settingIds, type SettingId} from '../../../../source/domain/choices/field.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import {settings} from '../../../../source/domain/questions/decisions/settings.ts';
import {sampleCluster, sampleInstance} from '../../sample.ts';
import {nothingGiven, plainCluster, situation} from '../asking.ts';

const attributes = {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022_CORE'};
const windows = sampleCluster({instances: [sampleInstance('w', {attributes})]});
const mixed = sampleCluster({instances: [sampleInstance('w', {attributes}), sampleInstance('l')]});
const managed = sampleCluster({
	providers: [{arn: 'arn:mi', name: 'mi', kind: 'managed-instances'}],
	instances: [sampleInstance('m', {capacityProvider: 'mi'})],
});
const given = {key: {kind: 'given', secret: seal('k')}} as const;
const network = ['network-mode', 'subnets', 'security-groups'] as const;
const onManaged = ['drain-percent', 'critical'] as const;

/** What the form leaves out, because it could do nothing. */
const cases: ReadonlyArray<
	readonly [what: string, cluster: Cluster, choices: ChoicesSoFar, without: readonly SettingId[]]
> = [
	['Linux with logs', plainCluster, {...given, features: ['core', 'logs']}, onManaged],
	['Linux without logs', plainCluster, {...given, features: ['core']}, [...onManaged, 'logs-from']],
	['a key that is stored', plainCluster, {key: {kind: 'secret', arn: 'a'}}, [...onManaged, 'logs-from', 'store-key']],
	['Managed Instances', managed, given, [...network, 'logs-from']],
	['Windows, which has subnets and no file', windows, given, [...onManaged, 'logs-from', 'hostname-file']],
	['Linux and Windows', mixed, given, [...onManaged, 'logs-from']],
];

for (const [what, cluster, choices, without] of cases) {
	test(`settings that can do nothing for ${what} are left out`, () => {
		const at = situation({
			observed: {...nothingObserved, clusters: [cluster]},
			choices: {...choices, clusters: [cluster.arn]},
		});
		const {input} = settings.ask(at);
		const ids = input.kind === 'form' ? input.fields.map(({id}) => id) : [];
		deepEqual(new Set(settingIds.filter(id => !ids.includes(id))), new Set(without));
	});
}

test('what was given stands in the form whether it can do something or not', () => {
	const entries = {settings: {entry: {critical: 'yes'}, source: 'flag'}} as const;
	const {input} = settings.ask(situation({given: {...nothingGiven, entries}}));
	deepEqual(input.kind === 'form' && input.fields.filter(({id}) => id === 'critical').map(({entry}) => entry), [
		'yes',
	]);
});
