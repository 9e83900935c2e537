/** The first item of each name, in their order. */
export function uniqueBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
	const byName = new Map<string, Item>();
	for (const item of items) {
		const name = nameOf(item);
		if (!byName.has(name)) {
			byName.set(name, item);
		}
	}

	return byName.values().toArray();
}
