import type {ProblemCode, ProblemOf} from '../../choices/problem/problem.ts';
import type {Invocation} from '../../choices/invocation.ts';
import type {NextStep} from './next-step.ts';

/** What to do about each problem of an area, in order; the run that met it is what commands are made of. */
export type Steps<Code extends ProblemCode> = {
	readonly [Each in Code]: (problem: ProblemOf<Each>, run: Invocation) => readonly NextStep[];
};
