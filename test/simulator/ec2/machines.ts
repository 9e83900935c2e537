import type {TestContext} from 'node:test';
import {EC2Client} from '@aws-sdk/client-ec2';
import type {Account} from '../../../source/simulator/account/account.ts';
import type {Machine} from '../../../source/simulator/account/machine.ts';
import {serve} from '../query/serve.ts';

/** An instance of Linux as the account of these tests has it. */
export const linux: Machine = {
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

/** One of Windows, of an image that is deprecated. */
export const windows: Machine = {
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

/** A client of EC2 and the account that it sees: two instances and their network. */
export async function start(t: TestContext, options: Parameters<typeof serve>[1] = {}) {
	const {client, account} = await serve(t, options);
	fill(account);
	return {ec2: new EC2Client(client), client, account};
}
