import type {ProblemCode, ProblemOf} from '../../choices/problem/problem.ts';
import type {NextStep} from './next-step.ts';

/** What to do about each problem of an area, in order. */
export type Steps<Code extends ProblemCode> = {
	readonly [Each in Code]: (problem: ProblemOf<Each>) => readonly NextStep[];
};
