import {codeOfPlan} from '../../domain/code/code-of-plan.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ask} from '../ports.ts';
import type {LookedAt} from './session.ts';

/** A plan that waits for its yes, and what is asked about it: for which tool. */
type Waiting = {
	readonly session: LookedAt;
	readonly question: Question<'format'>;
	readonly again: Invocation;
	readonly ask: Ask;
};

/** How a person left instead of choosing a tool. */
type Left = Extract<Reply<never>, {readonly kind: 'leave' | 'interrupt'}>;

/** Asks for which tool, and has the plan written as code. The plan waits on: nothing of it is carried out by that. */
export async function* saveAsCode(
	plan: Plan,
	{session, question, again, ask}: Waiting,
): AsyncGenerator<SetupEvent, Left | undefined> {
	const reply = await ask(question);
	switch (reply.kind) {
		case 'answer': {
			const code = codeOfPlan(plan, session.observed.clusters);
			yield {type: 'code', code, format: reply.value, isAside: true, again};
			return undefined;
		}

		case 'leave':
		case 'interrupt': {
			return reply;
		}

		case 'back':
		case 'fix':
		case 'as-code':
		case 'missing': {
			return undefined;
		}
	}
}
