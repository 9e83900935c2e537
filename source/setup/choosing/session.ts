import type {Aws} from '../../aws/gateway.ts';
import type {ChoiceId, Choices, ChoicesSoFar} from '../../domain/choices/choices.ts';
import {type Observed, nothingObserved} from '../../domain/account/observed.ts';
import type {Identity} from '../../domain/account/identity.ts';
import {isStandIn, type Source} from '../../domain/choices/given.ts';
import type {Choice} from '../../domain/questions/fixed-choices.ts';
import type {Situation} from '../../domain/choices/situation.ts';
import {filtersOf} from '../../domain/kit/called.ts';
import type {Ports} from '../ports.ts';
import type {Due, Reader} from '../readers/reader.ts';

/** Nobody is signed in: which credentials there are is all that is known. */
export type SignedOut = Made & {readonly kind: 'signed-out'; readonly observed: Observed};

/** AWS is open, and has not said yet who we are. */
export type SignedIn = Made & {readonly kind: 'signed-in'; readonly observed: Observed; readonly aws: Aws};

/** The account is known, and is read as far as the choices allow. */
export type LookedAt = Made & {
	readonly kind: 'looked-at';
	readonly observed: Observed & {readonly identity: Identity};
	readonly aws: Aws;
	/** Which readers have read, and for what: none reads twice for the same. */
	readonly reads: ReadonlyMap<Reader, Due['wanted']>;
};

/** Where a run stands before approval. Never changed in place. */
export type Session = SignedOut | SignedIn | LookedAt;

/** What persons, flags and fallbacks have made of it. */
type Made = {
	readonly answers: readonly Answer[];
	readonly refusal?: Refusal;
	/** Answers given before the run that AWS or Datadog did not take; they are not offered again. */
	readonly refused: readonly ChoiceId[];
};

/** How far the account has come into view. */
type View = Omit<SignedOut, keyof Made> | Omit<SignedIn, keyof Made> | Omit<LookedAt, keyof Made>;

/** An answer that AWS or Datadog did not take, and why. */
export type Refusal = NonNullable<Situation['refusal']>;

/** One choice that was made, and what was in view before it: going back forgets both. */
export type Answer = {
	readonly id: ChoiceId;
	readonly value: Choices[ChoiceId];
	readonly source: Source;
	/** What a person chose them by, as an option takes it. */
	readonly filters?: readonly string[];
	readonly before: View;
};

/** Where every run begins. */
export const newSession: SignedOut = {kind: 'signed-out', observed: nothingObserved, answers: [], refused: []};

/** What was chosen, by id. */
export function choicesOf({answers}: Pick<Session, 'answers'>): ChoicesSoFar {
	return Object.fromEntries(answers.map(({id, value}) => [id, value]));
}

/** The session as the core sees it. */
export function situationOf(session: Session, {run, isChanging}: Pick<Ports, 'run' | 'isChanging'>): Situation {
	const allowed = <Value>(record: Readonly<Record<string, Value>>) =>
		Object.fromEntries(Object.entries(record).filter(([id]) => session.refused.every(refused => refused !== id)));
	const chosen = session.answers.find(({id}) => id === 'clusters');
	const filters = filtersOf(chosen?.value, chosen?.filters);
	return {
		observed: session.observed,
		choices: choicesOf(session),
		given: {...run.given, entries: allowed(run.given.entries), choices: allowed(run.given.choices)},
		said: {command: run.command, answers: {...run.said, ...(filters && {cluster: filters})}},
		dryRun: run.dryRun,
		byDefault: session.answers.filter(({source}) => isStandIn(source)).map(({id}) => id),
		intent: run.command.intent,
		takesAnyCluster: run.command.purpose === 'bundle',
		...(run.command.asks !== 'everything' && {asks: run.command.asks}),
		...(session.refusal && {refusal: session.refusal}),
		...(isChanging && {isChanging}),
	};
}

/** Adds an answer; the complaint about an earlier one is settled by it. */
export function answered(session: Session, answer: Omit<Answer, 'before'>): Session {
	const {answers, refusal, refused} = session;
	const before = viewOf(session);
	return {
		...before,
		answers: [...answers, {...answer, before}],
		refused,
		// A complaint about another question stays until that one is answered.
		...(refusal && refusal.question !== answer.id && {refusal}),
	};
}

/** Other choices in the place of those that were made; what was read for these is read again where it has to be. */
export function withChoices(session: Session, choices: readonly Choice[]): Session {
	const {refusal, ...kept} = session;
	const answers = session.answers.map((answer): Answer => {
		const choice = choices.find(({id}) => id === answer.id);
		return choice ? {...answer, ...choice, source: 'person'} : answer;
	});
	const added = choices.filter(({id}) => answers.every(answer => answer.id !== id));
	let made: Session = {...kept, answers};
	for (const choice of added) {
		made = answered(made, {...choice, source: 'person'});
	}

	return made;
}

/** Takes back the last answer a person gave and all that came after it; `undefined` when there is none. */
export function withdrawn(session: Session): {readonly session: Session; readonly answer: Answer} | undefined {
	const {answers, refusal, refused} = session;
	// Flags and defaults are skipped: going back to one would only come forward again by itself.
	const index = answers.findLastIndex(({source}) => source === 'person');
	const answer = answers[index];
	return (
		answer && {
			answer,
			session: {...answer.before, answers: answers.slice(0, index), refused, ...(refusal && {refusal})},
		}
	);
}

/** Forgets an answer that was not taken and whatever was read since, and remembers why. */
export function refusedAnswer(session: Session, refusal: Refusal, dropped: readonly ChoiceId[]): Session {
	const {answers} = session;
	const index = answers.findIndex(({id}) => dropped.includes(id));
	const kept = answers.filter(({id}, place) => place < index || !dropped.includes(id));
	return {
		// Reads that were made for the refused answer go with it.
		...(answers[index]?.before ?? viewOf(session)),
		answers: kept,
		refusal,
		refused: [...session.refused, ...dropped],
	};
}

function viewOf({answers, refusal, refused, ...view}: Session): View {
	return view;
}
