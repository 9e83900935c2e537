import type {ChoiceId} from '../../domain/choices/choices.ts';

/**
What a person entered for a question, so that coming back to it finds it as it was left. Text fields are not kept: one
is the key.
*/
export type Draft =
	| {
			readonly kind: 'list';
			readonly chosen: readonly string[];
			readonly marked: string | undefined;
			readonly filters: readonly string[];
	  }
	| {readonly kind: 'form'; readonly entries: Readonly<Record<string, string>>};

/** By question, for as long as the run asks; changed in place by the screens, which Ink forgets when they unmount. */
export type Drafts = Map<ChoiceId, Draft>;
