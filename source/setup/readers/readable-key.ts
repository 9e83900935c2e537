import type {Aws, KeyReference} from '../../aws/gateway.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Secret} from '../../domain/kit/secret.ts';

/**
The value of a stored key, where it can be read. Whoever may deploy may not always read secrets, or is signed out by
now: nothing is wrong with a run that only wanted to say more.
*/
export async function readableKey(aws: Aws, which: KeyReference, signal: AbortSignal): Promise<Secret | undefined> {
	try {
		return await aws.readKey(which, signal);
	} catch (error) {
		if (
			error instanceof ProblemError &&
			(isAwsProblem(error.problem) || isSignedOut(error.problem) || error.problem.code === 'secret-unusable')
		) {
			return undefined;
		}

		throw error;
	}
}
