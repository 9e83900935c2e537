import type {Answers} from '../choices/answers.ts';
import type {Situation} from '../choices/situation.ts';
import {isFilter} from '../kit/called.ts';
import {clusters} from './decisions/where/clusters.ts';

/**
Answers with the patterns and tags that were said for the clusters, in the place of the names that these mean today, as
long as nobody chose others since: the next run is to be about what is like that then.
*/
export function withSaidClusters(answers: Answers, situation: Situation): Answers {
	const {said, choices} = situation;
	const {cluster: names, region = choices.regions} = said.answers;
	if (!isList(names) || !names.some(name => isFilter(name)) || choices.clusters === undefined) {
		return answers;
	}

	const {input} = clusters.ask(situation);
	const meant = input.kind === 'many' ? input.of(names) : undefined;
	const chosen = new Set(choices.clusters);
	const isSame =
		meant?.kind === 'ok' && meant.value.length === chosen.size && meant.value.every(arn => chosen.has(arn));
	return isSame ? {...answers, cluster: names, ...(region && {region})} : answers;
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(answer: Answers['cluster']): answer is readonly string[] {
	return Array.isArray(answer);
}
