import type {Aws, SignIn} from '../../aws/gateway.ts';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {mfaQuestion} from '../../domain/questions/decisions/mfa.ts';
import type {AskCode} from '../ports.ts';

/**
Opens AWS, asking for the code of a device where the profile has one, and again where AWS doesn't take it. Throws a
ProblemError, `mfa-needed` when there is nobody to ask or the person goes back.
*/
export async function openAsking(source: CredentialSource, signIn: SignIn, ask: AskCode): Promise<Aws> {
	let attempt = await open(source, signIn, asking(source, ask));
	// Without an end: a code lives for 30 seconds, and typing the last one's is easily done. The person may go back.
	while (attempt.kind === 'refused') {
		attempt = await open(source, signIn, asking(source, ask, attempt.problem));
	}

	return attempt.aws;
}

/** A code that was typed and not taken is no failure yet: the next one may be. */
type Attempt = {readonly kind: 'open'; readonly aws: Aws} | {readonly kind: 'refused'; readonly problem: Problem};

type Mfa = (serial: string) => Promise<string>;

async function open(source: CredentialSource, signIn: SignIn, mfa: Mfa): Promise<Attempt> {
	// Only a code that was typed is worth another try; refused without one, the profile itself is wrong.
	let isTyped = false;
	try {
		const aws = await signIn.open(source, {
			async mfa(serial) {
				const code = await mfa(serial);
				isTyped = true;
				return code;
			},
		});
		return {kind: 'open', aws};
	} catch (error) {
		if (isTyped && error instanceof ProblemError && error.problem.code === 'mfa-refused') {
			return {kind: 'refused', problem: error.problem};
		}

		throw error;
	}
}

function asking(source: CredentialSource, ask: AskCode, complaint?: Problem): Mfa {
	return async serial => {
		const reply = await ask(mfaQuestion(serial, complaint));
		if (reply.kind === 'answer') {
			return reply.value;
		}

		throw new ProblemError({code: 'mfa-needed', profile: source.kind === 'profile' ? source.name : '', serial});
	};
}
