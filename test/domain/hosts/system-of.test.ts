import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {type System, systemOf} from '../../../source/domain/hosts/system-of.ts';
import {sampleInstance} from '../sample.ts';

function detailed(value: string): Partial<Instance> {
	return {attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': value}};
}

function windows(version: string): Partial<Instance> {
	return {attributes: {'ecs.os-type': 'windows', 'ecs.os-family': version}};
}

function image(name: string): Partial<Instance> {
	return {machine: {image: name, securityGroups: []}};
}

const cases: ReadonlyArray<readonly [fields: Partial<Instance>, system: System]> = [
	[detailed('amzn_2023'), {family: 'al2023', name: 'Amazon Linux 2023', endOfLife: false}],
	[detailed('amzn_2'), {family: 'al2', name: 'Amazon Linux 2', endOfLife: true}],
	[detailed('amzn_2018.03'), {family: 'al1', name: 'Amazon Linux 1', endOfLife: true}],
	[detailed('ubuntu_22.04'), {family: 'ubuntu', name: 'Ubuntu 22.04', endOfLife: false}],
	[detailed('bottlerocket_1.20.0'), {family: 'bottlerocket', name: 'Bottlerocket 1.20.0', endOfLife: false}],
	[detailed('debian_12'), {family: 'linux', name: 'debian 12', endOfLife: false}],
	[detailed('LINUX'), {family: 'unknown', endOfLife: false}],
	[windows('WINDOWS_SERVER_2022_FULL'), {family: 'windows-2022', name: 'Windows Server 2022', endOfLife: false}],
	[windows('WINDOWS_SERVER_2019_CORE'), {family: 'windows-2019', name: 'Windows Server 2019', endOfLife: false}],
	[windows('WINDOWS_SERVER_20H2_CORE'), {family: 'windows', name: 'Windows Server 20H2', endOfLife: true}],
	[windows('windows'), {family: 'windows', name: 'Windows', endOfLife: false}],
	[image('amzn2-ami-ecs-hvm-2.0'), {family: 'al2', name: 'Amazon Linux 2', endOfLife: true}],
	[image('al2023-ami-ecs-hvm-2023'), {family: 'al2023', name: 'Amazon Linux 2023', endOfLife: false}],
	[image('amzn-ami-2018.03.a'), {family: 'al1', name: 'Amazon Linux 1', endOfLife: true}],
	[image('ami-0123456789abcdef0'), {family: 'unknown', endOfLife: false}],
	[{}, {family: 'unknown', endOfLife: false}],
];

for (const [fields, system] of cases) {
	test(`${JSON.stringify(fields)} is ${system.name ?? 'unknown'}`, () => {
		deepEqual(systemOf(sampleInstance('a', fields)), system);
	});
}

test('amazon linux 2 is over, and named the same by attribute and by image', () => {
	deepEqual(
		systemOf(sampleInstance('a', detailed('amzn_2'))),
		systemOf(sampleInstance('a', image('amzn2-ami-ecs-x'))),
	);
});
