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

type Due = {readonly time: number; readonly work: () => void};

export function createClock({start, speed, life}: Start): Clock {
	const origin = life();
	const queue: Due[] = [];
	let time = start;
	let added = 0;

	const reach = (target: number) => {
		for (let next = queue[0]; next !== undefined && next.time <= target; next = queue[0]) {
			queue.shift();
			// Work sees its own time and not that of the request, so its consequences are planned from there.
			time = Math.max(time, next.time);
			next.work();
		}

		time = Math.max(time, target);
	};

	return {
		now: () => time,
		after(seconds, work) {
			const due = {time: time + seconds, work};
			queue.splice(placeOf(queue, due.time), 0, due);
		},
		catchUp() {
			reach(start + added + (speed === 'manual' ? 0 : (life() - origin) * speed));
		},
		advance(seconds) {
			added += seconds;
			reach(speed === 'manual' ? start + added : time + seconds);
		},
		quiet: () => (queue[0]?.time ?? Infinity) - time,
	};
}

// Behind all work of the same time: what was planned first runs first.
function placeOf(queue: readonly Due[], time: number): number {
	let low = 0;
	let high = queue.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const probe = queue[middle];
		if (probe !== undefined && probe.time <= time) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}
