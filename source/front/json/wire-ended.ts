import type {SetupEvent} from '../../domain/ending/event.ts';
import type {ClusterOutcome, Outcome} from '../../domain/ending/outcome.ts';
import type {Wire} from './wire.ts';
import {wireAccount} from './wire-account.ts';

/**
An outcome of more targets, and an answer of more clusters, has them on lines of their own. Scripts read the clusters of
the last line, so it has them as long as a line can be: these take 200 kB.
*/
const most = 1000;

/** What of a long outcome stands on lines of its own, in front of the line that ends the run or the account. */
export function listedIn({clusters}: Outcome): {readonly clusters: number} | undefined {
	return clusters.length > most ? {clusters: clusters.length} : undefined;
}

/** The targets of a long outcome, one a line and in order; none of a short one. */
export function* wireEnded(outcome: Outcome) {
	if (listedIn(outcome) === undefined) {
		return;
	}

	for (const [index, one] of outcome.clusters.entries()) {
		yield {type: 'finished-cluster', index, ...wireClusterOutcome(one)} satisfies Wire<'finished-cluster'>;
	}
}

/** `target` is our own key for what is installed where, and means nothing outside. */
export function wireClusterOutcome({target, of, ...cluster}: ClusterOutcome) {
	return {...cluster, ...wireAccount(of)} satisfies Wire<'clusterOutcome'>;
}

type Answered = Extract<SetupEvent, {readonly type: 'answered'}>;

/** The answer to the question of clusters is ARNs, which have no comma in them. */
function clustersIn({question, value}: Answered): readonly string[] {
	const arns = question === 'clusters' ? value.split(',') : [];
	return arns.length > most ? arns : [];
}

/** An answer; of one that is long how many lines follow. */
export function wireAnswered(event: Answered) {
	const {question, value, source, withdrawn, leftOut = []} = event;
	const clusters = clustersIn(event);
	const hasLines = leftOut.length > most;
	return {
		type: event.type,
		question,
		value: clusters.length > 0 ? '' : value,
		source,
		withdrawn,
		...(event.leftOut && {leftOut: hasLines ? [] : leftOut.map(one => ({...one}))}),
		...((clusters.length > 0 || hasLines) && {
			listed: {values: clusters.length, leftOut: hasLines ? leftOut.length : 0},
		}),
	} satisfies Wire<'answered'>;
}

/** What of an answer stands on lines of its own, behind it. */
export function* wireAnswerItems(event: Answered) {
	const {question, leftOut = []} = event;
	for (const [index, value] of clustersIn(event).entries()) {
		yield {type: 'answered-value', question, index, value} satisfies Wire<'answered-value'>;
	}

	for (const [index, one] of leftOut.length > most ? leftOut.entries() : []) {
		yield {type: 'answered-left-out', question, index, ...one} satisfies Wire<'answered-left-out'>;
	}
}
