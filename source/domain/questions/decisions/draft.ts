import type {ChoiceId, Choices} from '../../choices/choices.ts';
import type {Question} from '../question.ts';
import type {Situation} from '../../choices/situation.ts';

/** A question before its place in the run is known. */
export type Draft<Id extends ChoiceId> = Pick<
	Question<Id>,
	'id' | 'step' | 'flags' | 'input' | 'fallback' | 'assumed' | 'unattended' | 'link' | 'isOnlyLook' | 'looked'
> & {readonly about?: readonly string[]};

/**
How one choice is made. `wanted` tells whether it matters in this situation, `evident` gives the value that needs no
question, and `ask` the question.
*/
export type Decision<Id extends ChoiceId> = {
	readonly id: Id;
	readonly step: Question['step'];
	readonly wanted: (situation: Situation) => boolean;
	readonly evident?: (situation: Situation) => Choices[Id] | undefined;
	readonly ask: (situation: Situation) => Draft<Id>;
};
