import {clusterNames} from '../../../choices/given.ts';
import type {Standing} from '../../../choices/problem/standing.ts';
import type {Situation} from '../../../choices/situation.ts';
import {isCalled, isFilter} from '../../../kit/called.ts';
import {clusters} from './clusters.ts';

/** A cluster that is meant by a filter or by `all`, and can't be chosen. */
export type LeftOut = {readonly cluster: string; readonly region: string; readonly standing: Standing['kind']};

/** What the entry for the clusters leaves out; whoever names a cluster that can't be chosen is refused instead. */
export function leftOutBy(situation: Situation): readonly LeftOut[] {
	const {given, observed} = situation;
	const names = clusterNames(given.entries.clusters?.entry);
	const isAll = names.includes('all');
	const filters = names.filter(name => isFilter(name));
	const {input} = clusters.ask(situation);
	if (input.kind !== 'many' || (!isAll && filters.length === 0)) {
		return [];
	}

	const meant = new Set(
		observed.found
			.filter(cluster => isAll || filters.some(filter => isCalled(cluster, filter)))
			.map(({arn}) => arn),
	);
	return input.options.flatMap(({id, selectable, subject}) => {
		if (selectable || subject.kind !== 'cluster' || !meant.has(id)) {
			return [];
		}

		const {name, region, standing} = subject.facts;
		return [{cluster: name, region, standing: standing.kind}];
	});
}
