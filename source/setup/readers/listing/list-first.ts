import {type ClusterSummary, type Cluster} from '../../../domain/account/cluster.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Ports} from '../../ports.ts';
import {gather} from '../gather.ts';
import {inTime} from './in-time.ts';
import {isLookedInto, listRegion, lookInside, type Looking} from './look-inside.ts';
import {many, type RegionStep} from './region-step.ts';

type Reading = Pick<Looking, 'aws'> & {
	/** Nothing is asked where no cluster is like that: one has to be seen before, or the inside of all of them. */
	readonly isAskedOf?: ((cluster: Cluster) => boolean) | undefined;
};

/** Calls, of which each lists or describes up to 100 instances, that AWS answers at once (`aws/pace/bucket.ts`). */
const atOnce = 50;

/**
What somebody is to choose of: the lists of the regions, side by side, and the inside of a few clusters, which takes a
second. What takes longer is left to whoever asks: more than a few, and a region that is slow.
*/
export async function* listFirst(
	regions: readonly string[],
	{aws, isAskedOf}: Reading,
	{beat, clock, interrupt}: Ports,
): AsyncGenerator<RegionStep> {
	const left = new AbortController();
	const looking = {aws, signal: AbortSignal.any([interrupt.graceful, left.signal])};
	const begun = clock.now();
	const found: ClusterSummary[] = [];
	const listed: string[] = [];
	let isSure = isAskedOf === undefined;
	try {
		const lists = gather(regions.map(region => listRegion(region, looking)));
		for await (const step of inTime(lists, {beat, willDo: () => isSure && found.length > 0})) {
			found.push(...step.found);
			listed.push(...(step.isListed ? [step.region] : []));
			yield step;
		}

		const open = found.filter(summary => isLookedInto(summary));
		const isWhole = !isSure || callsFor(open) <= atOnce;
		yield* isWhole ? toldOf(listed, open) : [];
		const inside = isWhole ? found : found.filter(summary => !isLookedInto(summary));
		for await (const step of inTime(lookInside(inside, looking), {beat, willDo: () => isSure})) {
			isSure ||= isAskedOf !== undefined && step.clusters.some(cluster => isAskedOf(cluster));
			yield step;
		}

		const seconds = (clock.now() - begun) / 1000;
		for (const region of listed) {
			const own = found.filter(cluster => cluster.region === region);
			const instances = own.reduce((sum, {instanceCount}) => sum + instanceCount, 0);
			yield told({kind: 'region', region, clusters: own.length, instances, seconds});
		}
	} finally {
		left.abort();
	}
}

/** How many there are to look into, where that takes a while. */
function* toldOf(regions: readonly string[], open: readonly ClusterSummary[]): Generator<RegionStep> {
	for (const region of regions) {
		const clusters = open.filter(cluster => cluster.region === region).length;
		if (clusters >= many) {
			yield told({kind: 'region-listed', region, clusters});
		}
	}
}

type Facts = Extract<SetupEvent, {readonly type: 'observed'}>['facts'];

function told(facts: Extract<Facts, {readonly region: string}>): RegionStep {
	return {region: facts.region, found: [], clusters: [], events: [{type: 'observed', facts}]};
}

function callsFor(open: readonly ClusterSummary[]): number {
	return open.reduce((sum, {instanceCount}) => sum + 2 * Math.ceil(instanceCount / 100), 0);
}
