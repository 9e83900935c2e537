import type {Invocation} from '../../domain/choices/invocation.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';
import {pageOf} from './page-of.ts';
import {newRun, nextRun, type Run} from './run/run.ts';

/** What is needed of the process. */
export type Paging = {
	readonly words: Words;
	readonly version: string;
	/** As it was named. */
	readonly file: string;
	/** Writes a page, piece by piece, in the place of the one before; gives why it can't be, if so. */
	readonly write: (page: Iterable<string>) => string | undefined;
	/** SHA-256 in base64. */
	readonly digest: (text: string) => string;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** The run as it would be started again. */
	readonly again: Invocation;
};

/**
Passes events on, and keeps a page of them: once a plan stands, when its first change begins, and at the end, each
before the event goes on. The last event names it. Where it can't be written that is told once, and the run goes on.
*/
export async function* paged(
	events: AsyncIterable<SetupEvent>,
	{file, write, now, again, ...making}: Paging,
): AsyncGenerator<SetupEvent, void> {
	let run = newRun(now());
	let isTold = false;
	for await (const event of events) {
		const before = run;
		run = nextRun(before, event, now());
		if (!isMoment(event, before)) {
			yield event;
			continue;
		}

		const detail = write(pageOf(run, making));
		if (detail !== undefined && !isTold) {
			isTold = true;
			yield {
				type: 'problem',
				problem: {code: 'page-lost', page: file, detail},
				done: [],
				again: 'again' in event ? event.again : again,
			};
		}

		yield event.type === 'finished' && detail === undefined ? {...event, page: file} : event;
	}
}

/** Whether a page is written: what is told of one account is part of the plan for all. */
function isMoment(event: SetupEvent, before: Run): boolean {
	switch (event.type) {
		case 'planned': {
			return event.of === undefined;
		}

		case 'change-started': {
			return !before.isUnderWay;
		}

		case 'accounts-planned':
		case 'finished': {
			return true;
		}

		default: {
			return false;
		}
	}
}
