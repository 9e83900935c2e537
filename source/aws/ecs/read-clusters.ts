import {DescribeClustersCommand, ListClustersCommand} from '@aws-sdk/client-ecs';
import type {ClusterSummary} from '../../domain/account/cluster.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';
import {inBatches} from '../reading/in-batches.ts';
import {oneAhead} from '../reading/one-ahead.ts';
import {allPages, pages, type ReadPage} from '../reading/pages.ts';
import {unreadOf} from '../reading/readable.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {spareMemory} from '../reading/spare-memory.ts';
import {clusterSummary} from '../translate/cluster-summary.ts';
import {nameOf} from './read-services.ts';

const operation = 'DescribeClusters';

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
	const list: ReadPage<string> = async nextToken => {
		const {clusterArns, nextToken: next} = await ecs.send(new ListClustersCommand({maxResults: 100, nextToken}), {
			abortSignal,
		});
		return {items: clusterArns, next};
	};

	// Of a thousand clusters the list alone takes a second, one page after the other.
	for await (const arns of oneAhead(pages(list))) {
		// Without names it would describe the cluster called "default".
		if (arns.length === 0) {
			continue;
		}

		const hidden: ClusterSummary[] = [];
		const note = (arn: string, problem: Problem) => {
			const unread = unreadOf('clusters', problem);
			hidden.push({
				...clusterSummary({clusterArn: arn, clusterName: nameOf(arn)}, region),
				...(unread && {hidden: unread}),
			});
		};

		const clusters = await inBatches({items: arns, size: 100, note}, async asked => {
			const {clusters: described = [], failures} = await ecs.send(
				new DescribeClustersCommand({clusters: asked, include: ['STATISTICS', 'TAGS']}),
				{abortSignal},
			);
			const given = described.map(({clusterArn}) => clusterArn);
			await refusedInside({ecs, operation, asked, given, failures, note});
			return described;
		});
		if (clusters.length + hidden.length === 0) {
			doubt(arns, await allPages(list), region);
		}

		// A cluster can change between the two calls, and a deleted one stays describable as INACTIVE for a while.
		const active = clusters.filter(({status}) => status === 'ACTIVE');
		const page = [...active.map(cluster => clusterSummary(cluster, region)), ...hidden];
		await spareMemory(page);
		yield page;
	}
}

/** All of these are missing: were they deleted meanwhile, they would be in no list any more. */
function doubt(arns: readonly string[], listed: readonly string[], region: string): void {
	if (listed.some(arn => arns.includes(arn))) {
		throw new ProblemError({code: 'aws-failed', name: 'MISSING', trace: {operation, region}, detail: ''});
	}
}
