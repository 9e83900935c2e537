/*
Japanese stands without spaces and breaks between any two of its characters, but for marks that may not begin a line
(closing punctuation, small kana, the long mark) or end one (opening brackets): UAX 14, classes CL, NS, CJ and OP.
Korean is not among these: its lines break at spaces, as people expect of it (UAX 14, 8.2).
*/
const letterOrMark =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303F}\u{30FB}\u{30FC}\u{FF00}-\u{FF60}]/v;
/** What UAX 11 has as wide or full-width, of Korean, Japanese and Chinese text and its punctuation. */
const wide = /[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{A4CF}\u{AC00}-\u{D7A3}\u{FF01}-\u{FF60}]/gv;
const opening = new Set('([“‘〈《「『【（［｛');
const following = new Set(
	'、。，．：；！？…」』）］｝】〉》ー々・ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
);
const followingBeside = new Set(')],.:;!?”’');

/** The pieces of a word between which a line may break; for a word of anything but Japanese itself. */
export function unbroken(word: string): readonly string[] {
	// Names in a list have nothing Japanese but the comma between them.
	if (!isJapanese(word)) {
		return [word];
	}

	const pieces: string[] = [];
	let before = '';
	for (const character of word) {
		const last = pieces.length - 1;
		if (last < 0 || doesBreak(before, character)) {
			pieces.push(character);
		} else {
			pieces[last] += character;
		}

		before = character;
	}

	return pieces;
}

/** Whether a piece is one that no line should begin with, behind what stands before it. */
export function isFollowing(text: string, before: string): boolean {
	const first = text.charAt(0);
	// `.env` after a space is a word of its own; the full stop behind a name in another tone isn't.
	return following.has(first) || (followingBeside.has(first) && before.trim() !== '');
}

function doesBreak(before: string, after: string): boolean {
	return (
		!opening.has(before) &&
		!following.has(after) &&
		!followingBeside.has(after) &&
		(isJapanese(before) || isJapanese(after))
	);
}

function isJapanese(text: string): boolean {
	return letterOrMark.test(text);
}

/** Cells of a text on a terminal, before what measures it exactly is loaded: for our own words, not for names. */
export function roughWidth(text: string): number {
	return text.length + (text.match(wide)?.length ?? 0);
}
