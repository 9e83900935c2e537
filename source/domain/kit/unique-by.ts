import {firstBy} from './first-by.ts';

/** The first item of each name, in their order. */
export function uniqueBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
	return [...firstBy(items, nameOf).values()];
}
