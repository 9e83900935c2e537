import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import {isStandIn, type Source} from '../../domain/choices/given.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {leftOutBy} from '../../domain/questions/decisions/where/left-out.ts';
import {shownAnswer} from '../../domain/questions/shown-answer.ts';
import type {Ports} from '../ports.ts';
import {situationOf, type Session} from './session.ts';

/** An answer that was taken. */
type Answered = {readonly id: ChoiceId; readonly value: Choices[ChoiceId]; readonly source: Source};

/** Tells an answer, and what of the clusters that were meant it leaves out. */
export function* tellAnswered({id, value, source}: Answered, session: Session, ports: Ports): Generator<SetupEvent> {
	const situation = situationOf(session, ports);
	// A person saw them in the list, with the reasons.
	const leftOut = id === 'clusters' && source !== 'person' ? leftOutBy(situation) : [];
	yield {
		type: 'answered',
		question: id,
		value: shownAnswer(id, value, situation),
		source,
		...(leftOut.length > 0 && {leftOut}),
	};
}

/** Answers that were told of and don't hold any more. */
export function* tellTakenBack(before: Session, after: Session): Generator<SetupEvent> {
	for (const {id, source} of before.answers) {
		if (!isStandIn(source) && after.answers.every(answer => answer.id !== id)) {
			yield {type: 'answered', question: id, value: '', source, withdrawn: true};
		}
	}
}
