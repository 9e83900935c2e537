/** The first item of each name, in their order. */
export function uniqueBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
	return items.filter((item, index) => items.findIndex(other => nameOf(other) === nameOf(item)) === index);
}
