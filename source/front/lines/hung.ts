import {stripVTControlCharacters} from 'node:util';
import {width} from '../cells/width.ts';

/** Stands in a line that is copied as it is. Unicode has no character there and never will, so no name has it. */
const kept = '\u{10FFFE}';

/** A command, or a row of a document: where it is longer than the terminal, that wraps it, without a break in it. */
export function whole(text: string): string {
	return `${kept}${text}`;
}

// A sign, a number, or a label with its gap.
const start = /^ *(?:(?:[\p{Punctuation}\p{Symbol}x]|ok|\d+\.) +)?(?:\S+(?: \S+)* {2,})?/v;

/**
A line as lines of at most so many cells, broken between words; what follows the first hangs below its first word.
Without a number of cells, where nobody sits at a terminal, it stays one. `column`: where it hangs instead.
*/
export function hung(line: string, cells: number | undefined, column?: number): readonly string[] {
	const text = line.replaceAll(kept, '');
	if (cells === undefined || text !== line || width([{text}]) <= cells) {
		return [text];
	}

	const [label = ''] = start.exec(stripVTControlCharacters(text)) ?? [];
	const [blanks = ''] = /^ */v.exec(label) ?? [];
	const wide = width([{text: label}]);
	// Behind a label of more than a third there would be a column too narrow to read.
	const indent = ' '.repeat(column ?? (wide > cells / 3 ? blanks.length + 2 : wide));
	const lines: string[] = [];
	let current = '';
	// Each with the blanks behind it.
	for (const word of text.split(/(?<= )(?=[^ ])/v)) {
		if (current.trim() !== '' && width([{text: `${current}${word}`.trimEnd()}]) > cells) {
			lines.push(current.trimEnd());
			current = indent + word;
		} else {
			current += word;
		}
	}

	return [...lines, current];
}
