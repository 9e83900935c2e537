import {isSame} from '../same.ts';

/**
What was read again, with what is as it was replaced by the earlier one: two looks at a hundred thousand instances take
the memory of one then, and what was worked out of them (`remembered`) still holds. Told apart by `idOf`.
*/
export function withEarlier<Item>(
	fresh: readonly Item[],
	earlier: readonly Item[],
	idOf: (item: Item) => string,
): readonly Item[] {
	const known = new Map(earlier.map(item => [idOf(item), item]));
	return fresh.map(item => {
		const before = known.get(idOf(item));
		return before !== undefined && isSame(before, item) ? before : item;
	});
}
