import type {Outcome} from '../domain/ending/outcome.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {Front} from '../setup/ports.ts';
import type {Words} from '../text/words.ts';
import {wireLines} from './json/wire-lines.ts';

/** Where lines go; nothing else is ever written to standard output. */
export type JsonOptions = {
	readonly words: Words;
	/** Takes one line, its line break included; waited for, so that no line is made ahead of its reader. */
	readonly write: (line: string) => Promise<void> | void;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
};

/**
One event a line, nothing else, and nobody is asked: what is not given is missing. The last line is always `finished`.
*/
export function json({words, write, now}: JsonOptions): Front {
	const say = async (event: SetupEvent) => {
		for (const line of wireLines(event, {words, now: now()})) {
			await write(line);
		}
	};

	return async start => {
		let outcome: Outcome | undefined;
		for await (const event of start(async () => ({kind: 'missing'}))) {
			await say(event);
			outcome = event.type === 'finished' ? event.outcome : outcome;
		}

		// Every run ends with `finished`; without it any exit code would be a guess.
		if (outcome === undefined) {
			throw new Error('The process ended without a result');
		}

		return outcome;
	};
}
