import {ProblemError} from '../../domain/choices/problem/problem.ts';

/** Several who wait for one piece of work. */
export type Crowd = {
	/** For the work: aborted when all who wait have gone. Who waits without a signal never goes. */
	readonly signal: AbortSignal;
	/** Waits with the others. Whose own signal aborts is told so at once, as by a request of their own. */
	readonly wait: <Value>(work: Promise<Value>, signal?: AbortSignal) => Promise<Value>;
};

/** Nobody waits yet. */
export function createCrowd(): Crowd {
	const over = new AbortController();
	let waiting = 0;
	return {
		signal: over.signal,
		async wait(work, signal) {
			waiting += 1;
			const {promise: gone, reject} = Promise.withResolvers<never>();
			const leave = () => {
				waiting -= 1;
				if (waiting === 0) {
					over.abort();
				}

				reject(new ProblemError({code: 'stopped'}));
			};

			if (signal?.aborted === true) {
				leave();
			} else {
				signal?.addEventListener('abort', leave, {once: true});
			}

			try {
				return await Promise.race([gone, work]);
			} finally {
				signal?.removeEventListener('abort', leave);
			}
		},
	};
}
