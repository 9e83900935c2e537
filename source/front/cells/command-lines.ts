import stringWidth from 'string-width';
import type {Piece} from './width.ts';
import {wrap} from './wrap.ts';

/**
A command so that what is copied from the screen runs: on one line, or broken between words into lines of at most so
many cells, or, where a break would fall into a word or into quotes, as one line that is longer than the screen and that
the terminal itself wraps. `command` is clean already; `continuation` stands at the end of a line, and its shell reads
on.
*/
export function commandLines(command: string, cells: number, continuation: string): readonly string[] {
	return command.split('\n').flatMap(line => {
		// Each line of a comment is one, or a shell would run its second.
		const sign = line.startsWith('# ') ? '# ' : '';
		const words = wordsOf(line.slice(sign.length));
		const room = cells - sign.length - continuation.length;
		if (stringWidth(line) <= cells || words === undefined || words.some(word => stringWidth(word) > room)) {
			return [line];
		}

		const pieces = words.flatMap((text, index): readonly Piece[] => [
			...(index === 0 ? [] : [{text: ' '}]),
			{text, isWhole: true},
		]);
		const rows = wrap(pieces, room).map(row => sign + row.map(({text}) => text).join(''));
		return rows.map((row, index) => (index === rows.length - 1 ? row : row + continuation));
	});
}

/** The words of a shell's line, each with its quotes; none where it is no command or isn't split that simply. */
function wordsOf(line: string): readonly string[] | undefined {
	const words = line.match(/(?:[^\s"'\\`]|'[^']*'|"(?:[^"\\]|\\.)*"|\\.)+/gv) ?? [];
	return /^\w/v.test(line) && words.join(' ') === line ? words : undefined;
}
