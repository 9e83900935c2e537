import type {Input, Question, Reply} from '../../../domain/questions/question.ts';
import type {Drafts} from '../drafts.ts';
import type {Stage} from '../stage.ts';

type AnyInput = Input<unknown>;

/** What a screen for one kind of question gets. */
export type QuestionProps<Kind extends AnyInput['kind']> = {
	readonly question: Question;
	readonly input: Extract<AnyInput, {readonly kind: Kind}>;
	readonly stage: Stage;
	readonly drafts: Drafts;
	readonly onReply: (reply: Reply<unknown>) => void;
};
