import {setTimeout as pause} from 'node:timers/promises';
import xterm from '@xterm/headless';
import {startPty, type Size} from '../pty.ts';
import {frame, type Frame} from './frame.ts';

export type Scene = {
	/** What the screen has to show. */
	readonly until: RegExp;
	/** What it is a picture of; none, to go on without one. */
	readonly name?: string;
	/** What is pressed then. */
	readonly keys?: string;
};

type Film = {
	readonly program: readonly string[];
	readonly size: Size;
	readonly scenes: readonly Scene[];
	/** How often the screen is looked at; it counts when it shows what it should twice running, in milliseconds. */
	readonly interval: number;
};

const patience = 60_000;

/**
Runs a program in a terminal and presses keys when the screen shows what they are for.

@yields The frames of the scenes that have a name.
*/
export async function* film({
	program,
	size,
	scenes,
	interval,
}: Film): AsyncGenerator<{readonly name: string; readonly frame: Frame}> {
	const terminal = new xterm.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
	let isOver = false;
	const pty = startPty(program, size, {
		onText(text) {
			terminal.write(text);
		},
		onExit() {
			isOver = true;
		},
	});
	// What the program asks of a terminal, this one answers.
	terminal.onData(answer => {
		pty.write(answer);
	});

	try {
		yield* play(scenes);
	} finally {
		pty.kill();
		terminal.dispose();
	}

	async function* play([scene, ...later]: readonly Scene[]): AsyncGenerator<{
		readonly name: string;
		readonly frame: Frame;
	}> {
		if (scene === undefined) {
			return;
		}

		const {until, name, keys} = scene;
		await seen(until);
		if (name !== undefined) {
			yield {name, frame: frame(terminal)};
		}

		if (keys !== undefined) {
			pty.write(keys);
		}

		yield* play(later);
	}

	async function seen(until: RegExp): Promise<void> {
		const deadline = performance.now() + patience;
		let wasSeen = false;
		for await (const {screen, isLast} of screens()) {
			const isSeen = until.test(screen);
			if (isSeen && wasSeen) {
				return;
			}

			if (!isSeen && (isLast || performance.now() > deadline)) {
				throw new Error(
					`The screen ${isLast ? 'will never show' : "doesn't show"} ${String(until)}, but:\n${screen}`,
				);
			}

			wasSeen = isSeen;
		}
	}

	async function* screens() {
		for (;;) {
			yield nextScreen();
		}
	}

	async function nextScreen(): Promise<{readonly screen: string; readonly isLast: boolean}> {
		await pause(interval);
		const isLast = isOver;
		await new Promise<void>(resolve => {
			terminal.write('', resolve);
		});
		const {active} = terminal.buffer;
		const lines = Array.from({length: size.rows}, (_, row) =>
			active.getLine(active.baseY + row)?.translateToString(true),
		);
		return {screen: lines.join('\n').trimEnd(), isLast};
	}
}
