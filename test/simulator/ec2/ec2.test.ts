import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {
	DescribeImagesCommand,
	DescribeInstanceImageMetadataCommand,
	DescribeInstancesCommand,
	DescribeLaunchTemplateVersionsCommand,
	DescribeRegionsCommand,
	DescribeSecurityGroupsCommand,
	DescribeSubnetsCommand,
	DescribeVpcsCommand,
	EC2Client,
	GetInstanceMetadataDefaultsCommand,
	ModifyInstanceMetadataOptionsCommand,
} from '@aws-sdk/client-ec2';
import type {Account} from '../../../source/simulator/account/account.ts';
import type {Machine} from '../../../source/simulator/account/machine.ts';
import {refusal, refusalName, serve} from '../query/serve.ts';

const linux: Machine = {
	id: 'i-0aaaaaaaaaaaaaaaa',
	type: 'm5.large',
	privateIp: '10.0.1.7',
	image: {
		id: 'ami-1',
		name: 'al2023-ami-ecs-hvm-2023.0.20260801-kernel-6.1-x86_64',
		ownerId: '591542846629',
		ownerAlias: 'amazon',
	},
	platform: 'linux',
	architecture: 'x86_64',
	vpcId: 'vpc-1',
	subnetId: 'subnet-1',
	availabilityZone: 'us-east-1a',
	securityGroupIds: ['sg-1'],
	instanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/ecsInstanceRole',
	metadata: {httpTokens: 'required', hopLimit: 1, endpoint: 'enabled'},
	tags: new Map([
		['Name', 'shop-1'],
		['aws:ec2launchtemplate:id', 'lt-1'],
		['aws:ec2launchtemplate:version', '3'],
	]),
	launchedAt: 1_700_000_000,
	state: 'running',
};

const windows: Machine = {
	...linux,
	id: 'i-0bbbbbbbbbbbbbbbb',
	image: {
		id: 'ami-2',
		name: 'Windows_Server-2022-English-Full-ECS_Optimized-2026.01.14',
		ownerId: '801119661308',
		ownerAlias: 'amazon',
		deprecated: true,
	},
	platform: 'windows',
	tags: new Map(),
};

function fill({regions}: Account): void {
	const region = regions.get('us-east-1');
	region?.machines.set(linux.id, linux).set(windows.id, windows);
	region?.subnets.set('subnet-1', {
		id: 'subnet-1',
		vpcId: 'vpc-1',
		availabilityZone: 'us-east-1a',
		cidr: '10.0.1.0/24',
		isPublic: false,
	});
	region?.securityGroups.set('sg-1', {
		id: 'sg-1',
		name: 'ecs',
		vpcId: 'vpc-1',
		ingress: [{protocol: 'tcp', fromPort: 8125, toPort: 8126, cidrs: ['0.0.0.0/0', '::/0'], groupIds: ['sg-2']}],
	});
}

async function start(t: TestContext, options: Parameters<typeof serve>[1] = {}) {
	const {client, account} = await serve(t, options);
	fill(account);
	return {ec2: new EC2Client(client), client, account};
}

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

