import {commandLine, type NextStep} from '../domain/ending/next-steps/next-step.ts';
import {nextSteps} from '../domain/ending/next-steps/next-steps.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {Line, Message} from '../domain/kit/message.ts';
import type {Change} from '../domain/plan/change.ts';
import type {Words} from './words.ts';

/** What failed. `body` tells more, `ids` are for support. What is done and what to do is added to it. */
export type Explanation = {readonly title: Line; readonly body?: readonly Line[]; readonly ids?: readonly Line[]};

/** What a language says of problems; which steps there are, and in which order, is no matter of language. */
export type ProblemWords = Pick<Words, 'changeDone'> & {
	readonly explain: (problem: Problem) => Explanation;
	readonly step: (step: NextStep) => Line;
};

/** What failed, what is already done, what to do next, and ids for support. */
export function messageOf(problem: Problem, done: readonly Change[], words: ProblemWords): Message {
	const {title, body = [], ids = []} = words.explain(problem);
	return {
		title,
		body,
		done: done.map((change): Line => [words.changeDone(change, {})]),
		steps: nextSteps(problem).map(next => {
			const command = commandLine(next);
			return {text: words.step(next), ...(command !== undefined && {command})};
		}),
		ids,
	};
}
