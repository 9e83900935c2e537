import type {ClusterOutcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {plural} from '../forms/plural.ts';
import {clusterOutcome} from './cluster-outcome.ts';

/** With so many clusters, those that are as they should be are counted. */
const most = 20;

/** Worst first; what follows is well, or was to be left alone. */
const bad: ReadonlyArray<ClusterOutcome['kind']> = ['failed', 'rolled-back', 'going-on', 'not-started'];

type Telling = (one: ClusterOutcome, all: readonly ClusterOutcome[]) => Line;

/**
How each cluster ended: a line each, or where there are many one for all of a region that are well. What wants attention
keeps its own, above the others.
*/
export function clusterLines(clusters: readonly ClusterOutcome[], line: Telling): readonly Line[] {
	const sorted = clusters.toSorted((a, b) => rank(a) - rank(b));
	if (clusters.length <= most) {
		return sorted.map(one => line(one, clusters));
	}

	const groups = Map.groupBy(
		sorted.filter(one => isWell(one)),
		alike,
	);
	return [
		...sorted.filter(one => !isWell(one)).map(one => line(one, clusters)),
		...[...groups.values()].flatMap(all => foldedLine(all)),
	];
}

function rank({kind}: ClusterOutcome): number {
	const place = bad.indexOf(kind);
	return place === -1 ? bad.length : place;
}

function isWell({kind, running, eligible, unseen, isUnwatched}: ClusterOutcome): boolean {
	return (
		['installed', 'updated', 'removed', 'unchanged'].includes(kind) &&
		unseen === undefined &&
		(isUnwatched === true || running === eligible)
	);
}

/** What is said of them is the same but for the numbers. */
function alike({cluster, target, service, running, eligible, ...rest}: ClusterOutcome): string {
	return JSON.stringify(rest);
}

function foldedLine(all: readonly ClusterOutcome[]): readonly Line[] {
	const [first] = all;
	if (!first) {
		return [];
	}

	const sum = (of: (one: ClusterOutcome) => number) => all.reduce((total, one) => total + of(one), 0);
	const whole = {...first, running: sum(({running}) => running), eligible: sum(({eligible}) => eligible)};
	const names = new Set(all.map(({cluster}) => cluster));
	return [[part.value(plural(names.size, 'cluster')), ` in ${first.region}: ${clusterOutcome(whole)}`]];
}
