import type {Answers} from '../choices/answers.ts';
import type {Situation} from '../choices/situation.ts';
import {fewNames, isFilter} from '../kit/called.ts';
import {clusters} from './decisions/where/clusters.ts';

/**
Answers with the patterns and tags that were said or filtered by for the clusters, in the place of the names that these
mean today, as long as nobody chose others since: the next run is to be about what is like that then. Where many were
chosen one by one, and these are all that there are, the answer is `all`.
*/
export function withSaidClusters(answers: Answers, situation: Situation): Answers {
	const {said, choices} = situation;
	const {cluster: names, region = choices.regions} = said.answers;
	const {cluster: named} = answers;
	if (choices.clusters === undefined) {
		return answers;
	}

	if (isList(names) && names.some(name => isFilter(name)) && isMeant(names, situation)) {
		return {...answers, cluster: names, ...(region !== undefined && {region})};
	}

	return isList(named) && named.length > fewNames && isMeant(['all'], situation)
		? {...answers, cluster: ['all']}
		: answers;
}

/** Whether these would choose the clusters that are chosen, and no other. */
function isMeant(names: readonly string[], situation: Situation): boolean {
	const {input} = clusters.ask(situation);
	const meant = input.kind === 'many' ? input.of(names) : undefined;
	const chosen = new Set(situation.choices.clusters);
	return meant?.kind === 'ok' && meant.value.length === chosen.size && meant.value.every(arn => chosen.has(arn));
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(answer: Answers['cluster']): answer is readonly string[] {
	return Array.isArray(answer);
}
