import type {Line, Step} from '../../../domain/kit/message.ts';
import type {Problem, ProblemCode} from '../../../domain/choices/problem/problem.ts';

/** The problem with a code; written as a lookup so that a table of explanations can be indexed by a code. */
export type ProblemOf<Code extends ProblemCode = ProblemCode> = {
	[Each in Code]: Extract<Problem, {readonly code: Each}>;
}[Code];

/** What failed, and what to do. `body` tells more, `ids` are for support. What is done is added from the changes. */
export type Explanation = {
	readonly title: Line;
	readonly body?: readonly Line[];
	readonly steps: readonly Step[];
	readonly ids?: readonly Line[];
};

/** An explanation for each code of an area. */
export type Explanations<Code extends ProblemCode> = {
	readonly [Each in Code]: (problem: ProblemOf<Each>) => Explanation;
};
