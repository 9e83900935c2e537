type Page<Item> = {readonly items: readonly Item[] | undefined; readonly next: string | undefined};

type ReadPage<Item> = (token: string | undefined) => Promise<Page<Item>>;

/**
Follows the tokens of a paged operation.
@yields One page at a time.
*/
export async function* pages<Item>(read: ReadPage<Item>, token?: string): AsyncGenerator<readonly Item[]> {
	const {items, next} = await read(token);
	yield items ?? [];
	if (next !== undefined && next !== '') {
		yield* pages(read, next);
	}
}

/** All pages as one list. */
export async function allPages<Item>(read: ReadPage<Item>): Promise<readonly Item[]> {
	const items: Item[] = [];
	for await (const page of pages(read)) {
		items.push(...page);
	}

	return items;
}
