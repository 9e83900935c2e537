/** What a source gives, with the next of it asked for while somebody works on the last. */
export async function* oneAhead<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item> {
	const items = source[Symbol.asyncIterator]();
	let next = items.next();
	for (;;) {
		const got = await next;
		if (got.done === true) {
			return;
		}

		next = items.next();
		// Nobody's, where the work on the last fails first.
		next.catch(() => undefined);
		yield got.value;
	}
}