test('the image of an instance is known even when it is deprecated', async t => {
	const {ec2} = await start(t);
	const {InstanceImageMetadata} = await ec2.send(
		new DescribeInstanceImageMetadataCommand({InstanceIds: [windows.id]}),
	);
	deepEqual(
		InstanceImageMetadata?.map(({ImageMetadata}) => [ImageMetadata?.Name, ImageMetadata?.OwnerId]),
		[[windows.image.name, windows.image.ownerId]],
	);
	const names = async (isComplete: boolean) => {
		const {Images} = await ec2.send(new DescribeImagesCommand({IncludeDeprecated: isComplete}));
		return Images?.map(({Name}) => Name);
	};

	deepEqual([await names(false), await names(true)], [[linux.image.name], [linux.image.name, windows.image.name]]);
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

test('regions that the account did not opt in to are shown on request only', async t => {
	const {ec2} = await start(t);
	const list = async (isComplete: boolean) => {
		const {Regions} = await ec2.send(new DescribeRegionsCommand({AllRegions: isComplete}));
		return Regions?.map(({RegionName, OptInStatus}) => [RegionName, OptInStatus]);
	};

	const open = ['us-east-1', 'opt-in-not-required'];
	deepEqual([await list(false), await list(true)], [[open], [open, ['eu-south-1', 'not-opted-in']]]);
});

test('networks show who may come in', async t => {
	const {ec2} = await start(t);
	const {SecurityGroups} = await ec2.send(new DescribeSecurityGroupsCommand({GroupIds: ['sg-1']}));
	const {Subnets} = await ec2.send(new DescribeSubnetsCommand({Filters: [{Name: 'vpc-id', Values: ['vpc-1']}]}));
	const {Vpcs} = await ec2.send(new DescribeVpcsCommand());
	deepEqual(
		[
			SecurityGroups?.[0]?.IpPermissions,
			Subnets?.map(({SubnetId, MapPublicIpOnLaunch}) => [SubnetId, MapPublicIpOnLaunch]),
			Vpcs?.map(({VpcId}) => VpcId),
		],
		[
			[
				{
					IpProtocol: 'tcp',
					FromPort: 8125,
					ToPort: 8126,
					UserIdGroupPairs: [{GroupId: 'sg-2', UserId: '123456789012'}],
					IpRanges: [{CidrIp: '0.0.0.0/0'}],
					Ipv6Ranges: [{CidrIpv6: '::/0'}],
					PrefixListIds: [],
				},
			],
			[['subnet-1', false]],
			['vpc-1'],
		],
	);
	equal(
		await refusalName(ec2.send(new DescribeSecurityGroupsCommand({GroupIds: ['sg-9']}))),
		'InvalidGroup.NotFound',
	);
});

test('the hop limit of an instance can be raised', async t => {
	const {ec2} = await start(t);
	await ec2.send(new ModifyInstanceMetadataOptionsCommand({InstanceId: linux.id, HttpPutResponseHopLimit: 2}));
	const {Reservations} = await ec2.send(new DescribeInstancesCommand({InstanceIds: [linux.id]}));
	const {AccountLevel} = await ec2.send(new GetInstanceMetadataDefaultsCommand());
	deepEqual([Reservations?.[0]?.Instances?.[0]?.MetadataOptions?.HttpPutResponseHopLimit, AccountLevel], [2, {}]);
});

test('the launch template of an instance shows what it gives the next one', async t => {
	const {ec2} = await start(t);
	const {LaunchTemplateVersions} = await ec2.send(
		new DescribeLaunchTemplateVersionsCommand({LaunchTemplateId: 'lt-1', Versions: ['$Latest']}),
	);
	deepEqual(
		LaunchTemplateVersions?.map(({VersionNumber, LaunchTemplateData}) => [
			VersionNumber,
			LaunchTemplateData?.MetadataOptions?.HttpPutResponseHopLimit,
		]),
		[[3, 1]],
	);
	equal(
		await refusalName(ec2.send(new DescribeLaunchTemplateVersionsCommand({LaunchTemplateId: 'lt-2'}))),
		'InvalidLaunchTemplateId.NotFound',
	);
});

test('EC2 has its own names for keys that do not count and for refusals', async t => {
	const ask = async (configuration: ConstructorParameters<typeof EC2Client>[0]) =>
		refusal(new EC2Client(configuration ?? {}).send(new DescribeRegionsCommand()));
	const {client} = await start(t, {principal: {identity: []}});
	deepEqual(await ask(client), [
		'UnauthorizedOperation',
		403,
		'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/ada is not ' +
			'authorized to perform: ec2:DescribeRegions because no identity-based policy allows the ' +
			'ec2:DescribeRegions action',
	]);
	deepEqual(await ask({...client, credentials: {accessKeyId: 'AKIANOBODY', secretAccessKey: 'x'}}), [
		'AuthFailure',
		401,
		'AWS was not able to validate the provided access credentials',
	]);
	const expired = await start(t, {principal: {expiresAt: 1}});
	deepEqual(await ask(expired.client), ['RequestExpired', 400, 'Request has expired.']);
	const {ec2} = await start(t);
	equal(await refusalName(ec2.send(new DescribeRegionsCommand({DryRun: true}))), 'DryRunOperation');
});
