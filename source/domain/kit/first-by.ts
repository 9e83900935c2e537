/** The first item of each name, by its name: what `find` would find, for lists that grow. */
export function firstBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, Item> {
	const found = new Map<string, Item>();
	for (const item of items) {
		const name = nameOf(item);
		if (!found.has(name)) {
			found.set(name, item);
		}
	}

	return found;
}
