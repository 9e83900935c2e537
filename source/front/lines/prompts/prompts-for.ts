import type {Words} from '../../../text/words.ts';
import type {Pen} from '../pen.ts';
import type {Display} from './redrawable.ts';
import {lineReader, type Keyboard} from './line-reader.ts';
import type {Prompts} from './prompts.ts';
import {readlinePrompts} from './readline-prompts.ts';

/**
How questions are asked: `inquirer` moves the cursor and is for terminals; `readline` never does; `nothing` asks nobody.
*/
export type AskingWay = 'inquirer' | 'readline' | 'nothing';

type Options = {
	readonly asking: AskingWay;
	readonly words: Words;
	readonly pen: Pen;
	readonly write: (text: string) => void;
	readonly stdin: Keyboard;
	readonly stdout: Display;
	readonly signal: AbortSignal;
	readonly columns?: number;
	readonly suspend?: () => Promise<void>;
};

/** Prompts that hold standard input until they are closed; open, they would keep the program alive. */
export type OpenPrompts = {readonly prompts: Prompts; readonly close: () => void};

/** The prompts of a way of asking; none where nobody is asked. Inquirer is loaded only when it asks. */
export async function promptsFor({
	asking,
	stdin,
	stdout,
	signal,
	...options
}: Options): Promise<OpenPrompts | undefined> {
	switch (asking) {
		case 'nothing': {
			return undefined;
		}

		case 'readline': {
			const reader = lineReader(stdin, signal);
			return {prompts: readlinePrompts({...options, reader}), close: reader.close};
		}

		case 'inquirer': {
			// Imported here: a pipeline, which is never asked, doesn't wait for it.
			const {inquirerPrompts} = await import('./inquirer-prompts.ts');
			const close = () => {
				stdin.pause();
			};

			return {prompts: inquirerPrompts({...options, stdin, stdout, signal}), close};
		}
	}
}
