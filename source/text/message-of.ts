import {commandLine} from '../domain/ending/next-steps/command-line.ts';
import type {NextStep} from '../domain/ending/next-steps/next-step.ts';
import {nextSteps} from '../domain/ending/next-steps/next-steps.ts';
import type {Invocation} from '../domain/choices/invocation.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {Line, Message} from '../domain/kit/message.ts';
import type {Change} from '../domain/plan/change.ts';
import type {Words} from './words.ts';

/** What failed. `body` tells more, `ids` are for support. What is done and what to do is added to it. */
export type Explanation = {readonly title: Line; readonly body?: readonly Line[]; readonly ids?: readonly Line[]};

/** What a language says of problems; which steps there are, and in which order, is no matter of language. */
export type ProblemWords = Pick<Words, 'changeDone'> & {
	/** Where an answer stands that is wrong. */
	readonly stands: (place: string) => Line;
	readonly explain: (problem: Problem) => Explanation;
	readonly step: (step: NextStep) => Line;
};

/**
What a run had done when it met a problem, and how it would be started again; `written`: where the answer that is wrong
stands in a file.
*/
export type Met = {readonly done: readonly Change[]; readonly again: Invocation; readonly written?: string};

/** What failed, what is already done, what to do next, and ids for support. */
export function messageOf(problem: Problem, {done, again, written}: Met, words: ProblemWords): Message {
	const {title, body = [], ids = []} = words.explain(problem);
	return {
		title,
		body: [...(written === undefined ? [] : [words.stands(written)]), ...body],
		done: done.map((change): Line => [words.changeDone(change, {})]),
		steps: toDo(nextSteps(problem, again), again, words),
		ids,
	};
}

/** What to do, in order, each with the command that does it where there is one. */
export function toDo(
	steps: readonly NextStep[],
	again: Invocation,
	{step}: Pick<ProblemWords, 'step'>,
): Message['steps'] {
	return steps.map(next => {
		const command = commandLine(next, again);
		return {
			text: step(next),
			...(command !== undefined && {command}),
			...('statement' in next && {document: laidOut(next.statement)}),
		};
	});
}

/** JSON a name a line, which pastes as it stands; a list of one keeps to its line. */
function laidOut(json: string): string {
	const document: unknown = JSON.parse(json);
	return JSON.stringify(document, undefined, 2).replaceAll(/\[\n\s+(?<only>"(?:[^"\\]|\\.)*")\n\s+\]/gv, '[$<only>]');
}
