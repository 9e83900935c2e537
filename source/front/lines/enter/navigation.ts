import type {PromptRow} from '../prompts/prompts.ts';
import type {Voice} from '../voice.ts';

const ids = {back: ' back', leave: ' leave'} as const;

type NavigationOptions = Voice & {readonly canGoBack: boolean};

/**
Going back and leaving: rows at the end of every list (their ids begin with a space, which no option's does), or typed.
*/
export const navigation = {
	rows: ({canGoBack, words, pen}: NavigationOptions): readonly PromptRow[] => [
		...(canGoBack ? [{id: ids.back, label: pen.text(words.lines.back)}] : []),
		{id: ids.leave, label: pen.text(words.lines.leave)},
	],
	/** The row that stands for a typed one. */
	rowOf: (turn: keyof typeof ids): string => ids[turn],
	/** What a taken row means. */
	taken(picked: readonly string[]): 'back' | 'leave' | undefined {
		if (picked.includes(ids.back)) {
			return 'back';
		}

		return picked.includes(ids.leave) ? 'leave' : undefined;
	},
	/** What a typed text means. */
	typed(text: string, canGoBack: boolean): 'back' | 'leave' | undefined {
		if (canGoBack && text.trim() === '<') {
			return 'back';
		}

		return text.trim() === 'q' ? 'leave' : undefined;
	},
};
