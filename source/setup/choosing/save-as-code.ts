import {codeOfPlan} from '../../domain/code/code-of-plan.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {formatQuestion} from '../../domain/questions/next-question.ts';
import type {Reply} from '../../domain/questions/question.ts';
import type {Ask, Ports} from '../ports.ts';
import {againOf} from './again-of.ts';
import {situationOf, type LookedAt} from './session.ts';

/** A plan that waits for its yes. */
type Waiting = {readonly session: LookedAt; readonly ports: Ports; readonly ask: Ask};

/** How a person left instead of choosing a tool. */
type Left = Extract<Reply<never>, {readonly kind: 'leave' | 'interrupt'}>;

/** Asks for which tool, and has the plan written as code. The plan waits on: nothing of it is carried out by that. */
export async function* saveAsCode(
	plan: Plan,
	{session, ports, ask}: Waiting,
): AsyncGenerator<SetupEvent, Left | undefined> {
	const reply = await ask(formatQuestion(situationOf(session, ports), plan));
	switch (reply.kind) {
		case 'answer': {
			const code = codeOfPlan(plan, session.observed.clusters);
			yield {type: 'code', code, format: reply.value, isAside: true, again: againOf(session, ports, plan)};
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
