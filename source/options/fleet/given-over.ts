import type {Answers} from '../../domain/choices/answers.ts';
import type {Given} from '../../domain/choices/given.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Values} from '../read-arguments.ts';
import {staticFaults} from '../static-faults.ts';
import {withAnswers} from '../with-file.ts';

/** What was given, over answers that an earlier run left. Throws a ProblemError where one of these is none any more. */
export function givenOver(above: Given, answers: Answers): Given {
	const values: Values = Object.fromEntries(
		Object.entries(answers).map(([name, answer]) => [name, answer === true ? [''] : [answer].flat()]),
	);
	const faults = staticFaults(values);
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}

	return withAnswers(above, values, 'installed');
}
