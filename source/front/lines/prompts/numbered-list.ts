import type {LineWords} from '../../../text/line-words.ts';
import type {PromptRow} from './prompts.ts';

/** Rows as numbered lines: every state is a word, because a screen reader reads no colour. */
export function numberedList(
	rows: readonly PromptRow[],
	chosen: readonly string[],
	words: LineWords,
): readonly string[] {
	return rows.map(({id, label, cannot}, index) => {
		const state = chosen.includes(id) ? [words.chosen] : closed(label, cannot, words);
		// The number comes first: it is what will be typed, and what a screen reader should say before the name.
		return `  ${index + 1}. ${[label, ...state].join(', ')}`;
	});
}

/** Why a row can't be taken; its own columns may say so already. */
function closed(label: string, cannot: string | undefined, words: LineWords): readonly string[] {
	return cannot === undefined ? [] : [label.includes(cannot) ? words.closed : words.cannot(cannot)];
}
