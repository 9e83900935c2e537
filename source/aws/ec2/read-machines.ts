import {
	DescribeInstanceImageMetadataCommand,
	DescribeInstancesCommand,
	type EC2Client,
	type Instance as AwsInstance,
} from '@aws-sdk/client-ec2';
import type {Machine} from '../../domain/account/instance.ts';
import {inBatches} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import type {Readable} from '../reading/readable.ts';

type Machines = {readonly ids: readonly string[]; readonly readable: Readable};

/**
What EC2 knows of instances, by id. Asked by filter: one unknown id would fail a request by ids. The image's name tells
the operating system even where the image itself is gone.
*/
export async function readMachines(
	ec2: EC2Client,
	{ids, readable}: Machines,
	signal?: AbortSignal,
): Promise<ReadonlyMap<string, Machine>> {
	const [instances, images] = await Promise.all([
		readable('machines', async () => describeInstances(ec2, ids, signal), []),
		readable('images', async () => imageNames(ec2, ids, signal), new Map<string, string>()),
	]);
	// Each is read by itself: what one says counts where the other can't be read.
	const known = instances.map(
		found => [found.InstanceId ?? '', machine(found, images.get(found.InstanceId ?? ''))] as const,
	);
	const named = [...images].map(([id, image]) => [id, {image, securityGroups: []}] as const);
	return new Map<string, Machine>([...named, ...known]);
}

/** EC2 takes 200 values in one filter. */
async function describeInstances(
	ec2: EC2Client,
	ids: readonly string[],
	abortSignal?: AbortSignal,
): Promise<readonly AwsInstance[]> {
	return inBatches({items: ids, size: 200}, async batch =>
		allPages(async NextToken => {
			const {Reservations, NextToken: next} = await ec2.send(
				new DescribeInstancesCommand({Filters: [{Name: 'instance-id', Values: batch}], NextToken}),
				{abortSignal},
			);
			return {items: Reservations?.flatMap(({Instances}) => Instances ?? []), next};
		}),
	);
}

async function imageNames(
	ec2: EC2Client,
	ids: readonly string[],
	abortSignal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
	const found = await inBatches({items: ids, size: 200}, async batch =>
		allPages(async NextToken => {
			const {InstanceImageMetadata, NextToken: next} = await ec2.send(
				new DescribeInstanceImageMetadataCommand({Filters: [{Name: 'instance-id', Values: batch}], NextToken}),
				{abortSignal},
			);
			return {items: InstanceImageMetadata, next};
		}),
	);
	return new Map(
		found.flatMap(({InstanceId, ImageMetadata}) =>
			InstanceId === undefined || ImageMetadata?.Name === undefined ? [] : [[InstanceId, ImageMetadata.Name]],
		),
	);
}

function machine(from: AwsInstance, imageName: string | undefined): Machine {
	const {HttpTokens, HttpPutResponseHopLimit, HttpEndpoint} = from.MetadataOptions ?? {};
	return {
		privateIp: from.PrivateIpAddress,
		image: imageName ?? from.ImageId,
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
