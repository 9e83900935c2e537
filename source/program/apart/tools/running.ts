import type {Hearing, Ran} from '../../../front/mcp/runs.ts';
import type {Host} from '../../host.ts';
import {quietRun, type Main} from './quiet-run.ts';

export type RunOptions = {
	readonly hearing: Hearing;
	/** It changes nothing: whoever ends it wants it to end at once. */
	readonly isReading: boolean;
	/** Texts of this server, and what stands for them in what is told. */
	readonly replaced: Readonly<Record<string, string>>;
};

/** The runs that are under way, side by side. */
export type Running = {
	readonly run: (args: readonly string[], options: RunOptions) => Promise<Ran>;
	/** Ends them as Ctrl+C does, and those that come later too: a change that is under way is not cut in two. */
	readonly press: () => void;
	/** Resolves when none is under way. */
	readonly settled: () => Promise<void>;
};

type Press = () => void;

/** Runs command lines with `main`; none of them hears the signals of the process itself. */
export function createRunning(host: Host, main: Main): Running {
	const under = new Map<Promise<unknown>, Press>();
	const hears = new Set<(error: unknown) => void>();
	let presses = 0;
	// Thrown outside of all that is awaited, it can be of any of them.
	host.onUnforeseen(error => {
		for (const hear of hears) {
			hear(error);
		}
	});

	return {
		async run(args, {hearing: {hear, signal}, isReading, replaced}) {
			const heard = new Set<(error: unknown) => void>();
			const {press, onPress} = pressing();
			const stop = () => {
				for (let times = isReading ? 2 : 1; times > 0; times--) {
					press();
				}
			};

			for (let times = presses; times > 0; times--) {
				press();
			}

			signal.addEventListener('abort', stop, {once: true});
			if (signal.aborted) {
				stop();
			}

			const onUnforeseen: Host['onUnforeseen'] = one => {
				heard.add(one);
				hears.add(one);
			};

			const ended = quietRun({args, hear, replaced, onPress, onUnforeseen}, host, main);
			under.set(ended, press);
			try {
				return await ended;
			} finally {
				signal.removeEventListener('abort', stop);
				under.delete(ended);
				for (const one of heard) {
					hears.delete(one);
				}
			}
		},
		press() {
			presses += 1;
			for (const press of under.values()) {
				press();
			}
		},
		async settled() {
			await Promise.allSettled(under.keys());
		},
	};
}

/** What is pressed before the run listens is told once it does. */
function pressing(): {readonly press: Press; readonly onPress: Host['onSignal']} {
	let early = 0;
	let listener: Press | undefined;
	return {
		press() {
			if (listener) {
				listener();
			} else {
				early += 1;
			}
		},
		onPress(press) {
			listener = press;
			for (; early > 0; early--) {
				press();
			}

			return () => {
				listener = undefined;
			};
		},
	};
}
