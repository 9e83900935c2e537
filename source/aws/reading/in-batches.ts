type Batches<Item> = {readonly items: readonly Item[]; readonly size: number};

/** Asks for many things in requests of at most `size` each, side by side, and gives all that came. */
export async function inBatches<Item, Found>(
	{items, size}: Batches<Item>,
	read: (batch: Item[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
	const batches = Array.from({length: Math.ceil(items.length / size)}, (none, index) =>
		items.slice(index * size, (index + 1) * size),
	);
	const found = await Promise.all(batches.map(async batch => read(batch)));
	return found.flat();
}
