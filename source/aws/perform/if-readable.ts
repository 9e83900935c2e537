import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';

/**
Looks after a refusal whether what was wanted is there. Where that can't be read the refusal stands: it says more of the
change than the look does.
*/
export async function ifReadable<Found>(look: () => Promise<Found>): Promise<Found | undefined> {
	try {
		return await look();
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			return undefined;
		}

		throw error;
	}
}
