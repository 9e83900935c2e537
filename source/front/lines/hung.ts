import {stripVTControlCharacters} from 'node:util';
import {continuationOf} from '../../text/shell/continuation.ts';
import type {Shell} from '../../text/shell/shell.ts';
import {commandLines} from '../cells/command-lines.ts';
import {width} from '../cells/width.ts';

/** Stands before what is copied as it is. Unicode has no character there and never will, so no name has it. */
const kept = '\u{10FFFE}';

/**
A command, or a row of a document. Where one is longer than the terminal, a command is broken as a shell reads it, and
the other goes on without a break, for the terminal to wrap.
*/
export function whole(text: string): string {
	return `${kept}${text}`;
}

// A sign, a number, or a label with its gap.
const start = /^ *(?:(?:[\p{Punctuation}\p{Symbol}x]|ok|\d+\.) +)?(?:\S+(?: \S+)* {2,})?/v;

/** `column`: where it hangs instead. `shell`: what reads a command that is broken. */
type Hanging = {readonly column?: number; readonly shell?: Shell | undefined};

/**
A line as lines of at most so many cells, broken between words; what follows the first hangs below its first word.
Without a number of cells, where nobody sits at a terminal, it stays one.
*/
export function hung(line: string, cells: number | undefined, {column, shell}: Hanging = {}): readonly string[] {
	const text = line.replaceAll(kept, '');
	if (cells === undefined || width([{text}]) <= cells) {
		return [text];
	}

	if (text !== line) {
		return copied(line, cells, shell);
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

function copied(line: string, cells: number, shell: Shell | undefined): readonly string[] {
	const [indent = '', command = ''] = line.split(kept);
	const plain = stripVTControlCharacters(command);
	const text = plain.trim();
	const blanks = plain.slice(0, plain.indexOf(text));
	// Each line has the colour that all of it has; blanks may stand before that.
	const parts = command.split(text);
	const [open = '', close = ''] = parts.length === 2 ? parts : [blanks];
	return commandLines(text, cells - indent.length - blanks.length, continuationOf(shell)).map(
		each => indent + open + each + close,
	);
}
