import type {Aws} from '../../aws/gateway.ts';
import type {ChoiceId, Choices, ChoicesSoFar} from '../../domain/choices/choices.ts';
import {type Observed, nothingObserved} from '../../domain/account/observed.ts';
import type {Source} from '../../domain/choices/given.ts';
import {decided, type Decided} from '../../domain/choices/complete-choices.ts';
import type {Situation} from '../../domain/choices/situation.ts';
import type {Ports} from '../ports.ts';

/** One choice that was made, and what had been read before it: going back forgets both. */
export type Answer = {
	readonly id: ChoiceId;
	readonly value: Choices[ChoiceId];
	readonly source: Source;
	readonly before: Pick<Session, 'observed' | 'aws' | 'read'>;
};

/** Where a run stands before approval. Never changed in place. */
export type Session = {
	readonly observed: Observed;
	readonly answers: readonly Answer[];
	readonly aws?: Aws;
	/** Which reads were done, by their own names, so that none is done twice for the same choices. */
	readonly read: readonly string[];
	readonly refusal?: NonNullable<Situation['refusal']>;
	/** Answers given before the run that AWS or Datadog did not take; they are not offered again. */
	readonly refused: readonly ChoiceId[];
};

export const newSession: Session = {observed: nothingObserved, answers: [], read: [], refused: []};

/** What was chosen, by id. */
export function choicesOf({answers}: Session): ChoicesSoFar {
	return Object.fromEntries(answers.map(({id, value}) => [id, value]));
}

/** The session as the core sees it. */
export function situationOf(session: Session, {run}: Pick<Ports, 'run'>): Situation {
	const allowed = <Value>(record: Readonly<Record<string, Value>>) =>
		Object.fromEntries(Object.entries(record).filter(([id]) => session.refused.every(refused => refused !== id)));
	return {
		observed: session.observed,
		choices: choicesOf(session),
		given: {...run.given, entries: allowed(run.given.entries), choices: allowed(run.given.choices)},
		dryRun: run.dryRun,
		brief: run.command.asks === 'places',
		...(session.refusal && {refusal: session.refusal}),
	};
}

/** The session as a plan rests on it. */
export function decidedIn(session: Session, ports: Pick<Ports, 'run'>): Decided {
	return decided(situationOf(session, ports));
}

/** Adds an answer; the complaint about an earlier one is settled by it. */
export function answered(session: Session, answer: Omit<Answer, 'before'>): Session {
	const {observed, aws, read, refusal, ...rest} = session;
	return {
		...rest,
		observed,
		read,
		...(aws && {aws}),
		answers: [...session.answers, {...answer, before: {observed, read, ...(aws && {aws})}}],
		...(refusal && refusal.question !== answer.id && {refusal}),
	};
}

/** Takes back the last answer a person gave and all that came after it; `undefined` when there is none. */
export function withdrawn(session: Session): {readonly session: Session; readonly answer: Answer} | undefined {
	const index = session.answers.findLastIndex(({source}) => source === 'person');
	const answer = session.answers[index];
	return answer && {answer, session: {...session, ...answer.before, answers: session.answers.slice(0, index)}};
}

/** Forgets an answer that was not taken and whatever was read since, and remembers why. */
export function refusedAnswer(
	session: Session,
	refusal: NonNullable<Situation['refusal']>,
	dropped: readonly ChoiceId[],
): Session {
	const index = session.answers.findIndex(({id}) => dropped.includes(id));
	const answer = session.answers[index];
	const kept = session.answers.filter(({id}, place) => place < index || (place > index && !dropped.includes(id)));
	return {
		...session,
		...answer?.before,
		...(answer && {answers: kept}),
		refusal,
		refused: [...session.refused, ...dropped],
	};
}
