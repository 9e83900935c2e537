import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {fixedChoices} from '../../domain/questions/fixed-choices.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import {shownAnswer} from '../../domain/questions/shown-answer.ts';
import type {Ports} from '../ports.ts';
import {answered, situationOf, withChoices, withdrawn, type Session} from './session.ts';
import {tellAnswered} from './tell-answered.ts';

type Going = Exclude<Reply<Choices[ChoiceId]>, {readonly kind: 'leave' | 'interrupt' | 'as-code'}>;

type Asked = {
	readonly session: Session;
	readonly question: Question;
	readonly ports: Ports;
	/** What is taken where nobody can be asked. */
	readonly fallback: () => Pick<Extract<Reply<Choices[ChoiceId]>, {readonly kind: 'answer'}>, 'value' | 'source'>;
};

/** The session then, and whether a plan that was made of it is none any more. */
export type Turned = {readonly session: Session; readonly isReplanned: boolean};

/** What a reply makes of the session. */
export function* turn(reply: Going, {session, question, ports, fallback}: Asked): Generator<SetupEvent, Turned> {
	switch (reply.kind) {
		case 'back': {
			const back = withdrawn(session);
			if (!back) {
				return {session, isReplanned: false};
			}

			yield {type: 'answered', question: back.answer.id, value: '', source: 'person', withdrawn: true};
			return {session: back.session, isReplanned: true};
		}

		case 'fix': {
			const fixed = fixedChoices(reply.changes, situationOf(session, ports));
			if (fixed.kind === 'refused') {
				const refusal = {question: question.id, problem: fixed.problem};
				return {session: {...session, refusal}, isReplanned: false};
			}

			for (const {id, value} of fixed.value) {
				yield {
					type: 'answered',
					question: id,
					value: shownAnswer(id, value, situationOf(session, ports)),
					source: 'person',
				};
			}

			return {session: withChoices(session, fixed.value), isReplanned: true};
		}

		case 'answer':
		case 'missing': {
			const {value, source} = reply.kind === 'answer' ? reply : fallback();
			yield* tellAnswered({id: question.id, value, source}, session, ports);
			// Reads that rest on this answer come in the next turn, before the next question.
			const by = reply.kind === 'answer' && reply.filters ? {filters: reply.filters} : {};
			return {session: answered(session, {id: question.id, value, source, ...by}), isReplanned: false};
		}
	}
}
