/**
What a piece of work tells while it goes on, and then its result. Of what nobody took in time only the last is given:
each says all that those before it said. Throws what the work throws.
*/
export async function* asTold<Item>(
	work: (tell: (item: Item) => void) => Promise<Item>,
): AsyncGenerator<Item, undefined> {
	let news = Promise.withResolvers<undefined>();
	let last: {readonly item: Item} | undefined;
	const working = work(item => {
		last = {item};
		news.resolve(undefined);
	});
	const over = working.then(item => ({item}));
	// Nobody may be left to hear of it.
	over.catch(() => undefined);
	for (;;) {
		const end = await Promise.race([over, news.promise]);
		if (end) {
			yield end.item;
			return;
		}

		const told = last;
		news = Promise.withResolvers();
		if (told) {
			yield told.item;
		}
	}
}
