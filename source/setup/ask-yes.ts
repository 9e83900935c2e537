import type {ChoiceId} from '../domain/choices/choices.ts';
import type {Outcome} from '../domain/ending/outcome.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import type {Question} from '../domain/questions/question.ts';
import type {Ask} from './ports.ts';

/** How a run ends without a yes. */
export type WithoutYes = Extract<Outcome, {readonly kind: 'stopped' | 'left'}>;

/** Asks for a yes before the first write, outside of the questions of an install; `undefined` is one. */
export async function askYes<Id extends ChoiceId>(ask: Ask, question: Question<Id>): Promise<WithoutYes | undefined> {
	const reply = await ask(question);
	switch (reply.kind) {
		case 'answer': {
			return undefined;
		}

		case 'missing': {
			throw new ProblemError({
				code: 'missing-answer',
				question: question.id,
				flags: ['--yes'],
				complete: {...question.again.answers, yes: true},
			});
		}

		case 'interrupt': {
			return {kind: 'stopped', changed: false, clusters: []};
		}

		case 'back':
		case 'leave':
		case 'fix':
		case 'as-code': {
			return {kind: 'left', clusters: []};
		}
	}
}
