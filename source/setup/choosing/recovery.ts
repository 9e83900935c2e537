import type {ChoiceId} from '../../domain/choices/choices.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Session} from './session.ts';

/** Which answers to ask for again when a read did not work out, and at which question to say why. */
export type Recovery = {readonly question: ChoiceId; readonly dropped: readonly ChoiceId[]};

/** `undefined` when another answer would not help: then the run ends with the problem. */
export function recovery(problem: Problem, {answers}: Session): Recovery | undefined {
	const isAnswered = (id: ChoiceId) => answers.some(answer => answer.id === id);
	switch (problem.code) {
		case 'no-credentials':
		case 'unknown-profile':
		case 'broken-profile':
		case 'session-expired':
		case 'wrong-credentials':
		case 'mfa-needed':
		case 'mfa-refused': {
			return isAnswered('credentials')
				? {question: 'credentials', dropped: ['credentials', 'regions']}
				: undefined;
		}

		case 'key-refused': {
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

		case 'key-elsewhere': {
			return isAnswered('site') ? {question: 'site', dropped: ['site']} : undefined;
		}

		default: {
			return undefined;
		}
	}
}
