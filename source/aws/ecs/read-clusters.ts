import {DescribeClustersCommand, ListClustersCommand} from '@aws-sdk/client-ecs';
import type {ClusterSummary} from '../../domain/account/cluster.ts';
import type {Connection} from '../connect/connection.ts';
import {pages} from '../reading/pages.ts';
import {clusterSummary} from '../translate/cluster-summary.ts';

/**
Every ACTIVE cluster of a region. Both operations take at most 100.
@yields One page at a time.
*/
export async function* readClusters(
	connection: Connection,
	region: string,
	abortSignal?: AbortSignal,
): AsyncGenerator<readonly ClusterSummary[]> {
	const ecs = await connection.ecs(region);
	const listed = pages(async nextToken => {
		const {clusterArns, nextToken: next} = await ecs.send(new ListClustersCommand({maxResults: 100, nextToken}), {
			abortSignal,
		});
		return {items: clusterArns, next};
	});
	for await (const arns of listed) {
		// Without names it would describe the cluster called "default".
		if (arns.length === 0) {
			continue;
		}

		const {clusters} = await ecs.send(
			new DescribeClustersCommand({clusters: [...arns], include: ['STATISTICS', 'TAGS']}),
			{abortSignal},
		);
		// A cluster can change between the two calls, and a deleted one stays describable as INACTIVE for a while.
		yield (clusters ?? [])
			.filter(({status}) => status === 'ACTIVE')
			.map(cluster => clusterSummary(cluster, region));
	}
}
