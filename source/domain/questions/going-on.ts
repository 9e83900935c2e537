import type {Problem} from '../choices/problem/problem.ts';

/**
A problem as the question of credentials says it: whoever mends it chooses below, and the run goes on. Where nobody is
asked it ends the run, and is said as it was met.
*/
export function goingOn(problem: Problem): Problem {
	switch (problem.code) {
		case 'session-expired':
		case 'broken-profile':
		case 'wrong-credentials': {
			return {...problem, goesOn: true};
		}

		default: {
			return problem;
		}
	}
}
