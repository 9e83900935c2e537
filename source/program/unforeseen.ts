import {setTimeout as pause} from 'node:timers/promises';
import {ProblemError, type Problem} from '../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {Host} from './host.ts';

/** What is thrown outside of everything that is awaited: in a timer, by a stream, in a promise that nobody handles. */
export type Unforeseen = {
	/** Rejects with the first such error; never resolves. */
	readonly raised: Promise<never>;
};

/** For a front to leave the terminal, what runs in it included. */
const patience = 2000;

/** Hears it from now on, whether or not anybody waits for it. */
export function hearUnforeseen({onUnforeseen}: Pick<Host, 'onUnforeseen'>): Unforeseen {
	const {promise: raised, reject} = Promise.withResolvers<never>();
	raised.catch(() => undefined);
	onUnforeseen(reject);
	return {raised};
}

/** The same events; such an error ends them as one of their own would, though what makes them may hang. */
export async function* until(
	{raised}: Unforeseen,
	events: AsyncGenerator<SetupEvent, void>,
): AsyncGenerator<SetupEvent> {
	let hasFailed = false;
	let isOver = false;
	raised.catch(() => {
		hasFailed = true;
	});
	try {
		for (;;) {
			// How it ended is said once.
			const next: IteratorResult<SetupEvent, void> = await (isOver
				? events.next()
				: Promise.race([events.next(), raised]));
			if (next.done === true) {
				return;
			}

			isOver = next.value.type === 'finished';
			yield next.value;
		}
	} finally {
		const ended = events.return(undefined);
		if (hasFailed && !isOver) {
			// What may hang is told to end, and not waited for.
			ended.catch(() => undefined);
		} else {
			await ended;
		}
	}
}

type Showing = Pick<Host, 'stdin' | 'stdout'> & {
	/** The first Ctrl+C, then the second. */
	readonly press: () => void;
};

/**
What a front resolves with. After such an error nothing begins any more, and a front that can't end by itself is left
behind, with the terminal as it was before.
*/
export async function inTime<Value>(
	{raised}: Unforeseen,
	shown: Promise<Value>,
	{press, ...terminal}: Showing,
): Promise<Value> {
	const ended = new AbortController();
	raised.catch(press);
	const late = raised.catch(async (error: unknown) => {
		await pause(patience, undefined, ended);
		leave(terminal);
		throw error;
	});
	late.catch(() => undefined);
	try {
		return await Promise.race([shown, late]);
	} catch (error) {
		press();
		throw error;
	} finally {
		ended.abort();
	}
}

/** Lines are edited, keys and the cursor shown, and pastes come unmarked. */
function leave({stdin, stdout}: Pick<Host, 'stdin' | 'stdout'>): void {
	if (!(stdin.isTTY && stdin.isRaw)) {
		return;
	}

	stdin.setRawMode(false);
	stdout.write('\u{1B}[?25h\u{1B}[?2004l\n');
}

type Telling = {
	readonly version: string;
	/** Without what may not be repeated. */
	readonly text: (text: string) => string;
	readonly journal?: string | undefined;
};

/** What can't be expected is our bug, and says so. */
export function problemOf(error: unknown, {version, text, journal}: Telling): Problem {
	if (error instanceof ProblemError) {
		return error.problem;
	}

	const {name, message} = error instanceof Error ? error : {name: 'Error', message: String(error)};
	return {code: 'bug', name, detail: text(message), version, ...(journal !== undefined && {journal})};
}
