import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {choicesOf} from '../choosing/session.ts';
import {gather} from './gather.ts';
import {readRegion, type Refused} from './read-region.ts';
import {reader} from './reader.ts';

/** Finds the clusters of every chosen region and reads what their instances are; each appears as it arrives. */
export const findClusters = reader({
	restsOn: ['regions'],
	wants: session => choicesOf(session).regions,
	async *read(regions, {aws}, ports) {
		yield {type: 'reading', what: 'clusters', subject: regions.join(', ')};
		const found: ClusterSummary[] = [];
		const clusters: Cluster[] = [];
		const refusals = new Map<string, Refused>();
		// Regions side by side: a pace of its own holds for each, and a far one takes a second a call.
		for await (const step of gather(regions.map(region => readRegion(region, aws, ports)))) {
			found.push(...step.found);
			clusters.push(...step.clusters);
			if (step.refused) {
				refusals.set(step.region, step.refused);
			}

			yield* step.events;
		}

		const [refusal] = refusals.values();
		// One of several may be closed by an organization's policy: the others are shown all the same.
		if (regions.length === 1 && refusal) {
			throw new ProblemError(refusal.problem);
		}

		if (found.length === 0) {
			throw new ProblemError({code: 'no-clusters', regions});
		}

		const read = regions.map(region => ({
			region,
			...(refusals.has(region) && {refused: refusals.get(region)?.unread}),
		}));
		return {regions: read, found, clusters};
	},
});
