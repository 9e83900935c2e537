import type {ClusterSummary} from '../account/cluster.ts';
import type {RegionRead} from '../account/observed.ts';
import type {Entry} from '../choices/given.ts';
import type {ProblemOf} from '../choices/problem/problem.ts';
import {nearest} from '../kit/nearest.ts';

/** The clusters that are meant, and whether they were named; or that one of the names is none's. */
export type Named =
	| {readonly kind: 'found'; readonly clusters: readonly ClusterSummary[]; readonly isNamed: boolean}
	| {readonly kind: 'unknown'; readonly problem: ProblemOf<'unknown-cluster'>};

type Looked = {readonly found: readonly ClusterSummary[]; readonly regions: readonly RegionRead[]};

/**
The clusters that an entry names, by name or ARN; all where nothing was named. One that can't be looked into is meant
too: an estate tells what it can't tell.
*/
export function clustersNamed(entry: Entry | undefined, {found, regions}: Looked): Named {
	const names = namesIn(entry);
	if (names.length === 0 || names.includes('all')) {
		return {kind: 'found', clusters: found, isNamed: false};
	}

	const known = new Set(found.flatMap(({arn, name}) => [arn, name]));
	const unknown = names.find(name => !known.has(name));
	if (unknown === undefined) {
		const meant = new Set(names);
		const clusters = found.filter(({arn, name}) => meant.has(arn) || meant.has(name));
		return {kind: 'found', clusters, isNamed: true};
	}

	const near = nearest(
		unknown,
		found.map(({name}) => name),
	);
	return {
		kind: 'unknown',
		problem: {
			code: 'unknown-cluster',
			cluster: unknown,
			regions: regions.map(({region}) => region),
			...(near !== undefined && {nearest: near}),
		},
	};
}

function namesIn(entry: Entry | undefined): readonly string[] {
	if (typeof entry === 'string') {
		return entry.split(',').map(name => name.trim());
	}

	return entry !== undefined && isList(entry) ? entry : [];
}

function isList(entry: readonly string[] | Readonly<Record<string, string>>): entry is readonly string[] {
	return Array.isArray(entry);
}
