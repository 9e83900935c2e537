import type {Problem} from '../../domain/choices/problem/problem.ts';

/**
Whether a request that failed so may have done its work all the same. A connection that never was carried nothing, and a
refusal is an answer; a server's own failure can come after the work (AWS SDKs and Tools, "Retry behavior": repeats are
for idempotent operations).
*/
export function isUnanswered(problem: Problem): boolean {
	switch (problem.code) {
		case 'unreachable': {
			return !['name', 'refused', 'certificate'].includes(problem.why);
		}

		case 'aws-failed':
		case 'not-aws':
		case 'stopped': {
			return true;
		}

		default: {
			return false;
		}
	}
}
