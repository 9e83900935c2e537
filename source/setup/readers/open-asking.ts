import type {Aws, SignIn} from '../../aws/gateway.ts';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {mfaQuestion} from '../../domain/questions/decisions/mfa.ts';
import type {Ask} from '../ports.ts';

/**
Opens AWS, asking for the code of a device where the profile has one, and again where AWS doesn't take it. Throws a
ProblemError,
`mfa-needed` when there is nobody to ask or the person goes back.
*/
export async function openAsking(source: CredentialSource, signIn: SignIn, ask: Ask): Promise<Aws> {
	let complaint: Problem | undefined;
	for (;;) {
		let isTyped = false;
		const mfa = async (serial: string) => {
			const reply = await ask(mfaQuestion(serial, complaint));
			if (reply.kind === 'answer') {
				isTyped = true;
				return reply.value;
			}

			throw new ProblemError({code: 'mfa-needed', profile: source.kind === 'profile' ? source.name : '', serial});
		};

		try {
			return await signIn.open(source, {mfa});
		} catch (error) {
			if (!(isTyped && error instanceof ProblemError && error.problem.code === 'mfa-refused')) {
				throw error;
			}

			complaint = error.problem;
		}
	}
}
