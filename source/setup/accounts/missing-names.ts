import type {ClusterSummary} from '../../domain/account/cluster.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {unknownCluster} from '../../domain/choices/problem/unknown-cluster.ts';
import type {LookedIn} from '../ports.ts';
import type {Lane} from './lane.ts';

/** Names of clusters that accounts of a run don't have, and whether there is one that none has. */
export function missingNames() {
	const missed = new Map<string, Set<string>>();
	const known = new Map<string, ClusterSummary>();
	const regions = new Set<string>();
	return {
		/** What an account, by the key that it has in this run, lacks of the names. */
		of:
			(key: string) =>
			(name: string, {found, regions: looked}: LookedIn) => {
				missed.set(name, new Set([...(missed.get(name) ?? []), key]));
				for (const cluster of found) {
					known.set(cluster.arn, cluster);
				}

				for (const region of looked) {
					regions.add(region);
				}
			},
		/** Throws a ProblemError for a name that no account has; one that could not be read may have it. */
		check(lanes: readonly Lane[]) {
			const [name] = [...missed].flatMap(([one, keys]) => (keys.size === lanes.length ? [one] : []));
			if (name === undefined) {
				return;
			}

			const all = [...known.values()];
			throw new ProblemError(unknownCluster(name, all, [...regions]));
		},
	};
}
