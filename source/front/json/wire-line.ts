import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';
import {wireEvent} from './wire-event.ts';

type Written = {
	readonly words: Words;
	/** Milliseconds since the epoch. */
	readonly now: number;
};

/** An event as one line, its line break included: on standard output and in the journal alike. */
export function wireLine(event: SetupEvent, {words, now}: Written): string {
	// `v` grows when a field goes or changes its meaning, not when one comes.
	return `${inert(JSON.stringify({v: 1, time: new Date(now).toISOString(), ...wireEvent(event, words)}))}\n`;
}

/**
JSON.stringify leaves some characters that a terminal obeys, and words that runners of pipelines obey wherever in a line
they stand: `##[` (GitHub's actions/runner, `ActionCommand.cs`) and `##vso[` (microsoft/azure-pipelines-agent,
`Command.cs`). As escapes they mean the same to a parser.
*/
function inert(line: string): string {
	return line.replaceAll(
		/[\p{Bidi_Control}\p{Control}\p{Line_Separator}\p{Paragraph_Separator}]|(?<=#)#(?=[a-z]*\[)/giv,
		character => String.raw`\u` + (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'),
	);
}
