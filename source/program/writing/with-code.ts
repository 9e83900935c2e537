import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {CodeWriting} from './write-code.ts';

/** Code with the files that it was written into; any other event as it is. */
export async function withCode(event: SetupEvent, wanted: CodeWriting): Promise<SetupEvent> {
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
