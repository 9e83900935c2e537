import type {Invocation} from '../../domain/choices/invocation.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {invocationOf} from '../../domain/questions/invocation-of.ts';
import type {Ports} from '../ports.ts';
import {situationOf, type Session} from './session.ts';

/** The run as it would be started again with what was decided in it; with a plan, all of that. */
export function againOf(session: Session, ports: Pick<Ports, 'run'>, plan?: Plan): Invocation {
	return invocationOf(situationOf(session, ports), plan);
}

/** What ends a run, with the run that it ended. */
export function ended(error: unknown, again: Invocation): unknown {
	return error instanceof ProblemError && !error.again
		? new ProblemError(error.problem, error.isUnanswered, again)
		: error;
}
