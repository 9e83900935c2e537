import type {LineWords} from '../../../text/line-words.ts';
import {hung} from '../hung.ts';
import type {PromptRow} from './prompts.ts';
import {rowLines} from './row-lines.ts';

/** `isTold`: below each row, what it says of itself. `cells`: of a line. */
type Told = {readonly chosen: readonly string[]; readonly isTold: boolean; readonly cells: number | undefined};

/** Rows as numbered lines: every state is a word, because a screen reader reads no colour. */
export function numberedList(
	rows: readonly PromptRow[],
	{chosen, isTold, cells}: Told,
	words: LineWords,
): readonly string[] {
	// As wide as the last, so that the rows stand in one column.
	const digits = String(rows.length).length;
	const margin = ' '.repeat(digits + 4);
	const room = cells === undefined ? undefined : cells - margin.length;
	return rows.flatMap(({id, label, last, cannot, detail, group}, index) => {
		const heading = group === undefined || group === rows[index - 1]?.group ? [] : [group];
		const state = chosen.includes(id) ? [words.chosen] : closed(label, cannot, words);
		const lines = rowLines(
			{
				label: [label, ...state].join(words.joints.parts),
				...(last !== undefined && {last: [last, ...state].join(words.joints.parts)}),
			},
			room,
		);
		// The number comes first: it is what will be typed, and what a screen reader should say before the name.
		const number = `  ${String(index + 1).padStart(digits)}. `;
		const told = isTold && detail !== undefined ? detail.split('\n').flatMap(line => hung(`  ${line}`, room)) : [];
		return [...heading, ...[...lines, ...told].map((line, row) => `${row === 0 ? number : margin}${line}`)];
	});
}

/** Why a row can't be taken; its own columns may say so already. */
function closed(label: string, cannot: string | undefined, words: LineWords): readonly string[] {
	return cannot === undefined ? [] : [label.includes(cannot) ? words.closed : words.cannot(cannot)];
}
