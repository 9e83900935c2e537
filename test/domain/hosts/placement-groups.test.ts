import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {CapacityProvider} from '../../../source/domain/account/cluster.ts';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {placementGroups} from '../../../source/domain/hosts/placement-groups.ts';
import {sampleCluster, sampleInstance} from '../sample.ts';
import {isPlaced} from './placement-match.ts';

const managed: CapacityProvider = {
	arn: 'arn:aws:ecs:us-east-1:123456789012:capacity-provider/fleet',
	name: 'fleet',
	kind: 'managed-instances',
};

const linux = (name: string) =>
	sampleInstance(name, {
		attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023', 'ecs.ami-id': 'ami-new'},
	});
const unknown = (name: string) =>
	sampleInstance(name, {agentVersion: '1.51.0', attributes: {'ecs.os-type': 'linux', 'ecs.ami-id': 'ami-own'}});
const amazonLinux1 = (name: string, ami = 'ami-old') =>
	sampleInstance(name, {
		attributes: {'ecs.os-type': 'linux', 'ecs.ami-id': ami},
		machine: {image: 'amzn-ami-2018.03-amazon-ecs-optimized', securityGroups: []},
	});
const windows = (name: string) =>
	sampleInstance(name, {attributes: {'ecs.os-type': 'windows', 'ecs.ami-id': 'ami-win'}});
const external = (name: string) =>
	sampleInstance(name, {id: `mi-${name}`, attributes: {'ecs.os-type': 'linux', 'ecs.capability.external': ''}});
const externalWindows = (name: string) =>
	sampleInstance(name, {id: `mi-${name}`, attributes: {'ecs.os-type': 'windows', 'ecs.capability.external': ''}});
const managedInstance = (name: string) =>
	sampleInstance(name, {capacityProvider: 'fleet', attributes: {'ecs.os-type': 'linux', 'ecs.ami-id': 'ami-rocket'}});

const kinds = [linux, unknown, amazonLinux1, windows, external, externalWindows, managedInstance];

function groupsOf(instances: readonly Instance[], providers: readonly CapacityProvider[] = []) {
	return placementGroups(sampleCluster({instances, providers}));
}

function summary(instances: readonly Instance[], providers: readonly CapacityProvider[] = []) {
	return groupsOf(instances, providers).map(({platform, suffix, launchType, constraints, instances: own}) => [
		platform,
		suffix,
		launchType ?? 'daemon',
		own.map(({id}) => id).join(' '),
		...constraints.map(({expression}) => expression),
	]);
}

test('a cluster of one kind gets the plain names', () => {
	deepEqual(summary([linux('a'), linux('b')]), [['linux', '', 'EC2', 'i-a i-b', 'attribute:ecs.os-type == linux']]);
	deepEqual(summary([windows('a')]), [['windows', '', 'EC2', 'i-a', 'attribute:ecs.os-type == windows']]);
	deepEqual(summary([external('a')]), [['external', '', 'EXTERNAL', 'mi-a', 'attribute:ecs.os-type == linux']]);
});

test('several kinds get suffixes, except plain Linux, which keeps the name it may already have', () => {
	deepEqual(
		summary([windows('a'), linux('b'), external('c'), externalWindows('d'), managedInstance('e')], [managed]),
		[
			['linux', '', 'EC2', 'i-b', 'attribute:ecs.os-type == linux'],
			['windows', '-windows', 'EC2', 'i-a', 'attribute:ecs.os-type == windows'],
			['external', '-external', 'EXTERNAL', 'mi-c', 'attribute:ecs.os-type == linux'],
			['external-windows', '-external-windows', 'EXTERNAL', 'mi-d', 'attribute:ecs.os-type == windows'],
			['managed-instances', '-managed', 'daemon', 'i-e'],
		],
	);
});

test('Amazon Linux 1 beside another Linux is told by its images', () => {
	deepEqual(summary([amazonLinux1('a', 'ami-2'), linux('b'), amazonLinux1('c', 'ami-1')]), [
		['linux', '', 'EC2', 'i-b', 'attribute:ecs.os-type == linux', 'attribute:ecs.ami-id !in [ami-1, ami-2]'],
		[
			'amazon-linux-1',
			'-amazon-linux-1',
			'EC2',
			'i-a i-c',
			'attribute:ecs.os-type == linux',
			'attribute:ecs.ami-id in [ami-1, ami-2]',
		],
	]);
});

test('Amazon Linux 1 alone takes any Linux that joins', () => {
	deepEqual(summary([amazonLinux1('a')]), [['amazon-linux-1', '', 'EC2', 'i-a', 'attribute:ecs.os-type == linux']]);
});

test('instances that tell nothing are what the person said', () => {
	const cluster = sampleCluster({instances: [unknown('a')]});
	deepEqual(
		placementGroups(cluster, {linux: 'amazon-linux-1'}).map(({platform}) => platform),
		['amazon-linux-1'],
	);
	deepEqual(
		placementGroups(cluster).map(({platform}) => platform),
		['linux'],
	);
});

test('a capacity provider of managed instances makes a group before it has instances', () => {
	const [group] = groupsOf([], [managed, {...managed, name: 'asg', kind: 'auto-scaling'}]);
	deepEqual(
		[group?.platform, group?.capacityProviderArns, group?.instances],
		['managed-instances', [managed.arn], []],
	);
});

test('every instance gets exactly one Agent, also one that joins later', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...kinds), {minLength: 1}),
			fc.constantFrom(...kinds),
			(present, joins) => {
				const instances = present.map((kind, index) => kind(String(index)));
				const groups = groupsOf(instances, [managed]);
				for (const instance of instances) {
					equal(
						groups.filter(group => isPlaced(group, instance)).length,
						1,
						`${instance.id} of ${present.map(({name}) => name).join(', ')}`,
					);
				}

				// A new kind may have to wait for the next run, but is never given two.
				const served = groups.filter(group => isPlaced(group, joins('new'))).length;
				equal(served <= 1, true);
				equal(
					served === 1 ||
						groups.every(({launchType, platform}) => launchType !== 'EC2' || platform === 'windows') ||
						joins !== linux,
					true,
				);
			},
		),
	);
});
