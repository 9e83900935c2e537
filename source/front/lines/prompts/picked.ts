import type {Picked} from './prompts.ts';

/** Ctrl+C rejects with an ExitPromptError; a stop that comes from elsewhere aborts the prompt through the signal. */
export async function picked<Value>(prompt: Promise<Value>): Promise<Picked<Value>> {
	try {
		return {kind: 'picked', value: await prompt};
	} catch (error) {
		if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) {
			return {kind: 'interrupt'};
		}

		throw error;
	}
}
