import type {LinuxKind} from '../choices/choices.ts';
import type {Cluster} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
import {type Platform, platforms} from '../account/platform.ts';
import {remembered} from '../kit/large/remembered.ts';
import type {PlacementGroup} from './placement-group.ts';
import {platformsIn} from './platforms-in.ts';
import {placementConstraints} from './placement-constraints.ts';

/** What of a cluster decides it. */
export type Placed = Pick<Cluster, 'arn' | 'name' | 'region' | 'instances' | 'providers'>;

/** `linux` is what the person said of instances that don't tell whether they run Amazon Linux 1. */
export type PlacementOptions = {readonly linux?: LinuxKind};

/**
Added to family and service name where a cluster has several groups. Plain Linux never gets one, so that a service on a
Linux cluster keeps its name when Windows joins; with a new name beside the old one, two Agents would run on each
instance.
*/
export const platformSuffixes: Readonly<Record<Platform, string>> = {
	linux: '',
	'amazon-linux-1': '-amazon-linux-1',
	windows: '-windows',
	external: '-external',
	'external-windows': '-external-windows',
	'managed-instances': '-managed',
};

/**
Splits a cluster into groups that need different task definitions or services, so that every eligible instance gets
exactly one Agent, also one of a new kind that joins later. Capacity providers of Managed Instances make a group even
while they have no instance: a daemon that is there first drains nothing.
*/
export function placementGroups(cluster: Placed, {linux = 'linux'}: PlacementOptions = {}): readonly PlacementGroup[] {
	return splitAs[linux](cluster);
}

const splitAs: Readonly<Record<LinuxKind, typeof placementGroups>> = {
	linux: remembered(cluster => split(cluster, 'linux')),
	'amazon-linux-1': remembered(cluster => split(cluster, 'amazon-linux-1')),
};

function split(cluster: Placed, linux: LinuxKind): readonly PlacementGroup[] {
	const told = platformsIn(cluster);
	const placed = Map.groupBy(cluster.instances, (_, index) => {
		const platform = told[index] ?? 'unknown-linux';
		return platform === 'unknown-linux' ? linux : platform;
	});
	const instancesOn = (platform: Platform): readonly Instance[] => placed.get(platform) ?? [];
	const capacityProviderArns = cluster.providers.filter(({kind}) => kind === 'managed-instances').map(({arn}) => arn);
	const present = platforms.filter(
		platform => placed.has(platform) || (platform === 'managed-instances' && capacityProviderArns.length > 0),
	);
	return present.map(platform => ({
		cluster: cluster.name,
		clusterArn: cluster.arn,
		region: cluster.region,
		platform,
		suffix: present.length === 1 ? '' : platformSuffixes[platform],
		constraints: placementConstraints(platform, present, instancesOn('amazon-linux-1')),
		launchType: launchType(platform),
		capacityProviderArns: platform === 'managed-instances' ? capacityProviderArns : [],
		instances: instancesOn(platform),
	}));
}

function launchType(platform: Platform): PlacementGroup['launchType'] {
	switch (platform) {
		case 'linux':
		case 'amazon-linux-1':
		case 'windows': {
			return 'EC2';
		}

		case 'external':
		case 'external-windows': {
			return 'EXTERNAL';
		}

		case 'managed-instances': {
			return undefined;
		}
	}
}
