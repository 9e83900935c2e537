import stringWidth from 'string-width';
import type {Row, Span} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {wrap} from '../../../cells/wrap.ts';

// A backslash at the end of a line: the shell reads on.
const continuation: Span = {text: ' \u{5C}', tone: 'accent'};

/**
A command so that what is copied from the screen runs: on one row, or broken between words with a backslash, or, where a
break would fall into a word or into quotes, as one row that is longer than the screen and that the terminal itself
wraps.
*/
export function commandRows(command: string, width: number, theme: Theme): readonly Row[] {
	return command.split('\n').flatMap(line => {
		const span = theme.span(line, 'accent');
		if (
			stringWidth(line) <= width ||
			// A comment ends with its row, whatever stands at its end.
			line.startsWith('# ') ||
			/["'`]/v.test(line) ||
			line.split(' ').some(word => stringWidth(word) > width - 2)
		) {
			return [[span]];
		}

		const rows = wrap([span], width - 2);
		return rows.map((row, index) => (index === rows.length - 1 ? row : [...row, continuation]));
	});
}
