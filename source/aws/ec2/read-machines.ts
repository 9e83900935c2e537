import {
	DescribeInstanceImageMetadataCommand,
	DescribeInstancesCommand,
	type EC2Client,
	type Instance as AwsInstance,
} from '@aws-sdk/client-ec2';
import type {Machine} from '../../domain/account/instance.ts';
import {allPages} from '../reading/pages.ts';

/**
What EC2 knows of instances, by id. Asked by filter: one unknown id would fail a request by ids. `image` is its id.
*/
export async function readMachines(
	ec2: EC2Client,
	ids: readonly string[],
	abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, Machine>> {
	const found = await allPages(async NextToken => {
		const {Reservations, NextToken: next} = await ec2.send(
			new DescribeInstancesCommand({Filters: filters(ids), NextToken}),
			{abortSignal},
		);
		return {items: Reservations?.flatMap(({Instances}) => Instances ?? []), next};
	});
	return new Map(found.map(one => [one.InstanceId ?? '', machine(one)] as const));
}

/** The names of their images, which tell the operating system even where the image itself is gone. */
export async function readImageNames(
	ec2: EC2Client,
	ids: readonly string[],
	abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
	const found = await allPages(async NextToken => {
		const {InstanceImageMetadata, NextToken: next} = await ec2.send(
			new DescribeInstanceImageMetadataCommand({Filters: filters(ids), NextToken}),
			{abortSignal},
		);
		return {items: InstanceImageMetadata, next};
	});
	return new Map(
		found.flatMap(({InstanceId, ImageMetadata}) =>
			InstanceId === undefined || ImageMetadata?.Name === undefined ? [] : [[InstanceId, ImageMetadata.Name]],
		),
	);
}

const filters = (ids: readonly string[]) => [{Name: 'instance-id', Values: [...ids]}];

function machine(from: AwsInstance): Machine {
	const {HttpTokens, HttpPutResponseHopLimit, HttpEndpoint} = from.MetadataOptions ?? {};
	return {
		privateIp: from.PrivateIpAddress,
		image: from.ImageId,
		metadata: from.MetadataOptions && {
			tokens: HttpTokens === 'required' ? 'required' : 'optional',
			// A container on the bridge is one hop further away: with a limit of 1 the token never gets there.
			hopLimit: HttpPutResponseHopLimit ?? 1,
			endpoint: HttpEndpoint === 'disabled' ? 'disabled' : 'enabled',
		},
		securityGroups: (from.SecurityGroups ?? []).flatMap(({GroupId}) => GroupId ?? []),
		profile: from.IamInstanceProfile?.Arn,
	};
}
