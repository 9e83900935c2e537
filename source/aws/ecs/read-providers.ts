import {DescribeCapacityProvidersCommand, type ECSClient} from '@aws-sdk/client-ecs';
import type {CapacityProvider} from '../../domain/account/cluster.ts';
import {allPages} from '../reading/pages.ts';
import {capacityProvider} from '../translate/capacity-provider.ts';

/** The capacity providers of a cluster; only asked by cluster do those of Managed Instances appear. */
export async function readProviders(
	ecs: ECSClient,
	cluster: string,
	abortSignal?: AbortSignal,
): Promise<readonly CapacityProvider[]> {
	return allPages(async nextToken => {
		const {capacityProviders, nextToken: next} = await ecs.send(
			// Ten is the most that this operation takes. The SDK has no paginator for it.
			new DescribeCapacityProvidersCommand({cluster, maxResults: 10, nextToken}),
			{abortSignal},
		);
		return {items: capacityProviders?.map(provider => capacityProvider(provider)), next};
	});
}
