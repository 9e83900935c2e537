import type {AwsProblem} from '../account/aws-problem.ts';
import type {ClusterSummary} from '../account/cluster.ts';
import type {RegionRead} from '../account/observed.ts';
import {clusterNames, type Entry} from '../choices/given.ts';
import type {ProblemOf} from '../choices/problem/problem.ts';
import {unknownCluster} from '../choices/problem/unknown-cluster.ts';
import {isCalled, calledOneOf, isFilter} from '../kit/called.ts';

/** The clusters that are meant, and whether they were named; or that one of the names is none's. */
export type Named =
	| {readonly kind: 'found'; readonly clusters: readonly ClusterSummary[]; readonly isNamed: boolean}
	| {readonly kind: 'unknown'; readonly problem: ProblemOf<'unknown-cluster'> | AwsProblem};

type Looked = {readonly found: readonly ClusterSummary[]; readonly regions: readonly RegionRead[]};

/**
The clusters that an entry names, by name, ARN, pattern or tag; all where nothing was named. One that can't be looked
into is meant too: an estate tells what it can't tell.
*/
export function clustersNamed(entry: Entry | undefined, {found, regions}: Looked): Named {
	const names = clusterNames(entry);
	if (names.length === 0 || names.includes('all')) {
		return {kind: 'found', clusters: found, isNamed: false};
	}

	const known = new Set(found.flatMap(({arn, name}) => [arn, name]));
	const unknown = names.find(name => !known.has(name) && !(isFilter(name) && found.some(one => isCalled(one, name))));
	if (unknown === undefined) {
		return {kind: 'found', clusters: found.filter(calledOneOf(names)), isNamed: true};
	}

	// It may be in a region that could not be read.
	const unread = regions.find(region => region.unread !== undefined)?.unread;
	if (unread) {
		return {kind: 'unknown', problem: unread};
	}

	const looked = regions.map(({region}) => region);
	return {kind: 'unknown', problem: unknownCluster(unknown, found, looked)};
}
