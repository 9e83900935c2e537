import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';

/** Why a service can't send to an Agent of its hosts, behind its name. */
export const notWirable: Readonly<Record<ProblemOf<'service-not-possible'>['why'], string>> = {
	fargate: 'runs on Fargate, where no Agent of a host can be reached',
	sidecar: 'has an Agent in its own tasks',
	'no-hosts': 'runs nowhere now, and no instance is known that it would run on',
	'no-agent': 'runs on instances without an Agent',
	unreadable: 'has a task definition that could not be read',
	several: "isn't the only service of that name in the chosen clusters",
};
