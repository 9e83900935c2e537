import type {ChangeNote} from '../../domain/ending/event.ts';
import type {Clock} from '../pace/clock.ts';
import {refusal} from './refusal.ts';

/**
A refusal that passes by itself: how it reads, what to say of it, how often to try again and for how many seconds.
*/
export type Passing = {
	readonly pattern: RegExp;
	readonly note: ChangeNote;
	/** Seconds between two tries. */
	readonly every: number;
	/** Counted from the first try, whatever else was waited for in between. */
	readonly seconds: number;
};

type Options = {
	readonly clock: Clock;
	readonly passing: readonly Passing[];
	readonly note?: (note: ChangeNote) => void;
	readonly signal?: AbortSignal;
};

/** Sends until AWS takes it, for as long as the reasons it gives pass by themselves. Each reason is noted once. */
export async function settle<Result>(send: () => Promise<Result>, options: Options): Promise<Result> {
	const {clock, passing, note, signal = new AbortController().signal} = options;
	const started = clock.now();
	const noted = new Set<Passing>();
	// Not left to the SDK's retries: these are refusals (HTTP 400), which it never repeats, and they last minutes.
	const attempt = async (): Promise<Result> => {
		try {
			return await send();
		} catch (error) {
			const reason = passing.find(({pattern}) => refusal(error, pattern) !== undefined);
			// The refusal itself is thrown in the end: it says more than that time is up.
			if (reason === undefined || signal.aborted || clock.now() - started >= reason.seconds * 1000) {
				throw error;
			}

			if (!noted.has(reason)) {
				noted.add(reason);
				note?.(reason.note);
			}

			await clock.pause(reason.every, signal);
			return attempt();
		}
	};

	return attempt();
}
