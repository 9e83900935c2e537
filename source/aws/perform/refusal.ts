import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';

type Refused = Extract<Problem, {code: 'aws-refused'}>;

/**
What AWS refused, by its name for it; `undefined` for any other error. The pattern sees name and text together, because
ECS calls very different things ClientException or InvalidParameterException and tells them apart by text only.
*/
export function refusal(error: unknown, pattern: RegExp): Refused | undefined {
	if (!(error instanceof ProblemError) || error.problem.code !== 'aws-refused') {
		return undefined;
	}

	const {name, detail} = error.problem;
	return pattern.test(`${name}: ${detail}`) ? error.problem : undefined;
}
