/** Waits no longer than until the signal, and throws `error` then: providers of the SDK hear of no signal. */
export async function unlessAborted<Result>(
	wait: Promise<Result>,
	signal: AbortSignal | undefined,
	error: Error,
): Promise<Result> {
	const over = new AbortController();
	const aborted = new Promise<never>((_, reject) => {
		const stop = () => {
			reject(error);
		};

		signal?.addEventListener('abort', stop, {signal: over.signal});
	});
	try {
		return await Promise.race([wait, aborted]);
	} finally {
		over.abort();
	}
}
