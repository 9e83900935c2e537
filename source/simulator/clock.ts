import {createDueQueue} from './due-queue.ts';

/**
Simulated time in seconds since 1970. Work that is due runs, in order of its time, inside `catchUp` and `advance`:
a world can only be seen through requests, so it is enough to catch up before each one, and no timer is needed.
*/
export type Clock = {
	readonly now: () => number;
	/**
	Plans work so many simulated seconds from now; nothing is ever taken back, so the work looks whether it still
	matters.
	*/
	readonly after: (seconds: number, work: () => void) => void;
	/** Runs what came due in real life. With `manual` speed it changes nothing. */
	readonly catchUp: () => void;
	/** Moves time by so many simulated seconds, whatever the speed. */
	readonly advance: (seconds: number) => void;
	/** Seconds until the next work is due: nothing happens by itself before. `Infinity` where none is planned. */
	readonly quiet: () => number;
};

export type Speed = number | 'manual';

type Start = {
	readonly start: number;
	/** How many times faster than life; `manual` moves only by `advance`. */
	readonly speed: Speed;
	/** Seconds of real time from any origin. */
	readonly life: () => number;
};

export function createClock({start, speed, life}: Start): Clock {
	const origin = life();
	const queue = createDueQueue<() => void>();
	let time = start;
	let added = 0;

	const reach = (target: number) => {
		for (let next = queue.first(); next !== undefined && next.time <= target; next = queue.first()) {
			queue.takeFirst();
			// Work sees its own time and not that of the request, so its consequences are planned from there.
			time = Math.max(time, next.time);
			next.item();
		}

		time = Math.max(time, target);
	};

	return {
		now: () => time,
		after(seconds, work) {
			queue.add(time + seconds, work);
		},
		catchUp() {
			reach(start + added + (speed === 'manual' ? 0 : (life() - origin) * speed));
		},
		advance(seconds) {
			added += seconds;
			reach(speed === 'manual' ? start + added : time + seconds);
		},
		quiet: () => (queue.first()?.time ?? Infinity) - time,
	};
}
