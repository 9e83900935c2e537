import type {LineWords} from '../../text/line-words.ts';
import type {PromptRow} from './prompts.ts';

/** Rows as numbered lines: every state is a word, because a screen reader reads no colour. */
export function numberedList(rows: readonly PromptRow[], chosen: readonly string[], words: LineWords): readonly string[] {
	return rows.map(({id, label, cannot}, index) => {
		const state = chosen.includes(id) ? ` (${words.chosen})` : '';
		return `  ${index + 1}. ${label}${state}${cannot === undefined ? '' : `, ${words.cannot(cannot)}`}`;
	});
}
