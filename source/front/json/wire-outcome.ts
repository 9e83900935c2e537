import type {JsonObject} from '../../domain/kit/json.ts';
import type {Outcome} from '../../domain/ending/outcome.ts';
import {plain} from '../../text/plain.ts';
import type {Words} from '../../text/words.ts';

/** How a run ended. */
export function wireOutcome(outcome: Outcome, words: Words): JsonObject {
	return {
		kind: outcome.kind,
		// `target` is our own key for what is installed where, and means nothing outside.
		clusters: outcome.clusters.map(({target, ...cluster}) => cluster),
		message: words
			.outcome(outcome)
			.map(line => plain(line))
			.join('\n'),
		// Each only with the outcomes that have it: elsewhere it would be false or empty and mean nothing.
		...('problem' in outcome && {problem: outcome.problem.code}),
		...('changed' in outcome && {changed: outcome.changed}),
		...('changes' in outcome && {changes: outcome.changes}),
	};
}
