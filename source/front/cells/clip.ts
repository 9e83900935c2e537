import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';

/**
A phrase in at most that many cells: without what follows a semicolon where that is enough, else up to a whole word and
an ellipsis. A word that is too long is cut.
*/
export function clip(text: string, cells: number, ellipsis: string): string {
	if (stringWidth(text) <= cells) {
		return text;
	}

	const clause = starts(text, /;\s/gv).findLast(start => stringWidth(start) <= cells);
	if (clause !== undefined) {
		return clause;
	}

	const room = cells - stringWidth(ellipsis);
	const doesFit = (start: string) => stringWidth(start) < room;
	// A comma is the better end, where it leaves more than a beginning.
	const items = starts(text, /(?<=,)\s/gv).findLast(start => doesFit(start) && stringWidth(start) > room / 2);
	const words = items ?? starts(text, /\s/gv).findLast(start => doesFit(start));
	if (words !== undefined) {
		return `${words} ${ellipsis}`;
	}

	return room < 1 ? sliceAnsi(text, 0, Math.max(0, cells)) : `${sliceAnsi(text, 0, room)}${ellipsis}`;
}

/** What stands before each of these. */
function starts(text: string, ends: RegExp): readonly string[] {
	return [...text.matchAll(ends)].map(({index}) => text.slice(0, index));
}
