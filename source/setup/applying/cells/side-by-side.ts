/**
Runs so many sources at a time and yields what each gives as it arrives. A source goes on only when what it gave was
taken: a change begins when it was written down that it does, which a source that runs ahead would not wait for.
*/
export async function* sideBySide<Item>(
	sources: ReadonlyArray<AsyncIterator<Item>>,
	most: number,
): AsyncGenerator<Item> {
	const running = new Map<AsyncIterator<Item>, ReturnType<typeof advance<Item>>>();
	const left = [...sources];
	const begin = () => {
		const source = left.shift();
		if (source) {
			running.set(source, advance(source));
		}
	};

	try {
		while (running.size < most && left.length > 0) {
			begin();
		}

		while (running.size > 0) {
			const {source, result} = await Promise.race(running.values());
			if (result.done === true) {
				running.delete(source);
				begin();
			} else {
				yield result.value;
				// At the end of the row: one that gives much does not keep the others from being heard.
				running.delete(source);
				running.set(source, advance(source));
			}
		}
	} finally {
		for (const [source, promise] of running) {
			promise.catch(() => undefined);
			void source.return?.(undefined)?.catch(() => undefined);
		}
	}
}

async function advance<Item>(source: AsyncIterator<Item>) {
	return {source, result: await source.next()};
}
