import {appendFileSync, closeSync, openSync} from 'node:fs';
import path from 'node:path';
import type {Invocation} from '../domain/choices/invocation.ts';
import {ProblemError, type Problem} from '../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import {fileFlags} from '../program/file-flags.ts';
import {makeFolder} from '../program/make-folder.ts';

/** The record of a run on disk. One that can't be written never stops a run, unless a person named it. */
export type Journal = {
	/** Where it is, or `undefined` when it could not be begun: then the run goes on without one. */
	readonly file: string | undefined;
	/** Why it could not be begun, as Node says it. */
	readonly refusal?: string;
	/**
	Passes events through and appends each before it goes on, so that the file never lags behind the account. The first
	that can't be appended comes behind a `journal-lost` problem; where that is the first of all, and a person named the
	file, it is thrown as a problem of usage.
	*/
	readonly pass: (events: AsyncIterable<SetupEvent>, again: Invocation) => AsyncGenerator<SetupEvent>;
	/** Writes what no event can carry any more: the stack of a crash. */
	readonly note: (text: string) => void;
};

/**
Begins a journal. `lines` makes the redacted lines of an event, and is loaded when the first comes. Only the person may
read the file, because names in an account are nobody else's business. `isNamed`: a person said where it goes.
*/
export function openJournal(
	file: string,
	lines: (event: SetupEvent) => Promise<Iterable<string>>,
	{isNamed = false}: {readonly isNamed?: boolean} = {},
): Journal {
	// Synchronous: a crash right after it leaves a whole line, and the line takes less time than the call it tells of.
	const append = (texts: Iterable<string>) => {
		// The mode counts where the file is made. Windows has no such bits; there the person's own folder protects it.
		const descriptor = openSync(file, fileFlags.append, 0o600);
		try {
			for (const text of texts) {
				appendFileSync(descriptor, text);
			}
		} finally {
			closeSync(descriptor);
		}
	};

	let isLost = false;
	/** Gives why it could not be written, if so. A line that was cut off by it ends before the next one begins. */
	const write = (texts: Iterable<string>): string | undefined => {
		const failure = failureOf(() => {
			append(isLost ? ends(texts) : texts);
		});
		isLost = failure !== undefined;
		return failure;
	};

	const refusal = failureOf(() => {
		makeFolder(path.dirname(file), 0o700);
		// Shows whether the file can be written before anybody is told its name.
		append([]);
	});
	const isOpen = refusal === undefined;
	// Of the file and not of one passing: what a run ended with is passed behind its events.
	let isTold = false;
	let isBegun = false;
	return {
		file: isOpen ? file : undefined,
		...(refusal !== undefined && {refusal}),
		async *pass(events, again) {
			for await (const event of events) {
				const failure = isOpen ? write(await lines(event)) : undefined;
				// Opening shows no full disk.
				if (failure !== undefined && isNamed && !isBegun) {
					isBegun = true;
					isTold = true;
					throw new ProblemError(unwritable(file, failure));
				}

				isBegun = true;
				if (failure !== undefined && !isTold) {
					isTold = true;
					const problem = {code: 'journal-lost', journal: file, detail: failure} as const;
					yield {type: 'problem', problem, done: [], again};
				}

				yield event;
			}
		},
		note(text) {
			if (isOpen) {
				write([`${text}\n`]);
			}
		},
	};
}

/** What is left of a line that was cut off ends first. */
function* ends(texts: Iterable<string>): Generator<string, void> {
	yield '\n';
	yield* texts;
}

/** The problem of a journal that a person named; `why` is the system's message. */
export function unwritable(file: string, why: string): Problem {
	return {code: 'usage', faults: [{kind: 'unwritable-file', flag: '--journal', file, why}]};
}

/** A full disk or a read-only home must not stop an install halfway: gives the system's message instead. */
function failureOf(write: () => void): string | undefined {
	try {
		write();
		return undefined;
	} catch (error) {
		// Errors of the system have a code; one without is a fault of ours, and must be seen.
		if (error instanceof Error && 'code' in error) {
			return error.message;
		}

		throw error;
	}
}
