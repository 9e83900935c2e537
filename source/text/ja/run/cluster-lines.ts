import {clusterCount} from '../../tables/unfinished.ts';
import type {ClusterOutcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {plural} from '../forms/plural.ts';
import {clusterOutcome} from './cluster-outcome.ts';

/** With more clusters, those that ended well and alike are counted. */
const most = 20;

/** What needs a person comes first, and is named however many there are, as is what was left alone. */
const urgent: ReadonlyArray<ClusterOutcome['kind']> = ['failed', 'rolled-back', 'going-on'];

/**
How each cluster ended, worst first: a line each, or where there are many one for all of a region that ended well and
alike, below the others.
*/
export function clusterLines(all: readonly ClusterOutcome[]): readonly Line[] {
	const named = Map.groupBy(all, ({cluster}) => cluster);
	const sorted = all.toSorted((a, b) => urgency(a) - urgency(b));
	const alike = all.length > most ? Map.groupBy(sorted, one => likeness(one)) : new Map([[undefined, sorted]]);
	const alone = [...alike].flatMap(([key, same]) => (key === undefined || same.length === 1 ? same : []));
	return [
		...alone.map(one => line(one, named.get(one.cluster) ?? [])),
		...[...alike].flatMap(([key, same]): readonly Line[] =>
			key === undefined || same.length === 1 ? [] : [together(same)],
		),
	];
}

function urgency({kind}: ClusterOutcome): number {
	const place = urgent.indexOf(kind);
	return place === -1 ? urgent.length : place;
}

/** What is said of a cluster beside its name and its numbers; nothing where it has to be named. */
function likeness(one: ClusterOutcome): string | undefined {
	const {kind, region, back, versions, isUnwatched, isRemoval, running, eligible} = one;
	const isWhole = isUnwatched === true || kind === 'removed' || kind === 'not-started' || running === eligible;
	return urgency(one) < urgent.length || kind === 'left-alone' || !isWhole
		? undefined
		: JSON.stringify([kind, region, back, versions, isUnwatched, isRemoval]);
}

function together(all: readonly ClusterOutcome[]): Line {
	const [first] = all;
	const sum = (of: (one: ClusterOutcome) => number) => all.reduce((total, one) => total + of(one), 0);
	const whole = first && {...first, running: sum(({running}) => running), eligible: sum(({eligible}) => eligible)};
	const clusters = plural(clusterCount(all), 'クラスター', '個');
	return [`${first?.region ?? ''} の${clusters}: ${whole ? clusterOutcome(whole) : ''}`];
}

/** Where a name stands in two regions, the region says which is meant; where a cluster stands twice, the service. */
function line(one: ClusterOutcome, namesakes: readonly ClusterOutcome[]): Line {
	const isInOneRegion = namesakes.every(({region}) => region === one.region);
	const isAlone = namesakes.filter(({region}) => region === one.region).length < 2;
	const region = isInOneRegion ? [] : [` (${one.region})`];
	const name = isAlone || one.service === undefined ? [] : ['、', part.value(one.service)];
	const said = name.length > 0 ? clusterOutcome(one, 'サービス') : clusterOutcome(one);
	return [part.value(one.cluster), ...region, ...name, `: ${said}`];
}
