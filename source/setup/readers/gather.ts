/**
Runs several async iterables side by side and yields what each gives as soon as it arrives. When the consumer stops
early, or one of them throws, all are told to return.
*/
export async function* gather<Item>(sources: ReadonlyArray<AsyncIterable<Item>>): AsyncGenerator<Item> {
	const iterators = sources.map(source => source[Symbol.asyncIterator]());
	const pending = new Map(iterators.map((iterator, index) => [index, advance(iterator, index)]));
	try {
		while (pending.size > 0) {
			const {index, result} = await Promise.race(pending.values());
			const iterator = iterators[index];
			if (result.done === true || !iterator) {
				pending.delete(index);
				continue;
			}

			pending.set(index, advance(iterator, index));
			yield result.value;
		}
	} finally {
		// A source that still waits for the network must not hold us up: its end is not awaited.
		for (const index of pending.keys()) {
			void iterators[index]?.return?.(undefined)?.catch(() => undefined);
		}

		for (const promise of pending.values()) {
			promise.catch(() => undefined);
		}
	}
}

async function advance<Item>(iterator: AsyncIterator<Item>, index: number) {
	return {index, result: await iterator.next()};
}
