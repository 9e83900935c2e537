import type {ClusterFacts} from '../../source/domain/found/cluster-facts.ts';
import type {Question} from '../../source/domain/questions/question.ts';

/** Whether a row says something of what is inside its cluster: of its instances those that were read, or of all. */
export function hasBegun({input}: Question): boolean {
	return factsIn(input).some(({isUnseen, read = 0}) => !isUnseen || read > 0);
}

/** Whether a row says all of it. */
export function hasWhole({input}: Question): boolean {
	return factsIn(input).some(({isUnseen}) => !isUnseen);
}

function factsIn(input: Question['input']): readonly ClusterFacts[] {
	const options = input.kind === 'many' ? input.options : [];
	return options.flatMap(({subject}) => (subject.kind === 'cluster' ? [subject.facts] : []));
}
