import type {Bucket} from './bucket.ts';
import type {Clock} from './clock.ts';
import {turnNow} from './turn.ts';

type Turn = {readonly bucket: Bucket; readonly place: string; readonly signal?: AbortSignal};

/**
Runs a request as soon as its bucket allows; those that wait for it go in the order of their turns (`turn.ts`). `place`
tells accounts and regions apart: limits hold for each. What is sent says with `slowDown` that AWS refused a try of it
for its rate, and with `giveBack` that it was not sent after all.
*/
export type Pace = <Result>(
	at: Turn,
	send: (slowDown: () => void, giveBack: () => void) => Promise<Result>,
) => Promise<Result>;

type Lane = {
	readonly enter: (signal: AbortSignal) => Promise<void>;
	readonly leave: () => void;
	readonly slowDown: () => void;
	readonly giveBack: () => void;
};

type Waiting = {readonly turn: number; readonly wake: () => void};

// Of each bucket: the limits are shared with the console and other tools, so a whole burst is not ours to take.
const atOnce = 5;

/** One limiter for all requests that go through it. */
export function createPace(clock: Clock): Pace {
	const lanes = new Map<string, Lane>();
	return async ({bucket, place, signal}, send) => {
		const name = `${place}/${bucket.name}`;
		const lane = lanes.get(name) ?? createLane(bucket, clock);
		lanes.set(name, lane);
		await lane.enter(signal ?? new AbortController().signal);
		try {
			return await send(lane.slowDown, lane.giveBack);
		} finally {
			lane.leave();
		}
	};
}

/** Seconds in which a rate comes back from nothing to all of it: others on the account need more than a moment. */
const recovery = 60;

/** Of the whole rate: so much is always ours, or a busy account would never be read. */
const least = 1 / 16;

function createLane({burst, refill}: Bucket, clock: Clock): Lane {
	/** In the order of their turns, and of one turn as they came. */
	const waiting: Waiting[] = [];
	let running = 0;
	let tokens = burst;
	let counted = clock.now();
	let rate = refill;
	let slowedAt = -Infinity;

	/** Earns what the time since the last look gives, and takes a part of a lost rate back. */
	const earn = () => {
		const now = clock.now();
		const seconds = (now - counted) / 1000;
		tokens = Math.min(burst, tokens + seconds * rate);
		rate = Math.min(refill, rate + (seconds * refill) / recovery);
		counted = now;
	};

	/** Takes a token, on credit if there is none, and says how many seconds it takes to earn it. */
	const take = (): number => {
		earn();
		tokens -= 1;
		return tokens < 0 ? -tokens / rate : 0;
	};

	return {
		async enter(signal) {
			if (running >= atOnce) {
				const {promise, resolve} = Promise.withResolvers<undefined>();
				const turn = turnNow();
				waiting.splice(placeIn(waiting, turn), 0, {
					turn,
					wake() {
						resolve(undefined);
					},
				});
				await promise;
			} else {
				running += 1;
			}

			const seconds = take();
			if (seconds > 0) {
				await clock.pause(seconds, signal);
			}
		},
		slowDown() {
			earn();
			// The bucket at AWS is empty, whatever was counted here. The SDK tries again by itself after a pause: that
			// waits for no turn, as the request holds its place all the while, but those that follow pay for it.
			tokens = Math.min(tokens, 0) - 1;
			// Those under way are refused together, for one reason.
			if (clock.now() - slowedAt < 1000) {
				return;
			}

			slowedAt = clock.now();
			rate = Math.max(refill * least, rate / 2);
		},
		giveBack() {
			tokens = Math.min(burst, tokens + 1);
		},
		leave() {
			// The place is handed on to whoever waits first, so that nobody overtakes.
			const next = waiting.shift();
			if (next) {
				next.wake();
			} else {
				running -= 1;
			}
		},
	};
}

/** Behind all that wait in this turn or an earlier one. */
function placeIn(waiting: readonly Waiting[], turn: number): number {
	let [first, last] = [0, waiting.length];
	while (first < last) {
		const middle = Math.floor((first + last) / 2);
		[first, last] = (waiting[middle]?.turn ?? 0) <= turn ? [middle + 1, last] : [first, middle];
	}

	return first;
}
