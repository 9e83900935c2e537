import type {FlagName} from '../flags.ts';
import type {Problem} from './problem.ts';

/** Answers that a run has from a file, by their option, and where each stands there: file, line and column. */
export type WrittenAnswers = Readonly<
	Partial<Record<string, {readonly place: string; readonly values: readonly string[]}>>
>;

/**
Where the answer stands that a problem is about, with the name of its option: `answers.yaml:3:1: cluster`. Only AWS can
show some of what is wrong with a file, long after it was read. `undefined` where the answer is not of a file, or a
person has given another one since.
*/
export function placeOf(problem: Problem, written: WrittenAnswers): string | undefined {
	const about = answerOf(problem);
	const found = about && written[about.name];
	if (!about || !found) {
		return undefined;
	}

	const isIt = found.values
		.flatMap(value => value.split(','))
		.map(value => value.trim())
		// A role may have been given by its name.
		.some(value => value === about.value || about.value.endsWith(`/${value}`));
	return isIt ? `${found.place}: ${about.name}` : undefined;
}

type About = {readonly name: FlagName; readonly value: string};

/** The answer that a problem is about, where it is about one that AWS was asked of. */
function answerOf(problem: Problem): About | undefined {
	if (problem.code === 'unknown-cluster') {
		return {name: problem.isCanary ? 'canary' : 'cluster', value: problem.cluster};
	}

	if (problem.code === 'cluster-not-possible') {
		return {name: 'cluster', value: problem.cluster};
	}

	if (problem.code === 'unknown-region') {
		return {name: 'region', value: problem.region};
	}

	if (problem.code === 'unknown-profile') {
		return {name: 'profile', value: problem.profile};
	}

	if (problem.code === 'unknown-service') {
		return {name: 'service', value: problem.service};
	}

	if (problem.code === 'secret-unusable') {
		const isParameter = problem.kind === 'parameter';
		return {name: isParameter ? 'api-key-ssm-parameter' : 'api-key-secret-arn', value: problem.name};
	}

	return problem.code === 'role-unusable' ? {name: 'execution-role', value: problem.role} : undefined;
}
