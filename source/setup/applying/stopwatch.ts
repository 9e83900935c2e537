import type {Ports} from '../ports.ts';

/** The longest that a turn is taken to last beside its pause, in seconds: three attempts of each request of a look. */
const longestLook = 90;

export type Stopwatch = {
	/** Counts the turn that ends now, which began with a pause of so many seconds. */
	readonly turn: (paused: number) => number;
	/** Leaves out what has passed since. */
	readonly skip: () => void;
};

/**
Seconds of watching. What a turn takes longer than it can is no watching: the lid was closed, or the process stopped,
and a rollout that went on meanwhile has not used up its time.
*/
export function createStopwatch(clock: Ports['clock']): Stopwatch {
	let watched = 0;
	let last = clock.now();
	return {
		turn(paused) {
			const now = clock.now();
			// A clock that is set back is none either.
			const turn = Math.max(0, (now - last) / 1000);
			watched += Math.min(turn, paused + longestLook * clock.speed);
			last = now;
			return watched;
		},
		skip() {
			last = clock.now();
		},
	};
}
