import type {Problem} from '../../../../domain/choices/problem/problem.ts';

/** A line being typed. `caret` counts characters as people see them, so that a step never lands inside one. */
export type TypingState = {
	readonly characters: readonly string[];
	readonly caret: number;
	readonly complaint?: Problem;
};

/** What can happen to the line; a paste is one insertion. */
export type TypingAction =
	| {readonly type: 'inserted'; readonly text: string}
	| {readonly type: 'erased'; readonly by: 'backspace' | 'delete'}
	| {readonly type: 'moved'; readonly by: number}
	| {readonly type: 'cleared'}
	| {readonly type: 'refused'; readonly problem: Problem};

/** A line with its text in it and the caret at its end. */
export function startTyping(text: string, complaint?: Problem): TypingState {
	const characters = split(text);
	const state = {characters, caret: characters.length};
	return complaint === undefined ? state : {...state, complaint};
}

/** The text as it will be handed over. */
export function typed({characters}: TypingState): string {
	return characters.join('');
}

/** A complaint stays until something is changed; what was typed stays always. */
export function typing(state: TypingState, action: TypingAction): TypingState {
	const {characters, caret} = state;
	switch (action.type) {
		case 'inserted': {
			const added = split(oneLine(action.text));
			return {
				characters: [...characters.slice(0, caret), ...added, ...characters.slice(caret)],
				caret: caret + added.length,
			};
		}

		case 'erased': {
			const index = action.by === 'backspace' ? caret - 1 : caret;
			return index < 0 || index >= characters.length
				? state
				: {characters: characters.toSpliced(index, 1), caret: index};
		}

		case 'moved': {
			return {...state, caret: Math.max(0, Math.min(characters.length, caret + action.by))};
		}

		case 'cleared': {
			return {characters: [], caret: 0};
		}

		case 'refused': {
			return refusing(state, action.problem);
		}
	}
}

/** What was typed stays, so that it can be mended; but for a key, which is not to be seen. */
export function refusing(state: TypingState, complaint: Problem): TypingState {
	return {...(complaint.code === 'misplaced-key' ? startTyping('') : state), complaint};
}

/** A copied line brings its line break along. Spaces inside stay: the question says what is wrong with them. */
function oneLine(text: string): string {
	return text.replace(/\r?\n$/v, '').replaceAll(/\p{Control}/gv, ' ');
}

/** Segmenting is slow, and keys and ARNs are ASCII. */
function split(text: string): readonly string[] {
	return /^\p{ASCII}*$/v.test(text) ? [...text] : [...new Intl.Segmenter().segment(text)].map(({segment}) => segment);
}
