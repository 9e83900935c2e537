import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import {isFollowing, unbroken} from '../../text/letters/unbroken.ts';
import {width, type Piece} from './width.ts';

/**
Breaks a line between words, of Japanese between characters, into lines of at most that many cells. A word that is
longer than a line is cut, or stands uncut on a line of its own, which is longer, for the terminal to wrap: so it can be
copied. Each piece keeps what else its front knows of it.
*/
export function wrap<One extends Piece>(
	row: readonly One[],
	cells: number,
	long: 'cut' | 'uncut' = 'cut',
): ReadonlyArray<readonly One[]> {
	const [first] = row;
	const lines = row.length === 1 && first?.isWhole !== true ? plainLines(first?.text ?? '', cells) : undefined;
	if (first && lines) {
		return lines.map(text => [{...first, text}]);
	}

	const rows: Array<readonly One[]> = [];
	let current: One[] = [];
	let used = 0;
	for (const word of row.flatMap(span => words(span, long === 'cut' ? cells : Infinity))) {
		const length = stringWidth(word.text);
		if (used + length > cells && used > 0) {
			// What no line begins with takes the piece before it along.
			const carried =
				isFollowing(word.text, current.at(-1)?.text ?? '') && current.length > 1 ? current.slice(-1) : [];
			rows.push(trimmed(current.slice(0, current.length - carried.length)));
			current = carried;
			used = width(carried);
		}

		// The space that caused the break isn't carried over to the next row.
		if (used === 0 && rows.length > 0 && word.text.trim() === '') {
			continue;
		}

		current.push(word);
		used += length;
	}

	return [...rows, trimmed(current)];
}

/** Of plain words that fit, as most text has them: a letter a cell, broken at the last space that fits. */
function plainLines(text: string, cells: number): readonly string[] | undefined {
	if (!/^[\u{21}-\u{7E}](?:[\u{20}-\u{7E}]*[\u{21}-\u{7E}])?$/v.test(text)) {
		return undefined;
	}

	const lines: string[] = [];
	let rest = text;
	while (rest.length > cells) {
		const end = rest.lastIndexOf(' ', cells);
		if (end === -1) {
			return undefined;
		}

		lines.push(rest.slice(0, end).trimEnd());
		rest = rest.slice(end).trimStart();
	}

	return [...lines, rest];
}

/**
Words and the spaces between them, each in the tone of its span; long ones in pieces. A run of spaces aligns a
label with what it labels, and stays as it is inside a line.
*/
function words<One extends Piece>(span: One, cells: number): readonly One[] {
	const texts = span.isWhole ? [span.text] : (span.text.match(/ +|[^ ]+/gv) ?? []).flatMap(text => unbroken(text));
	return texts.flatMap(text => pieces(text, cells)).map(text => ({...span, text}));
}

function pieces(text: string, cells: number): readonly string[] {
	if (stringWidth(text) <= cells) {
		return [text];
	}

	// At least one character, also where a wide one doesn't fit.
	// By cells, and never inside what people see as one character.
	const fitting = sliceAnsi(text, 0, cells);
	const piece = fitting === '' ? [...text].slice(0, 1).join('') : fitting;
	return [piece, ...pieces(text.slice(piece.length), cells)];
}

/** A space at the end would be copied along; a line that is nothing but space stays one. */
function trimmed<One extends Piece>(row: readonly One[]): readonly One[] {
	const last = row.at(-1);
	return last?.text.trim() === '' && width(row) > width([last]) ? row.slice(0, -1) : row;
}
