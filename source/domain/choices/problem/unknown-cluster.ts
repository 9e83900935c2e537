import {isCalled, isFilter, tagFilterOf, type Callable} from '../../kit/called.ts';
import {nearest} from '../../kit/nearest.ts';
import {inOrder} from '../../kit/sorted.ts';
import type {ProblemOf} from './problem.ts';

/** What there is where a filter means nothing: names of clusters, keys of tags, or the values of one. */
export type Unmatched =
	| {readonly kind: 'names' | 'keys'; readonly there: readonly string[]}
	| {readonly kind: 'values'; readonly key: string; readonly there: readonly string[]};

/** A name or a filter that none of the clusters goes by, with what there is and what is most like it. */
export function unknownCluster(
	called: string,
	clusters: readonly Callable[],
	regions: readonly string[],
): ProblemOf<'unknown-cluster'> {
	const near = isFilter(called)
		? nearestFilter(called, clusters)
		: (inRegion(called, clusters) ?? nearest(called, namesOf(clusters)));
	return {
		code: 'unknown-cluster',
		cluster: called,
		regions,
		...(near !== undefined && {nearest: near}),
		...(isFilter(called) && {unmatched: unmatchedBy(called, clusters)}),
	};
}

/** A name of which the region was said as well, as `eu-west-1/web`: an ARN says both. */
function inRegion(called: string, clusters: readonly Callable[]): string | undefined {
	const {region, name} = /^(?<region>[a-z]+(?:-[a-z]+)+-\d)[\/:](?<name>.+)$/v.exec(called)?.groups ?? {};
	return region === undefined
		? undefined
		: clusters.find(cluster => cluster.name === name && cluster.arn.includes(`:ecs:${region}:`))?.arn;
}

function unmatchedBy(called: string, clusters: readonly Callable[]): Unmatched {
	const tag = tagFilterOf(called);
	if (!tag) {
		return {kind: 'names', there: namesOf(clusters)};
	}

	const {key} = tag;
	const values = distinct(clusters.flatMap(({tags}) => (Object.hasOwn(tags, key) ? [tags[key] ?? ''] : [])));
	return values.length > 0
		? {kind: 'values', key, there: values}
		: {kind: 'keys', there: distinct(clusters.flatMap(({tags}) => Object.keys(tags)))};
}

/** One that means something: of a pattern with the letters before or after its star as some name has them. */
function nearestFilter(called: string, clusters: readonly Callable[]): string | undefined {
	if (tagFilterOf(called)) {
		const pairs = clusters.flatMap(({tags}) => Object.entries(tags));
		const isWhole = called.includes('=');
		return nearest(called, distinct(pairs.map(([key, value]) => (isWhole ? `tag:${key}=${value}` : `tag:${key}`))));
	}

	const names = namesOf(clusters);
	const [start = ''] = called.split(/[*?]/v, 1);
	const end = called.split(/[*?]/v).at(-1) ?? '';
	const starts = nearest(start, distinct(names.map(name => name.slice(0, start.length))));
	const ends = nearest(end, distinct(names.map(name => name.slice(-end.length))));
	const guesses = [
		...(start === '' || starts === undefined ? [] : [`${starts}${called.slice(start.length)}`]),
		...(end === '' || ends === undefined ? [] : [`${called.slice(0, called.length - end.length)}${ends}`]),
	];
	return (
		guesses.find(guess => clusters.some(cluster => isCalled(cluster, guess))) ??
		nearest(called.replaceAll(/[*?]/gv, ''), names)
	);
}

function namesOf(clusters: readonly Callable[]): readonly string[] {
	return distinct(clusters.map(({name}) => name));
}

/** Each once, in alphabetical order. */
function distinct(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)].toSorted(inOrder);
}
