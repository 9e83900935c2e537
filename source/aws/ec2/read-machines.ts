import {
	DescribeInstanceImageMetadataCommand,
	DescribeInstancesCommand,
	type EC2Client,
	type Instance as AwsInstance,
} from '@aws-sdk/client-ec2';
import type {Machine} from '../../domain/account/instance.ts';
import type {Sharing} from '../../domain/kit/large/sharing.ts';
import {allPages} from '../reading/pages.ts';

/** An instance as EC2 shows it. */
export type SeenMachine = {readonly privateIp?: string; readonly machine: Machine};

/** Instances by id, and with what others share what they have in common. */
type Asked = {readonly ids: readonly string[]; readonly share: Sharing};

/**
What EC2 knows of instances, by id. Asked by filter: one unknown id would fail a request by ids. `image` is its id.
*/
export async function readMachines(
	ec2: EC2Client,
	{ids, share}: Asked,
	abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, SeenMachine>> {
	const found = await allPages(async NextToken => {
		const {Reservations, NextToken: next} = await ec2.send(
			new DescribeInstancesCommand({Filters: filters(ids), NextToken}),
			{abortSignal},
		);
		const items = (Reservations ?? [])
			.flatMap(({Instances}) => Instances ?? [])
			.map(one => [one.InstanceId ?? '', seen(one, share)] as const);
		return {items, next};
	});
	return new Map(found);
}

/** The names of their images, which tell the operating system even where the image itself is gone. */
export async function readImageNames(
	ec2: EC2Client,
	{ids, share}: Asked,
	abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
	const found = await allPages(async NextToken => {
		const {InstanceImageMetadata, NextToken: next} = await ec2.send(
			new DescribeInstanceImageMetadataCommand({Filters: filters(ids), NextToken}),
			{abortSignal},
		);
		const items = (InstanceImageMetadata ?? []).flatMap(({InstanceId, ImageMetadata}) =>
			InstanceId === undefined || ImageMetadata?.Name === undefined
				? []
				: [[InstanceId, share(ImageMetadata.Name)] as const],
		);
		return {items, next};
	});
	return new Map(found);
}

const filters = (ids: readonly string[]) => [{Name: 'instance-id', Values: [...ids]}];

function seen(from: AwsInstance, share: Sharing): SeenMachine {
	const {HttpTokens, HttpPutResponseHopLimit, HttpEndpoint} = from.MetadataOptions ?? {};
	const machine = share<Machine>({
		image: from.ImageId,
		metadata: from.MetadataOptions && {
			tokens: HttpTokens === 'required' ? 'required' : 'optional',
			// A container on the bridge is one hop further away: with a limit of 1 the token never gets there.
			hopLimit: HttpPutResponseHopLimit ?? 1,
			endpoint: HttpEndpoint === 'disabled' ? 'disabled' : 'enabled',
		},
		securityGroups: (from.SecurityGroups ?? []).flatMap(({GroupId}) => GroupId ?? []),
		profile: from.IamInstanceProfile?.Arn,
	});
	return {privateIp: from.PrivateIpAddress, machine};
}
