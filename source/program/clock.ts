import type {Clock} from '../setup/ports.ts';

/** How much faster than life a demo runs: four minutes of a rollout take twenty seconds, each step still seen. */
export const demoSpeed = 12;

/** The time. A demo's runs `speed` times faster than life, for waiting and for what the clock shows alike. */
export function createClock(speed = 1): Clock {
	const origin = Date.now();
	const begun = performance.now();
	return {
		speed,
		// Monotonic: a clock that is set while a rollout is watched must not end the waiting, or stretch it.
		now: () => origin + (performance.now() - begun) * speed,
		async pause(seconds, signal) {
			if (signal.aborted) {
				return;
			}

			await new Promise<void>(resolve => {
				const timer = setTimeout(done, (seconds * 1000) / speed);
				signal.addEventListener('abort', done, {once: true});

				function done() {
					clearTimeout(timer);
					// Thousands of pauses share one signal in a long watch; each would leave a listener behind.
					signal.removeEventListener('abort', done);
					resolve();
				}
			});
		},
	};
}
