import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Instance} from '../../../source/domain/account/instance.ts';
import type {Platform} from '../../../source/domain/account/platform.ts';
import {placementConstraints} from '../../../source/domain/hosts/placement-constraints.ts';
import {sampleInstance} from '../sample.ts';

const image = (name: string, ami: string) => sampleInstance(name, {attributes: {'ecs.ami-id': ami}});
const both: readonly Platform[] = ['linux', 'amazon-linux-1'];
const images = [image('b', 'ami-b'), image('a', 'ami-a'), image('c', 'ami-b')];
const unnamed = [sampleInstance('z'), sampleInstance('y')];
const linux = 'attribute:ecs.os-type == linux';

const cases: ReadonlyArray<
	readonly [
		what: string,
		platform: Platform,
		present: readonly Platform[],
		old: readonly Instance[],
		expressions: readonly string[],
	]
> = [
	['Linux alone', 'linux', ['linux'], [], [linux]],
	['Amazon Linux 1 alone', 'amazon-linux-1', ['amazon-linux-1'], images, [linux]],
	['Linux beside Windows', 'linux', ['linux', 'windows'], [], [linux]],
	['Windows', 'windows', ['linux', 'windows'], [], ['attribute:ecs.os-type == windows']],
	['external Windows', 'external-windows', ['external-windows'], [], ['attribute:ecs.os-type == windows']],
	['external Linux', 'external', ['external'], [], [linux]],
	['Managed Instances', 'managed-instances', ['linux', 'managed-instances'], [], []],
	['Linux beside Amazon Linux 1', 'linux', both, images, [linux, 'attribute:ecs.ami-id !in [ami-a, ami-b]']],
	['Amazon Linux 1 beside Linux', 'amazon-linux-1', both, images, [linux, 'attribute:ecs.ami-id in [ami-a, ami-b]']],
	['Linux beside hosts without an image', 'linux', both, unnamed, [linux, 'ec2InstanceId !in [i-y, i-z]']],
	[
		'Linux beside hosts with and without an image, of which it must be neither',
		'linux',
		both,
		[...images, ...unnamed],
		[linux, 'attribute:ecs.ami-id !in [ami-a, ami-b]', 'ec2InstanceId !in [i-y, i-z]'],
	],
	[
		'Amazon Linux 1 with and without an image, of which one is enough',
		'amazon-linux-1',
		both,
		[...images, ...unnamed],
		[linux, 'attribute:ecs.ami-id in [ami-a, ami-b] or ec2InstanceId in [i-y, i-z]'],
	],
];

for (const [what, platform, present, old, expressions] of cases) {
	test(`what keeps apart: ${what}`, () => {
		deepEqual(
			placementConstraints(platform, present, old),
			expressions.map(expression => ({type: 'memberOf', expression})),
		);
	});
}
