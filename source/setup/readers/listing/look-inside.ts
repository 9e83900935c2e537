import type {Aws} from '../../../aws/gateway.ts';
import type {Cluster, ClusterSummary} from '../../../domain/account/cluster.ts';
import {describeCluster, standingOf, unseen} from '../../../domain/found/describe-cluster.ts';
import {findAgents} from '../../../domain/found/find-agents.ts';
import {type HostsPage, noPart, withPage} from '../../../domain/hosts/with-page.ts';
import {gather} from '../gather.ts';
import {asTold} from './as-told.ts';
import {refusedBy, type RegionStep} from './region-step.ts';

/** What is asked, and until when. */
export type Looking = {readonly aws: Aws; readonly signal: AbortSignal};

/** So many clusters of a region are looked into side by side: each is told soon, and few requests wait for a turn. */
const beside = 10;

/** So many instances are described at a time: of a cluster with no more there is nothing to tell before all of it. */
const pageSize = 100;

/** Large ones take all of the pace: with more of them side by side all rows would be begun, and none whole for long. */
const pagesBeside = 20;

/** The list of a region, page by page, for whoever is asked which of its clusters are meant. Looks into none. */
export async function* listRegion(region: string, {aws, signal}: Looking): AsyncGenerator<RegionStep> {
	const nothing = nothingOf({region});
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
What rows of the list show of these clusters, in this order and each as it arrives, a large one page by page, the
regions side by side; of those that can't be chosen anyway the list says enough. Throws a ProblemError where signing in
ended; what could not be read of a cluster stands in it.
*/
export async function* lookInside(summaries: readonly ClusterSummary[], looking: Looking): AsyncGenerator<RegionStep> {
	const pass = Symbol('list');
	const regions = Map.groupBy(summaries, ({region}) => region);
	yield* gather([...regions.values()].map(of => inTurn(of)));

	async function* inTurn(of: readonly ClusterSummary[]): AsyncGenerator<RegionStep> {
		for (const turn of turnsOf(of)) {
			yield* gather(turn.map(summary => one(summary)));
		}
	}

	async function* one(summary: ClusterSummary): AsyncGenerator<RegionStep> {
		const {aws, signal} = looking;
		if (!isLookedInto(summary)) {
			yield stepOf(unseen(summary));
			return;
		}

		yield* asTold<RegionStep>(async tell => {
			let part = noPart(summary);
			const onPage = (page: HostsPage) => {
				part = withPage(part, page);
				tell({...nothingOf(summary), parts: [part]});
			};

			const paged = summary.instanceCount > pageSize && {onPage};
			return stepOf(await aws.readCluster(summary, {families: [], depth: 'list', pass, ...paged}, signal));
		});
	}
}

/** In this order, as many as are looked into side by side. */
function turnsOf(summaries: readonly ClusterSummary[]): ReadonlyArray<readonly ClusterSummary[]> {
	const turns: ClusterSummary[][] = [];
	let pages = 0;
	for (const summary of summaries) {
		const own = Math.ceil(summary.instanceCount / pageSize);
		const turn = turns.at(-1);
		if (turn && turn.length < beside && pages + own <= pagesBeside) {
			turn.push(summary);
			pages += own;
		} else {
			turns.push([summary]);
			pages = own;
		}
	}

	return turns;
}

function nothingOf({region}: Pick<ClusterSummary, 'region'>) {
	return {region, found: [], clusters: [], events: []};
}

function stepOf(cluster: Cluster): RegionStep {
	const facts = describeCluster(cluster, findAgents(cluster));
	return {...nothingOf(cluster), clusters: [cluster], events: [{type: 'observed', facts: {kind: 'cluster', facts}}]};
}
