import type {ChoiceId} from '../choices.ts';
import type {Answers} from '../answers.ts';

/** An answer that nobody gave, by its question, and what gives it: options, variables. Any one of these will do. */
export type MissingAnswer = {readonly question: ChoiceId; readonly flags: readonly string[]};

/** Nobody can be asked: the first answer that is missing, and all the others that are once it is there. */
export type MissingAnswers = MissingAnswer & {
	readonly code: 'missing-answer';
	readonly others?: readonly MissingAnswer[];
	/** All that a run needs which has them; absent where nobody can say what it would be. The key is none of these. */
	readonly complete?: Answers;
};
