import type {LineWords} from '../../../text/line-words.ts';
import type {PromptRow} from './prompts.ts';

/** `isTold`: below each row, what it says of itself. */
type Told = {readonly chosen: readonly string[]; readonly isTold: boolean};

/** Rows as numbered lines: every state is a word, because a screen reader reads no colour. */
export function numberedList(rows: readonly PromptRow[], {chosen, isTold}: Told, words: LineWords): readonly string[] {
	return rows.flatMap(({id, label, cannot, detail, group}, index) => {
		const heading = group === undefined || group === rows[index - 1]?.group ? [] : [group];
		const state = chosen.includes(id) ? [words.chosen] : closed(label, cannot, words);
		// The number comes first: it is what will be typed, and what a screen reader should say before the name.
		const told = isTold && detail !== undefined ? detail.split('\n').map(line => `       ${line}`) : [];
		return [...heading, `  ${index + 1}. ${[label, ...state].join(', ')}`, ...told];
	});
}

/** Why a row can't be taken; its own columns may say so already. */
function closed(label: string, cannot: string | undefined, words: LineWords): readonly string[] {
	return cannot === undefined ? [] : [label.includes(cannot) ? words.closed : words.cannot(cannot)];
}
