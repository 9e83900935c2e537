/**
A list that only grows at its end. Each version shares all that was there before with the one after it, so that one more
costs the same however many there are; `[...list, item]` copies them all each time.
*/
export type Log<Item> = {readonly length: number; readonly last?: {readonly item: Item; readonly before: Log<Item>}};

/** Nothing yet. */
export const emptyLog: Log<never> = {length: 0};

/** The same with these behind it. */
export function logged<Item>(log: Log<Item>, ...items: readonly Item[]): Log<Item> {
	let after = log;
	for (const item of items) {
		after = {length: after.length + 1, last: {item, before: after}};
	}

	return after;
}

/** The newest first; whoever stops early looks at no other. */
export function* newestFirst<Item>(log: Log<Item>): Generator<Item, undefined> {
	for (let {last} = log; last !== undefined; {last} = last.before) {
		yield last.item;
	}
}

/** What came behind the first `length`, oldest first; everything where that is 0. */
export function loggedSince<Item>(log: Log<Item>, length: number): readonly Item[] {
	const items: Item[] = [];
	for (const item of newestFirst(log)) {
		if (items.length >= log.length - length) {
			break;
		}

		items.push(item);
	}

	return items.toReversed();
}
