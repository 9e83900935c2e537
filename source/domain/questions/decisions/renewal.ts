import {sourceId, type CredentialSource} from '../../account/credential-source.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Question} from '../question.ts';
import {goingOn} from '../going-on.ts';
import {credentials} from './credentials.ts';

type Asking = {
	readonly situation: Situation;
	/** Those that have ended; the cursor starts there, since they are renewed elsewhere as a rule. */
	readonly source: CredentialSource | undefined;
	readonly complaint: Problem;
	readonly holdsUp: NonNullable<Question['holdsUp']>;
};

/** Whose credentials to go on with, when those of a run end while it changes an account or watches. */
export function renewalQuestion({
	situation,
	source,
	complaint,
	holdsUp,
}: Asking): Omit<Question<'credentials'>, 'again'> {
	const {fallback, input, ...question} = credentials.ask(situation);
	return {
		...question,
		position: {index: 1, total: 1},
		about: [],
		canGoBack: false,
		holdsUp,
		complaint: goingOn(complaint),
		input: source && input.kind === 'one' ? {...input, marked: sourceId(source)} : input,
	};
}
