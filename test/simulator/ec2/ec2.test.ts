import test from 'node:test';
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
} from '@aws-sdk/client-ec2';
import {refusal, refusalName} from '../query/serve.ts';
import {linux, start, windows} from './machines.ts';

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

test('each operation has a bucket of its own, and a smaller one without a filter', async t => {
	const {ec2} = await start(t);
	const asked = async (count: number, Filters?: Array<{Name: string; Values: string[]}>) => {
		const answers = await Promise.allSettled(
			Array.from({length: count}, async () => ec2.send(new DescribeInstancesCommand({Filters}))),
		);
		return answers.filter(({status}) => status === 'fulfilled').length;
	};

	const filter = [{Name: 'instance-state-name', Values: ['running']}];
	deepEqual([await asked(60), await asked(120, filter)], [50, 100]);
	equal(await refusalName(ec2.send(new DescribeInstancesCommand({Filters: filter}))), 'RequestLimitExceeded');
	await ec2.send(new DescribeInstanceImageMetadataCommand({}));
});
