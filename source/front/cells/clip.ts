import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import {unbroken} from '../../text/letters/unbroken.ts';

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
	// Behind a word the ellipsis stands apart.
	const doesFit = (start: string) => stringWidth(start) + (isSpaced(text, start) ? 1 : 0) <= room;
	// A comma is the better end, where it leaves more than a beginning.
	const items = starts(text, /(?<=,)\s/gv).findLast(start => doesFit(start) && stringWidth(start) > room / 2);
	const words = items ?? whole(text).findLast(start => doesFit(start.trimEnd()));
	if (words !== undefined) {
		return `${words.trimEnd()}${isSpaced(text, words) ? ' ' : ''}${ellipsis}`;
	}

	return room < 1 ? sliceAnsi(text, 0, Math.max(0, cells)) : `${sliceAnsi(text, 0, room)}${ellipsis}`;
}

/** What stands before each of these. */
function starts(text: string, ends: RegExp): readonly string[] {
	return [...text.matchAll(ends)].map(({index}) => text.slice(0, index));
}

/** What ends with each word, of Japanese with each character, but for the last. */
function whole(text: string): readonly string[] {
	const pieces = (text.match(/\s|\S+/gv) ?? []).flatMap(word => unbroken(word));
	let start = '';
	return pieces.slice(0, -1).map(piece => {
		start += piece;
		return start;
	});
}

function isSpaced(text: string, start: string): boolean {
	return /\s/v.test(text.charAt(start.trimEnd().length));
}
