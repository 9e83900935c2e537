import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {Note} from './readable.ts';

type Failure = {
	readonly arn?: string | undefined;
	readonly reason?: string | undefined;
	readonly detail?: string | undefined;
};

type Answered = {readonly operation: string; readonly failures: readonly Failure[] | undefined; readonly note?: Note};

/**
What an answer of ECS says it could not give. `MISSING` is what went away between two calls, and is not there (ECS
Developer Guide, "API failure reasons"); everything else is there and was not read. Without anybody to tell it throws.
*/
export function refusedInside({operation, failures = [], note}: Answered): void {
	for (const {arn = '', reason = '', detail = ''} of failures) {
		if (reason === 'MISSING') {
			continue;
		}

		const problem: Problem = {code: 'aws-refused', name: reason, trace: {operation}, detail};
		if (note === undefined) {
			throw new ProblemError(problem);
		}

		note(arn, problem);
	}
}
