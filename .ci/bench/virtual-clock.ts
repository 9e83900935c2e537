import {subscribe} from 'node:diagnostics_channel';
import type {ClientRequest} from 'node:http';

/** Time that passes only while nothing is left to do: who waits for an hour waits for the next turn. */
export type VirtualClock = {
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	readonly pause: (seconds: number, signal?: AbortSignal) => Promise<void>;
	/** One more or less of what is under way and is not to be waited for, as an answer that is held back. */
	readonly hold: (change: 1 | -1) => void;
	/** No time passes any more. */
	readonly stop: () => void;
};

type Timer = {readonly at: number; readonly wake: () => void};

/** Loop turns without anything new after which the process has nothing left to do. */
const quietTurns = 4;

/** `advance` is told of every step before those who wait for it go on. */
export function createVirtualClock(start: number, advance: (seconds: number) => Promise<void>): VirtualClock {
	const timers: Timer[] = [];
	let now = start;
	let under = 0;
	let held = 0;
	let activity = 0;
	let isChecking = false;
	let isStopped = false;

	const check = () => {
		activity += 1;
		if (isChecking) {
			return;
		}

		isChecking = true;
		void settle();
	};

	const settle = async () => {
		for (let seen = activity, turns = 0; turns < quietTurns; turns += 1) {
			await turn();
			if (seen === activity) {
				continue;
			}

			seen = activity;
			turns = 0;
		}

		isChecking = false;
		if (isStopped || under > held || timers.length === 0) {
			return;
		}

		isChecking = true;
		const at = timers[0]?.at ?? now;
		await advance((at - now) / 1000);
		now = at;
		isChecking = false;
		while (timers[0] !== undefined && timers[0].at <= now) {
			timers.shift()?.wake();
		}

		check();
	};

	subscribe('http.client.request.start', message => {
		const {request} = message as {readonly request: ClientRequest};
		under += 1;
		request.once('close', () => {
			under -= 1;
			check();
		});
	});
	return {
		now: () => now,
		async pause(seconds, signal) {
			if (signal?.aborted === true) {
				return;
			}

			const {promise, resolve} = Promise.withResolvers<undefined>();
			const timer = {
				at: now + seconds * 1000,
				wake() {
					resolve(undefined);
				},
			};
			timers.splice(placeOf(timers, timer.at), 0, timer);
			signal?.addEventListener('abort', timer.wake, {once: true});
			check();
			await promise;
			signal?.removeEventListener('abort', timer.wake);
		},
		hold(change) {
			held += change;
			check();
		},
		stop() {
			isStopped = true;
		},
	};
}

function placeOf(timers: readonly Timer[], at: number): number {
	const place = timers.findIndex(timer => timer.at > at);
	return place === -1 ? timers.length : place;
}

async function turn(): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<undefined>();
	setImmediate(() => {
		resolve(undefined);
	});
	await promise;
}
