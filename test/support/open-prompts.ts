import {setImmediate} from 'node:timers/promises';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {lines, type LinesOptions} from '../../source/front/lines/lines.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import {en} from '../../source/text/en.ts';
import type {Words} from '../../source/text/words.ts';
import {scripted} from './fixtures/processes.ts';
import {keys} from './keys.ts';
import {terminal} from './terminal.ts';

/** The end of a run that is left out of hand. */
const left: SetupEvent = {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};

type Questions = NonNullable<Parameters<typeof scripted>[0]['questions']>;

export type PromptOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly words?: Words;
	/** What is told before anything is asked. */
	readonly before?: readonly SetupEvent[];
	readonly after?: readonly SetupEvent[];
	readonly tools?: LinesOptions['tools'];
};

/** Runs questions through Inquirer in a terminal in memory; keys are pressed one after the other. */
export async function openPrompts(
	questions: Questions,
	{columns = 80, rows = 24, words = en, before = [], after = [left], tools = {}}: PromptOptions = {},
) {
	const screen = terminal({columns, rows});
	const {start, replies} = scripted({before, questions, after});
	const interrupt = createInterrupt();
	const front = lines({
		words,
		write(text) {
			screen.stdout.write(text);
		},
		hasColour: false,
		isAscii: false,
		asking: 'inquirer',
		columns,
		stdin: screen.stdin,
		stdout: screen.stdout,
		now: () => 0,
		every: () => () => undefined,
		tools,
	});
	const end = {isReached: false};
	const outcome = front(start, interrupt).finally(() => {
		end.isReached = true;
	});
	// A test that looks at the screen first must not fail because of it.
	outcome.catch(() => undefined);
	const settle = async () => {
		let last = '';
		for (let quiet = 0; quiet < 6 && !end.isReached;) {
			await setImmediate();
			await screen.drawn();
			const now = screen.written();
			quiet = now !== '' && now === last ? quiet + 1 : 0;
			last = now;
		}
	};

	await settle();
	return {
		screen: screen.screen,
		replies,
		outcome,
		interrupt,
		async press(...names: readonly string[]) {
			for (const name of names) {
				screen.type(keys[name] ?? name);
				await settle();
			}
		},
	};
}
