import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Options} from '../../options.ts';
import type {Words} from '../../text/words.ts';

/** Where code goes, and how it is written. */
type Wanted = Pick<Options, 'out' | 'code' | 'language'> & {readonly words: Pick<Words, 'script'>};

/** Code with the files that it was written into; any other event as it is. */
export async function withCode(event: SetupEvent, wanted: Wanted): Promise<SetupEvent> {
	if (event.type !== 'code') {
		return event;
	}

	const {writeCode} = await import('./write-code.ts');
	try {
		return {...event, written: await writeCode(event, wanted)};
	} catch (error) {
		// A plan that waits for its yes goes on waiting.
		if (event.isAside && error instanceof ProblemError) {
			return {...event, problem: error.problem};
		}

		throw error;
	}
}
