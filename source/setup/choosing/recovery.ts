import type {ChoiceId} from '../../domain/choices/choices.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Session} from './session.ts';

/** Which answers to ask for again when a read did not work out, and at which question to say why. */
export type Recovery = {readonly question: ChoiceId; readonly dropped: readonly ChoiceId[]};

/** `undefined` when another answer would not help: then the run ends with the problem. */
export function recovery(problem: Problem, {answers}: Session): Recovery | undefined {
	// A flag counts as an answer too: where somebody is there, a wrong one ends in the question.
	const isAnswered = (id: ChoiceId) => answers.some(answer => answer.id === id);
	switch (problem.code) {
		case 'no-credentials':
		case 'unknown-profile':
		case 'broken-profile':
		case 'session-expired':
		case 'wrong-credentials':
		case 'mfa-needed':
		case 'mfa-refused': {
			// Regions with them: a profile brings its own.
			return isAnswered('credentials')
				? {question: 'credentials', dropped: ['credentials', 'regions']}
				: undefined;
		}

		case 'key-refused': {
			// A slip of the clipboard is pasted again; after a stored key, another way may be the right one.
			const isPasted = answers.some(
				({id, value}) =>
					id === 'keySource' && typeof value === 'object' && 'kind' in value && value.kind === 'paste',
			);
			return isAnswered('key')
				? isPasted
					? {question: 'key', dropped: ['key']}
					: {question: 'keySource', dropped: ['keySource', 'key']}
				: undefined;
		}

		case 'secret-unusable': {
			return isAnswered('key') ? {question: 'keySource', dropped: ['keySource', 'key']} : undefined;
		}

		// What could not be read of one may be readable of another.
		case 'cluster-not-possible': {
			return isAnswered('clusters') ? {question: 'clusters', dropped: ['clusters']} : undefined;
		}

		// The key is right and stays: the other site is marked in the list.
		case 'key-elsewhere': {
			return isAnswered('site') ? {question: 'site', dropped: ['site']} : undefined;
		}

		// Named above is only what another answer mends; a new problem is no reason to ask again.
		default: {
			return undefined;
		}
	}
}
