import {DescribeCapacityProvidersCommand, type ECSClient} from '@aws-sdk/client-ecs';
import type {CapacityProvider, ClusterSummary} from '../../domain/account/cluster.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {allPages} from '../reading/pages.ts';
import {capacityProvider} from '../translate/capacity-provider.ts';

/**
The capacity providers of a cluster; only asked by cluster do those of Managed Instances appear. All that are associated
with it are returned (ECS API, DescribeCapacityProviders, `cluster`): none for one that names some is no answer.
*/
export async function readProviders(
	ecs: ECSClient,
	{arn: cluster, region, capacityProviders}: Pick<ClusterSummary, 'arn' | 'region' | 'capacityProviders'>,
	abortSignal?: AbortSignal,
): Promise<readonly CapacityProvider[]> {
	const found = await allPages(async nextToken => {
		const {capacityProviders: providers, nextToken: next} = await ecs.send(
			// Ten is the most that this operation takes. The SDK has no paginator for it.
			new DescribeCapacityProvidersCommand({cluster, maxResults: 10, nextToken}),
			{abortSignal},
		);
		return {items: providers?.map(provider => capacityProvider(provider)), next};
	});
	const lacks = capacityProviders.find(name => !name.startsWith('FARGATE'));
	if (found.length === 0 && lacks !== undefined) {
		const trace = {operation: 'DescribeCapacityProviders', region};
		throw new ProblemError({code: 'not-aws', host: `ecs.${region}`, lacks, trace, detail: ''});
	}

	return found;
}
