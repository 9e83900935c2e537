import type {SetupEvent} from '../../domain/ending/event.ts';
import {formatQuestion, nextQuestion, signInQuestion, type Open} from '../../domain/questions/next-question.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Question} from '../../domain/questions/question.ts';
import {observe} from '../readers/observe.ts';
import type {Ask, AskCode, Ports} from '../ports.ts';
import {againOf, ended} from './again-of.ts';
import {askFilling, lateRefused, type Replied} from './ask-filling.ts';
import type {Chosen} from './chosen.ts';
import {fallbackReply, givenReply} from './given-reply.ts';
import {recovery} from './recovery.ts';
import {saveAsCode} from './save-as-code.ts';
import {tellTakenBack} from './tell-answered.ts';
import {turn, type Turned} from './turned.ts';
import {answered, choicesOf, refusedAnswer, situationOf, type Session} from './session.ts';

export type {Chosen} from './chosen.ts';

/**
Asks what is not decided yet, reads what each answer makes readable, and starts over where a read shows that an answer
can't be right. With a plan the last question is its approval; `clusters` ends where these are chosen, and before they
are read.
*/
export async function* choose(
	start: Session,
	goal: Plan | 'clusters' | undefined,
	ports: Ports,
	ask: Ask,
): AsyncGenerator<SetupEvent, Chosen> {
	const plan = goal === 'clusters' ? undefined : goal;
	const next = (seen: Session) => {
		const open = upcoming(seen, plan, ports);
		return open.kind === 'ask' ? open.question : undefined;
	};

	let session = start;
	for (;;) {
		// Before the read: a Ctrl+C while a question stood open ends the choosing, not the next request.
		if (ports.interrupt.graceful.aborted) {
			return {kind: 'interrupted'};
		}

		if (goal === 'clusters' && session.kind === 'looked-at' && choicesOf(session).clusters) {
			return {kind: 'decided', session};
		}

		try {
			session = yield* observe(session, ports, askCode(session, ports, ask));
		} catch (error) {
			const before = session;
			session = retry(before, problemIn(error, ports), ports);
			yield* tellTakenBack(before, session);
			continue;
		}

		const late = lateRefused(session, ports) ?? session;
		yield* tellTakenBack(session, late);
		session = late;
		const open = upcoming(session, plan, ports);
		if (open.kind === 'decided') {
			return open;
		}

		// No event: nobody was asked, and whoever reads the events would take it for somebody's decision.
		if (open.kind === 'evident') {
			session = answered(session, {id: open.id, value: open.value, source: 'default'});
			continue;
		}

		const {question} = open;
		const given = taken(givenReply, question, session, ports);
		const replied: Replied = given
			? {reply: given, session}
			: await askFilling(question, session, {ask, ports, next});
		const {reply} = replied;
		({session} = replied);
		const left =
			plan && session.kind === 'looked-at' && reply.kind === 'as-code'
				? yield* saveAsCode(plan, {
						session,
						question: formatQuestion(situationOf(session, ports), plan),
						again: againOf(session, ports, plan),
						ask,
					})
				: undefined;
		if (reply.kind === 'leave' || reply.kind === 'interrupt' || left) {
			return {kind: (left ?? reply).kind === 'leave' ? 'left' : 'interrupted'};
		}

		if (reply.kind === 'as-code') {
			continue;
		}

		const asked = session;
		const turned: Turned = yield* turn(reply, {
			session: asked,
			question,
			ports,
			fallback: () => taken(fallbackReply, question, asked, ports),
		});
		// The plan was made of what is taken back or changed.
		if (plan && turned.isReplanned) {
			return yield* choose(turned.session, undefined, ports, ask);
		}

		({session} = turned);
	}
}

/** A question that comes up while AWS is opened. */
function askCode(session: Session, ports: Ports, ask: Ask): AskCode {
	return async question => ask({...question, again: againOf(session, ports)});
}

type Taking<Answer> = (question: Question, session: Session, ports: Ports) => Answer;

/** An answer that nobody is asked for; what is wrong with it ends this run. */
function taken<Answer>(take: Taking<Answer>, question: Question, session: Session, ports: Ports): Answer {
	try {
		return take(question, session, ports);
	} catch (error) {
		throw ended(error, againOf(session, ports));
	}
}

/** All is decided only of an account that was looked at. */
function upcoming(
	session: Session,
	plan: Plan | undefined,
	ports: Ports,
): Open | Extract<Chosen, {readonly kind: 'decided'}> {
	const situation = situationOf(session, ports);
	if (session.kind !== 'looked-at') {
		return signInQuestion(situation);
	}

	const next = nextQuestion(situation, plan);
	return next.kind === 'ready' ? {kind: 'decided', session} : next;
}

/** Nobody's answer can mend a network or a missing permission: then the run ends with the problem. */
function retry(session: Session, problem: Problem, ports: Ports): Session {
	const again = recovery(problem, session);
	if (!again) {
		throw new ProblemError(problem, false, againOf(session, ports));
	}

	return refusedAnswer(session, {question: again.question, problem}, again.dropped);
}

/** Passes on what is no expected failure; a read that was cut off by Ctrl+C is no failure at all. */
function problemIn(error: unknown, {interrupt}: Ports): Problem {
	if (error instanceof ProblemError && !interrupt.graceful.aborted) {
		return error.problem;
	}

	throw error;
}
