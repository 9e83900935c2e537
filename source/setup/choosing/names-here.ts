import type {ClusterSummary} from '../../domain/account/cluster.ts';
import {clusterNames, type Entry} from '../../domain/choices/given.ts';
import type {Checked} from '../../domain/choices/problem/checked.ts';
import type {Ports} from '../ports.ts';

type Looking = {
	readonly ports: Pick<Ports, 'run' | 'missing'>;
	/** What was found in this account. */
	readonly found: readonly ClusterSummary[];
	/** What one of the names means here. */
	readonly of: (name: string) => Checked<unknown>;
};

/**
The names of clusters that were given, as far as this account has such ones: of several accounts each has some of them.
One that none has is told of when all have been looked at.
*/
export function namesHere(entry: Entry, {ports, found, of}: Looking): readonly string[] {
	const names = clusterNames(entry);
	const isMissing = (name: string) => {
		const meant = of(name);
		return meant.kind === 'refused' && meant.problem.code === 'unknown-cluster';
	};

	const missing = ports.run.accounts.length < 2 ? [] : names.filter(name => isMissing(name));
	for (const name of missing) {
		ports.missing?.(name, found);
	}

	return names.filter(name => !missing.includes(name));
}
