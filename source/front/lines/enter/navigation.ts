import type {PromptRow} from '../prompts/prompts.ts';
import type {Voice} from '../voice.ts';

const ids = {back: ' back', leave: ' leave'} as const;
const keys = {back: '<', leave: 'q'} as const;

type NavigationOptions = Voice & {readonly canGoBack: boolean};

/**
Going back and leaving: rows at the end of every list (their ids begin with a space, which no option's does), or typed.
*/
export const navigation = {
	rows: ({canGoBack, words, pen}: NavigationOptions): readonly PromptRow[] => [
		...(canGoBack ? [{id: ids.back, key: keys.back, label: pen.text(words.lines.back)}] : []),
		{id: ids.leave, key: keys.leave, label: pen.text(words.lines.leave)},
	],
	/** What a taken row means. */
	taken(picked: readonly string[]): 'back' | 'leave' | undefined {
		if (picked.includes(ids.back)) {
			return 'back';
		}

		return picked.includes(ids.leave) ? 'leave' : undefined;
	},
	/** What a typed text means. */
	typed(text: string, canGoBack: boolean): 'back' | 'leave' | undefined {
		if (canGoBack && text.trim() === keys.back) {
			return 'back';
		}

		return text.trim() === keys.leave ? 'leave' : undefined;
	},
};
