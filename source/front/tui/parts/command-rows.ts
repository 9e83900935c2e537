import type {Row, Span} from '../row.ts';
import type {Theme} from '../theme.ts';
import {wrap} from './wrap.ts';

// A backslash at the end of a line: the shell reads on.
const continuation: Span = {text: ' \u{5C}', tone: 'accent'};

/** A command over as many rows as it needs, each but the last ending in a backslash, so that all of them paste as one. */
export function commandRows(command: string, width: number, theme: Theme): readonly Row[] {
	return command.split('\n').flatMap(line => {
		const rows = wrap([theme.span(line, 'accent')], width - 2);
		return rows.map((row, index) => index === rows.length - 1 ? row : [...row, continuation]);
	});
}
