import type {Aws} from '../../../aws/gateway.ts';
import type {Cluster, ClusterSummary} from '../../../domain/account/cluster.ts';
import {describeCluster, standingOf, unseen} from '../../../domain/found/describe-cluster.ts';
import {findAgents} from '../../../domain/found/find-agents.ts';
import {gather} from '../gather.ts';
import {refusedBy, type RegionStep} from './region-step.ts';

/** What is asked, and until when. */
export type Looking = {readonly aws: Aws; readonly signal: AbortSignal};

/** So many clusters of a region are looked into side by side: each is told soon, and few requests wait for a turn. */
const beside = 10;

/** The list of a region, page by page, for whoever is asked which of its clusters are meant. Looks into none. */
export async function* listRegion(region: string, {aws, signal}: Looking): AsyncGenerator<RegionStep> {
	const nothing = {region, found: [], clusters: [], events: []};
	try {
		for await (const page of aws.readClusters(region, signal)) {
			yield {...nothing, found: page};
		}

		yield {...nothing, isListed: true};
	} catch (error) {
		yield refusedBy(region, error);
	}
}

/** Whether the list leaves open if the cluster can be chosen. */
export function isLookedInto(summary: ClusterSummary): boolean {
	return standingOf(summary).kind === 'open';
}

/**
What rows of the list show of these clusters, in this order and each as it arrives, the regions side by side; of those
that can't be chosen anyway the list says enough. Throws a ProblemError where signing in ended; what could not be read
of a cluster stands in it.
*/
export async function* lookInside(summaries: readonly ClusterSummary[], looking: Looking): AsyncGenerator<RegionStep> {
	const pass = Symbol('list');
	const regions = Map.groupBy(summaries, ({region}) => region);
	yield* gather([...regions.values()].map(of => inTurn(of)));

	async function* inTurn(of: readonly ClusterSummary[]): AsyncGenerator<RegionStep> {
		for (let from = 0; from < of.length; from += beside) {
			yield* gather(of.slice(from, from + beside).map(summary => one(summary)));
		}
	}

	async function* one(summary: ClusterSummary): AsyncGenerator<RegionStep> {
		const {aws, signal} = looking;
		yield stepOf(
			isLookedInto(summary)
				? await aws.readCluster(summary, {families: [], depth: 'list', pass}, signal)
				: unseen(summary),
		);
	}
}

function stepOf(cluster: Cluster): RegionStep {
	const facts = describeCluster(cluster, findAgents(cluster));
	return {
		region: cluster.region,
		found: [],
		clusters: [cluster],
		events: [{type: 'observed', facts: {kind: 'cluster', facts}}],
	};
}
