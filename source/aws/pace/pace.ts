import type {Bucket} from './bucket.ts';
import type {Clock} from './clock.ts';

type Turn = {readonly bucket: Bucket; readonly place: string; readonly signal?: AbortSignal};

/** Runs a request as soon as its bucket allows. `place` tells accounts and regions apart: limits hold for each. */
export type Pace = <Result>(at: Turn, send: () => Promise<Result>) => Promise<Result>;

type Lane = {readonly enter: (signal: AbortSignal) => Promise<void>; readonly leave: () => void};

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
			return await send();
		} finally {
			lane.leave();
		}
	};
}

function createLane({burst, refill}: Bucket, clock: Clock): Lane {
	const waiting: Array<() => void> = [];
	let running = 0;
	let tokens = burst;
	let counted = clock.now();

	/** Takes a token, on credit if there is none, and says how many seconds it takes to earn it. */
	const take = (): number => {
		const now = clock.now();
		tokens = Math.min(burst, tokens + ((now - counted) / 1000) * refill) - 1;
		counted = now;
		return tokens < 0 ? -tokens / refill : 0;
	};

	return {
		async enter(signal) {
			if (running >= atOnce) {
				const {promise, resolve} = Promise.withResolvers<undefined>();
				waiting.push(() => {
					resolve(undefined);
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
		leave() {
			// The place is handed on to whoever waits first, so that nobody overtakes.
			const next = waiting.shift();
			if (next) {
				next();
			} else {
				running -= 1;
			}
		},
	};
}
