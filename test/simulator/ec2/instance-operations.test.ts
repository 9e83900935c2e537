import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {
	DescribeImagesCommand,
	DescribeInstancesCommand,
	GetInstanceMetadataDefaultsCommand,
	ModifyInstanceMetadataOptionsCommand,
} from '@aws-sdk/client-ec2';
import {refusal, refusalName} from '../query/serve.ts';
import {linux, start, windows} from './machines.ts';

test('instances show what the checks read', async t => {
	const {ec2} = await start(t);
	const {Reservations} = await ec2.send(new DescribeInstancesCommand({InstanceIds: [linux.id]}));
	const instances = Reservations?.flatMap(({Instances}) => Instances ?? []) ?? [];
	deepEqual(
		instances.map(
			({
				InstanceId,
				ImageId,
				State,
				MetadataOptions,
				IamInstanceProfile,
				SecurityGroups,
				Tags,
				LaunchTime,
				Platform,
			}) => ({
				InstanceId,
				ImageId,
				State,
				MetadataOptions,
				profile: IamInstanceProfile?.Arn,
				SecurityGroups,
				Tags,
				LaunchTime: LaunchTime?.toISOString(),
				Platform,
			}),
		),
		[
			{
				InstanceId: linux.id,
				ImageId: 'ami-1',
				State: {Code: 16, Name: 'running'},
				MetadataOptions: {
					State: 'applied',
					HttpTokens: 'required',
					HttpPutResponseHopLimit: 1,
					HttpEndpoint: 'enabled',
					HttpProtocolIpv6: 'disabled',
					InstanceMetadataTags: 'disabled',
				},
				profile: linux.instanceProfileArn,
				SecurityGroups: [{GroupId: 'sg-1', GroupName: 'ecs'}],
				Tags: [...linux.tags].map(([Key, Value]) => ({Key, Value})),
				LaunchTime: '2023-11-14T22:13:20.000Z',
				Platform: undefined,
			},
		],
	);
});

test('filters take several values and wildcards, and unknown ones are refused', async t => {
	const {ec2} = await start(t);
	const find = async (name: string, ...values: string[]) => {
		const {Reservations} = await ec2.send(new DescribeInstancesCommand({Filters: [{Name: name, Values: values}]}));
		return Reservations?.flatMap(({Instances}) => Instances ?? []).map(({InstanceId}) => InstanceId);
	};

	deepEqual(
		[
			await find('instance-id', linux.id, 'i-0cccccccccccccccc'),
			await find('instance-id', 'i-0c*'),
			await find('tag:Name', 'shop-?'),
			await find('image-id', 'ami-2'),
			await find('instance.group-id', 'sg-1'),
		],
		[[linux.id], [], [linux.id], [windows.id], [linux.id, windows.id]],
	);
	deepEqual(await refusal(find('color', 'blue')), ['InvalidParameterValue', 400, "The filter 'color' is invalid"]);
	equal(await refusalName(find('instance-id', ...Array.from({length: 201}, () => 'i-1'))), 'FilterLimitExceeded');
});

test('one id that does not exist fails the whole call', async t => {
	const {ec2} = await start(t);
	const describe = async (...ids: string[]) => refusal(ec2.send(new DescribeInstancesCommand({InstanceIds: ids})));
	deepEqual(await describe(linux.id, 'i-0cccccccccccccccc'), [
		'InvalidInstanceID.NotFound',
		400,
		"The instance ID 'i-0cccccccccccccccc' does not exist",
	]);
	deepEqual(await describe('mi-0123456789abcdef0'), [
		'InvalidInstanceID.Malformed',
		400,
		'Invalid id: "mi-0123456789abcdef0"',
	]);
	deepEqual(await refusal(ec2.send(new DescribeImagesCommand({ImageIds: ['ami-9']}))), [
		'InvalidAMIID.NotFound',
		400,
		"The image id '[ami-9]' does not exist",
	]);
});

test('instances come in pages of five or more', async t => {
	const {ec2, account} = await start(t);
	for (const digit of ['1', '2', '3', '4']) {
		account.regions.get('us-east-1')?.machines.set(digit, {...linux, id: `i-${digit.repeat(17)}`});
	}

	const list = async (MaxResults: number, NextToken?: string) =>
		ec2.send(new DescribeInstancesCommand({MaxResults, NextToken}));
	const first = await list(5);
	const second = await list(5, first.NextToken);
	deepEqual(
		[first.Reservations?.length, second.Reservations?.[0]?.Instances?.[0]?.InstanceId, second.NextToken],
		[5, `i-${'4'.repeat(17)}`, undefined],
	);
	equal(await refusalName(list(4)), 'InvalidParameterValue');
});

test('the hop limit of an instance can be raised', async t => {
	const {ec2} = await start(t);
	await ec2.send(new ModifyInstanceMetadataOptionsCommand({InstanceId: linux.id, HttpPutResponseHopLimit: 2}));
	const {Reservations} = await ec2.send(new DescribeInstancesCommand({InstanceIds: [linux.id]}));
	const {AccountLevel} = await ec2.send(new GetInstanceMetadataDefaultsCommand());
	deepEqual([Reservations?.[0]?.Instances?.[0]?.MetadataOptions?.HttpPutResponseHopLimit, AccountLevel], [2, {}]);
});
