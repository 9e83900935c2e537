import type {Step} from '../../../../domain/kit/message.ts';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {continuationOf} from '../../../../text/shell/continuation.ts';
import {commandLines} from '../../../cells/command-lines.ts';

/** What of a step can be copied; a policy's statement a name a row, none of which is broken. */
export function pastedRows({command, document}: Omit<Step, 'text'>, width: number, theme: Theme): readonly Row[] {
	return [
		...(command === undefined ? [] : commandRows(command, width, theme)),
		...(document?.split('\n') ?? []).map((line): Row => [theme.span(line, 'accent')]),
	];
}

/** A command so that what is copied from the screen runs. */
export function commandRows(command: string, width: number, theme: Theme): readonly Row[] {
	return command
		.split('\n')
		.flatMap(line => commandLines(theme.span(line).text, width, continuationOf(theme.shell)))
		.map((text): Row => [{text, tone: 'accent'}]);
}
