import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {CapacityProvider} from '../../../source/domain/account/cluster.ts';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {platformOf} from '../../../source/domain/hosts/platform-of.ts';
import {sampleInstance} from '../sample.ts';

const providers: readonly CapacityProvider[] = [
	{arn: 'arn:managed', name: 'managed', kind: 'managed-instances'},
	{arn: 'arn:asg', name: 'asg', kind: 'auto-scaling'},
];

const linux = {'ecs.os-type': 'linux'};
const old = {agentVersion: '1.51.0', dockerVersion: 'DockerVersion: 19.03.13-ce', attributes: linux};

function image(name: string): Partial<Instance> {
	return {machine: {image: name, securityGroups: []}};
}

const cases: ReadonlyArray<
	readonly [name: string, platform: ReturnType<typeof platformOf>, fields: Partial<Instance>]
> = [
	[
		'a provider of managed instances wins over everything',
		'managed-instances',
		{...old, capacityProvider: 'managed'},
	],
	['an auto scaling provider says nothing', 'linux', {capacityProvider: 'asg'}],
	['the external capability', 'external', {attributes: {...linux, 'ecs.capability.external': ''}}],
	['an id of Systems Manager', 'external', {id: 'mi-0a1b2c'}],
	['an external Windows host', 'external-windows', {id: 'mi-0a1b2c', attributes: {'ecs.os-type': 'windows'}}],
	['the type windows', 'windows', {attributes: {'ecs.os-type': 'windows'}}],
	['the family of a Windows version', 'windows', {attributes: {'ecs.os-family': 'WINDOWS_SERVER_2022_FULL'}}],
	[
		'the detailed type of Amazon Linux 1',
		'amazon-linux-1',
		{attributes: {...linux, 'ecs.os-type-detailed': 'amzn_2018.03'}},
	],
	[
		'the image name of Amazon Linux 1',
		'amazon-linux-1',
		{...old, ...image('amzn-ami-2018.03.20230214-amazon-ecs-optimized')},
	],
	[
		'the detailed type of Amazon Linux 2 on an old agent',
		'linux',
		{...old, attributes: {...linux, 'ecs.os-type-detailed': 'amzn_2'}},
	],
	[
		'the image name of Amazon Linux 2 with an old agent',
		'linux',
		{...old, ...image('amzn2-ami-ecs-hvm-2.0.20200205-x86_64-ebs')},
	],
	[
		'another Linux by its detailed type',
		'linux',
		{...old, attributes: {...linux, 'ecs.os-type-detailed': 'debian_9'}},
	],
	['an old agent that says nothing of its host', 'unknown-linux', old],
	[
		'an old agent that could not read its host',
		'unknown-linux',
		{...old, attributes: {...linux, 'ecs.os-type-detailed': 'linux'}},
	],
	["an old agent on an image of one's own", 'unknown-linux', {...old, ...image('our-golden-image-7')}],
	[
		'an old agent on ARM, which Amazon Linux 1 never ran on',
		'linux',
		{...old, attributes: {...linux, 'ecs.cpu-architecture': 'arm64'}},
	],
	['an old agent with a newer Docker', 'linux', {...old, dockerVersion: 'DockerVersion: 25.0.8'}],
	['the last Docker that could be one', 'unknown-linux', {...old, dockerVersion: '20.10.25'}],
	['an agent too new to be one', 'linux', {...old, agentVersion: '1.70.0'}],
	['an agent that has not told its version yet', 'linux', {attributes: linux}],
	['Bottlerocket', 'linux', {attributes: linux, ...image('bottlerocket-aws-ecs-2-x86_64-v1.20.0')}],
];

for (const [name, platform, fields] of cases) {
	test(`${name}: ${platform}`, () => {
		equal(platformOf(sampleInstance('a', fields), providers), platform);
	});
}
