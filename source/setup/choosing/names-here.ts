import {clusterNames, type Entry} from '../../domain/choices/given.ts';
import type {Checked} from '../../domain/choices/problem/checked.ts';
import type {Observed} from '../../domain/account/observed.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Ports} from '../ports.ts';

type Looking = {
	readonly ports: Pick<Ports, 'run' | 'missing'>;
	/** What was found in this account. */
	readonly seen: Pick<Observed, 'regions' | 'found'>;
	/** What one of the names means here. */
	readonly of: (name: string) => Checked<unknown>;
};

/**
The names of clusters that were given, as far as this account has such ones: of several accounts each has some of them.
One that none has is told of when all have been looked at. Throws the problem that this one has none at all.
*/
export function namesHere(entry: Entry, {ports, seen: {regions, found}, of}: Looking): readonly string[] {
	const names = clusterNames(entry);
	const unknown = ports.run.accounts.length < 2 ? [] : names.flatMap(name => problemOf(name, of));
	for (const {name} of unknown) {
		ports.missing?.(name, {regions: regions.map(({region}) => region), found});
	}

	const missing = new Set(unknown.map(({name}) => name));
	const [first] = unknown;
	if (first && missing.size === new Set(names).size) {
		throw new ProblemError(first.problem);
	}

	return names.filter(name => !missing.has(name));
}

/** Of a name that means nothing here; what could not be read may be of that name, and has another problem. */
function problemOf(name: string, of: Looking['of']) {
	const meant = of(name);
	return meant.kind === 'refused' && meant.problem.code === 'unknown-cluster' ? [{name, problem: meant.problem}] : [];
}
