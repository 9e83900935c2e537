import type {CapacityProvider, Cluster} from '../account/cluster.ts';
import type {Identity} from '../account/identity.ts';
import type {Instance} from '../account/instance.ts';
import {platforms, type Platform} from '../account/platform.ts';

/** How many clusters of a platform a template has room for. */
export type Room = Readonly<Partial<Record<Platform, number>>>;

/**
Clusters that are nowhere, one for each slot of a template, each with one host of its platform that has room for
everything. Whatever is asked and planned for them is asked and planned for the accounts of a fleet.
*/
export function modelClusters(
	room: Room,
	region: string,
	{account, partition}: Pick<Identity, 'account' | 'partition'>,
): readonly Cluster[] {
	return Object.entries(room).flatMap(([platform, count]) =>
		Array.from({length: count}, (_, index) =>
			modelCluster({
				platform: platform as Platform,
				number: index + 1,
				region,
				at: `arn:${partition}:ecs:${region}:${account}`,
			}),
		),
	);
}

/** One of them by its name; `undefined` for another name. */
export function modelNamed(
	name: string,
	region: string,
	identity: Pick<Identity, 'account' | 'partition'>,
): Cluster | undefined {
	const platform = platformIn(name);
	const count = platform === undefined ? 0 : Number(name.slice(platform.length + 1));
	return platform === undefined ? undefined : modelClusters({[platform]: count}, region, identity).at(-1);
}

type Modelled = {
	readonly platform: Platform;
	readonly number: number;
	readonly region: string;
	/** What ARNs begin with. */
	readonly at: string;
};

/** Whether it is the name of one, whatever its number. */
export function isModelName(name: string): boolean {
	return platformIn(name) !== undefined;
}

function platformIn(name: string): Platform | undefined {
	return platforms.find(one => name.startsWith(`${one}-`) && /^\d+$/v.test(name.slice(one.length + 1)));
}

/** `linux-1`: the name by which an exporter knows it. */
export function modelName(platform: Platform, number: number): string {
	return `${platform}-${number}`;
}

function modelCluster({platform, number, region, at}: Modelled): Cluster {
	const name = modelName(platform, number);
	const provider: CapacityProvider = {arn: `${at}:capacity-provider/${name}`, name, kind: 'managed-instances'};
	const providers = platform === 'managed-instances' ? [provider] : [];
	return {
		arn: `${at}:cluster/${name}`,
		name,
		region,
		instanceCount: 1,
		fargateTasks: 0,
		activeServices: 0,
		capacityProviders: providers.map(one => one.name),
		hasDefaultStrategy: false,
		tags: {},
		providers,
		instances: [modelInstance({platform, name, at}, providers)],
		daemonServices: [],
		replicaServices: [],
		taskDefinitions: {},
		families: {},
		daemons: [],
		tasks: [],
		unread: [],
	};
}

function modelInstance(
	{platform, name, at}: Pick<Modelled, 'platform' | 'at'> & {readonly name: string},
	[provider]: readonly CapacityProvider[],
): Instance {
	const isExternal = platform === 'external' || platform === 'external-windows';
	const free = {cpu: 16_384, memory: 65_536, ports: [], udpPorts: []};
	return {
		arn: `${at}:container-instance/${name}/model`,
		id: `${isExternal ? 'mi' : 'i'}-00000000000000000`,
		status: 'ACTIVE',
		agentConnected: true,
		attributes: {...attributesOf(platform), ...(isExternal && {'ecs.capability.external': ''})},
		registered: free,
		remaining: free,
		...(provider && {capacityProvider: provider.name}),
	};
}

/** By which each platform is recognised (`hosts/platform-of.ts`). */
function attributesOf(platform: Platform): Instance['attributes'] {
	switch (platform) {
		case 'amazon-linux-1': {
			return {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2018.03'};
		}

		case 'windows':
		case 'external-windows': {
			return {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022_FULL'};
		}

		case 'linux':
		case 'external':
		case 'managed-instances': {
			return {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023'};
		}
	}
}
