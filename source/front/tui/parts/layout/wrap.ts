import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import type {Row, Span} from '../../row.ts';
import {width} from './width.ts';

/** Breaks a row between words into rows of at most that many cells. A word that is longer than a row is cut. */
export function wrap(row: Row, cells: number): readonly Row[] {
	const rows: Row[] = [];
	let current: Span[] = [];
	let used = 0;
	for (const word of row.flatMap(span => words(span, cells))) {
		const length = stringWidth(word.text);
		if (used + length > cells && used > 0) {
			rows.push(trimmed(current));
			current = [];
			used = 0;
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

/** Words and the spaces between them, each in the tone of its span; long ones in pieces. */
function words(span: Span, cells: number): readonly Span[] {
	const texts = span.text.match(/ +|[^ ]+/gv) ?? [];
	return texts.flatMap(text => pieces(text, cells)).map(text => ({...span, text}));
}

function pieces(text: string, cells: number): readonly string[] {
	if (stringWidth(text) <= cells) {
		return [text];
	}

	// At least one character, also where a wide one doesn't fit.
	const fitting = sliceAnsi(text, 0, cells);
	const piece = fitting === '' ? [...text].slice(0, 1).join('') : fitting;
	return [piece, ...pieces(text.slice(piece.length), cells)];
}

function trimmed(row: readonly Span[]): Row {
	const last = row.at(-1);
	return last?.text.trim() === '' && width(row) > width([last]) ? row.slice(0, -1) : row;
}
