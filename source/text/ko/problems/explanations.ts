import type {ProblemCode, ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Explanation} from '../../message-of.ts';

/** An explanation for each code of an area. */
export type Explanations<Code extends ProblemCode> = {
	readonly [Each in Code]: (problem: ProblemOf<Each>) => Explanation;
};
