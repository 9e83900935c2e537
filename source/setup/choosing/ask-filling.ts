import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import {clusters, lookedAt} from '../../domain/questions/decisions/where/clusters.ts';
import {takenOut} from '../../domain/questions/decisions/where/taken-out.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ask, Ports} from '../ports.ts';
import {fill, isFillable, type Filled} from './filling.ts';
import {refusedAnswer, situationOf, withdrawn, type Session} from './session.ts';

/** A reply, and the session with what was read while it was waited for. */
export type Replied = {readonly reply: Reply<Choices[ChoiceId]>; readonly session: Session};

/** Who is asked, and what would be asked in a session. */
export type Asking = {
	readonly ask: Ask;
	readonly ports: Ports;
	readonly next: (session: Session) => Question | undefined;
};

/** Asks; while the clusters are asked for, those are looked into that nobody has looked into yet. */
export async function askFilling(drafted: Question, session: Session, asking: Asking): Promise<Replied> {
	const {ask, ports} = asking;
	const question = {...drafted, canGoBack: withdrawn(session) !== undefined};
	const {id, input} = question;
	if (id !== 'clusters' || input.kind !== 'many' || session.kind !== 'looked-at' || !isFillable(session.observed)) {
		return {reply: await ask(question), session};
	}

	const filling = fill(
		session,
		input.options.map(option => option.id),
		ports,
	);
	try {
		const reply = await ask(question, renewed(question, filling.seen, asking));
		return {reply, session: filling.stop()};
	} finally {
		filling.stop();
	}
}

async function* renewed(
	question: Question,
	seen: AsyncIterable<Filled>,
	{next, ports}: Asking,
): AsyncGenerator<Question> {
	for await (const {session, problem} of seen) {
		const open = next(session);
		if (open?.id !== question.id) {
			continue;
		}

		// Why it is asked again was said with the first.
		const {complaint, ...asked} = open;
		yield {
			...asked,
			canGoBack: question.canGoBack,
			// Said to the end: whoever was told that something is missing is told that nothing is any more.
			looked: lookedAt(situationOf(session, ports)),
			...(problem && {complaint: problem}),
		};
	}
}

/**
Clusters that were chosen unseen are read by now: the session without that answer, where one can't be chosen after all.
What was read of them stays, so that their rows say why.
*/
export function lateRefused(session: Session, ports: Ports): Session | undefined {
	const answer = session.answers.find(({id}) => id === 'clusters');
	const situation = situationOf(session, ports);
	const seen = new Set(answer?.before.observed.clusters.map(({arn}) => arn));
	const late = situation.choices.clusters?.filter(arn => !seen.has(arn)) ?? [];
	if (late.length === 0) {
		return undefined;
	}

	const {input} = clusters.ask(situation);
	const problem = input.kind === 'many' ? takenOut(late, input.options) : undefined;
	if (problem === undefined) {
		return undefined;
	}

	const before = refusedAnswer(session, {question: 'clusters', problem}, ['clusters']);
	return before.kind === 'looked-at'
		? {...before, observed: {...before.observed, clusters: session.observed.clusters}}
		: before;
}
