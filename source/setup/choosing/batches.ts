/**
What a source gives, as fast as it does, in lists of what came since the last one was taken; at least `rest` passes
after the first of each. Ends and throws as the source does.
*/
export async function* batches<Item>(
	source: AsyncIterable<Item>,
	rest: () => Promise<unknown>,
): AsyncGenerator<readonly Item[]> {
	let items: Item[] = [];
	let isOver = false;
	let news = Promise.withResolvers<undefined>();
	const taking = take();
	// Awaited below, once all that came before is handed out.
	taking.catch(() => undefined);
	while (!isOver || items.length > 0) {
		await news.promise;
		await (isOver ? undefined : rest());
		const batch = items;
		items = [];
		news = Promise.withResolvers();
		if (isOver) {
			news.resolve(undefined);
		}

		if (batch.length > 0) {
			yield batch;
		}
	}

	await taking;

	async function take(): Promise<void> {
		try {
			for await (const item of source) {
				items.push(item);
				news.resolve(undefined);
			}
		} finally {
			isOver = true;
			news.resolve(undefined);
		}
	}
}
