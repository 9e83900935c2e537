import stringWidth from 'string-width';
import type {Step} from '../../../../domain/kit/message.ts';
import type {Row, Span} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {wrap} from '../../../cells/wrap.ts';

// A backslash at the end of a line: the shell reads on.
const continuation: Span = {text: ' \u{5C}', tone: 'accent'};

/** What of a step can be copied; a policy's statement a name a row, none of which is broken. */
export function pastedRows({command, document}: Omit<Step, 'text'>, width: number, theme: Theme): readonly Row[] {
	return [
		...(command === undefined ? [] : commandRows(command, width, theme)),
		...(document?.split('\n') ?? []).map((line): Row => [theme.span(line, 'accent')]),
	];
}

/**
A command so that what is copied from the screen runs: on one row, or broken between words with a backslash, or, where a
break would fall into a word or into quotes, as one row that is longer than the screen and that the terminal itself
wraps.
*/
export function commandRows(command: string, width: number, theme: Theme): readonly Row[] {
	return command.split('\n').flatMap(line => {
		// Each row of a comment is one, or a shell would run its second.
		const sign = line.startsWith('# ') ? '# ' : '';
		const words = wordsOf(theme.span(line.slice(sign.length)).text);
		const room = width - sign.length - 2;
		if (stringWidth(line) <= width || words === undefined || words.some(word => stringWidth(word) > room)) {
			return [[theme.span(line, 'accent')]];
		}

		const tone = 'accent';
		const row = words.flatMap((word, index): Row => [
			...(index === 0 ? [] : [{text: ' ', tone} as const]),
			{text: word, tone, isWhole: true},
		]);
		const start: Row = sign === '' ? [] : [{text: sign, tone}];
		const rows = wrap(row, room);
		return rows.map((each, index) => [...start, ...each, ...(index === rows.length - 1 ? [] : [continuation])]);
	});
}

/** The words of a shell's line, each with its quotes; none where it is no command or isn't split that simply. */
function wordsOf(line: string): readonly string[] | undefined {
	const words = line.match(/(?:[^\s"'\\`]|'[^']*'|"(?:[^"\\]|\\.)*"|\\.)+/gv) ?? [];
	return /^\w/v.test(line) && words.join(' ') === line ? words : undefined;
}
