import type {Answers} from '../../domain/choices/answers.ts';
import type {Given} from '../../domain/choices/given.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {givenAnswers} from '../given-answers.ts';
import type {Values} from '../read-arguments.ts';
import {staticFaults} from '../static-faults.ts';

/** Answers from where a run left them, as a file gives them. Throws a ProblemError where one is none any more. */
export function givenOf(answers: Answers): Given {
	const values: Values = Object.fromEntries(
		Object.entries(answers).map(([name, answer]) => [name, answer === true ? [''] : [answer].flat()]),
	);
	const faults = staticFaults(values);
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}

	// Without the environment: its variables are given by themselves.
	return {...givenAnswers(values, {}, 'file'), approve: false};
}
