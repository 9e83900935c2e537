import type {Cluster} from '../../source/domain/account/cluster.ts';
import type {Instance} from '../../source/domain/account/instance.ts';
import type {Platform} from '../../source/domain/account/platform.ts';
import {codeOfPlan} from '../../source/domain/code/code-of-plan.ts';
import type {Code} from '../../source/domain/code/code-resource.ts';
import {seal} from '../../source/domain/kit/secret.ts';
import {sampleCluster, sampleInstance} from '../domain/sample.ts';
import {anyKey, planOf, type Wanted} from '../export/code/any-plan.ts';

/** The account and region of the model, which no template may name. */
export const model = {account: '123456789012', region: 'us-east-1'};

/** How many clusters of each platform a template is to have room for. */
export type Slots = Partial<Readonly<Record<Platform, number>>>;

const hosts: Readonly<Record<Platform, Partial<Instance>>> = {
	linux: {attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023'}},
	'amazon-linux-1': {attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2018.03'}},
	windows: {attributes: {'ecs.os-type': 'windows'}},
	external: {id: 'mi-a', attributes: {'ecs.os-type': 'linux', 'ecs.capability.external': ''}},
	'external-windows': {id: 'mi-b', attributes: {'ecs.os-type': 'windows', 'ecs.capability.external': ''}},
	'managed-instances': {capacityProvider: 'fleet', attributes: {'ecs.os-type': 'linux'}},
};

/** The code of a model account: a cluster a slot, with two instances, and nothing else in it. */
export function modelCode(slots: Slots, wanted: Partial<Omit<Wanted, 'clusters'>> = {}): Code {
	const clusters = Object.entries(slots).flatMap(([platform, count]) =>
		Array.from({length: count}, (_, index) => modelCluster(platform as Platform, index + 1)),
	);
	const plan = planOf({
		features: ['core', 'apm'],
		site: 'datadoghq.com',
		key: {kind: 'given', secret: seal(anyKey)},
		settings: {},
		...wanted,
		clusters,
	});
	return codeOfPlan(plan, clusters);
}

function modelCluster(platform: Platform, number: number): Cluster {
	const name = `slot-${platform}-${number}`;
	const start = `arn:aws:ecs:${model.region}:${model.account}`;
	return sampleCluster({
		arn: `${start}:cluster/${name}`,
		name,
		region: model.region,
		instances: [1, 2].map(instance => sampleInstance(`${name}-${instance}`, hosts[platform])),
		providers:
			platform === 'managed-instances'
				? [{arn: `${start}:capacity-provider/fleet`, name: 'fleet', kind: 'managed-instances'}]
				: [],
	});
}
