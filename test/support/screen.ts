import {setImmediate} from 'node:timers/promises';
import {register} from 'tsx/esm/api';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import type {Outcome} from '../../source/domain/ending/outcome.ts';
import type {Ask, Interrupt} from '../../source/setup/ports.ts';
import {Session} from '../../source/front/tui/session.ts';
import {theme} from '../../source/front/tui/theme.ts';
import type {Tools} from '../../source/front/tui/tools.ts';
import {en} from '../../source/text/en.ts';
import type {Words} from '../../source/text/words.ts';
import {keys} from './keys.ts';
import {terminal, type Terminal} from './terminal.ts';

export type OpenedScreen = Terminal & {
	/** Presses keys one after the other: names of keys.ts, or the characters themselves. */
	readonly press: (...names: readonly string[]) => Promise<void>;
	readonly paste: (text: string) => Promise<void>;
	/** Resolves when the process waits and the screen shows everything. */
	readonly settle: () => Promise<void>;
	readonly outcome: Promise<Outcome>;
	/** How often Ctrl+C reached the process. */
	readonly presses: () => number;
	readonly close: () => void;
};

export type ScreenOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly ascii?: boolean;
	readonly colour?: boolean;
	readonly tools?: Partial<Tools>;
	readonly words?: Words;
};

/** Runs a process on the interactive front in a terminal in memory. */
export async function openScreen(
	start: (ask: Ask, interrupt: Interrupt) => AsyncIterable<SetupEvent>,
	options: ScreenOptions = {},
): Promise<OpenedScreen> {
	const {columns = 80, rows = 24, ascii = false, colour = false, tools, words = en} = options;
	const {show} = await compiled();
	const screen = terminal({columns, rows});
	const {interrupt, presses} = interrupting();
	const session = new Session(interrupt);
	const crash = Promise.withResolvers<never>();
	const instance = show({
		session,
		words,
		theme: theme({ascii, colour, motion: false}),
		tools: {page: async () => undefined, ...tools},
		stdin: screen.stdin,
		stdout: screen.stdout,
		stderr: screen.stdout,
		onCrash: crash.reject,
	});
	const outcome = Promise.race([session.run(start(session.ask, interrupt)), crash.promise]);
	// A test that doesn't look at the outcome must not fail because of it.
	outcome.catch(() => undefined);

	// Quiet for several turns of the event loop: React, Ink and the terminal hand work to each other in tasks of their
	// own.
	const settle = async (quiet = 4): Promise<void> => {
		const before = screen.written().length;
		await setImmediate();
		await instance.waitUntilRenderFlush();
		await screen.drawn();
		const isQuiet = screen.written().length === before;
		return isQuiet && quiet === 1 ? undefined : settle(isQuiet ? quiet - 1 : 4);
	};

	const press = async (...[first, ...rest]: readonly string[]): Promise<void> => {
		if (first === undefined) {
			return;
		}

		screen.type(keys[first] ?? first);
		await settle();
		await press(...rest);
	};

	await settle();
	return {
		...screen,
		settle,
		outcome,
		presses,
		press,
		async paste(text) {
			screen.type(`\u{1B}[200~${text}\u{1B}[201~`);
			await settle();
		},
		close() {
			instance.unmount();
		},
	};
}

/** Node strips types by itself and can't compile JSX: only the tests that draw wait for a compiler. */
async function compiled() {
	const unregister = register();
	try {
		return await import('../../source/front/tui/show.tsx');
	} finally {
		await unregister();
	}
}

function interrupting(): {readonly interrupt: Interrupt; readonly presses: () => number} {
	const graceful = new AbortController();
	const immediate = new AbortController();
	let presses = 0;
	const press = () => {
		presses++;
		(presses === 1 ? graceful : immediate).abort();
	};

	return {interrupt: {graceful: graceful.signal, immediate: immediate.signal, press}, presses: () => presses};
}
