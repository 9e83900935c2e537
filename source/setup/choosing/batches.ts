/**
What a source gives, as fast as it does, in lists of what came since the last one was taken; at least `rest` passes
after the first of each. Ends and throws as the source does.
*/
export async function* batches<Item>(
	source: AsyncIterable<Item>,
	rest: () => Promise<unknown>,
): AsyncGenerator<readonly Item[]> {
	let came: Item[] = [];
	let news = Promise.withResolvers<undefined>();
	// Awaited below, once all that came before is handed out.
	const taking = take();
	taking.catch(() => undefined);
	const over = isOver(taking);
	for (let isLast = false; !isLast;) {
		isLast = await Promise.race([over, news.promise.then(() => false)]);
		// As it may be by now.
		isLast = await Promise.race([over, isLast || rest().then(() => false)]);
		const batch = came;
		came = [];
		news = Promise.withResolvers();
		if (batch.length > 0) {
			yield batch;
		}
	}

	await taking;

	async function take(): Promise<void> {
		for await (const item of source) {
			came.push(item);
			news.resolve(undefined);
		}
	}
}

/** True once it is over, however that was. */
async function isOver(work: Promise<unknown>): Promise<true> {
	await Promise.allSettled([work]);
	return true;
}
