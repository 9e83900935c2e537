import {AsyncLocalStorage} from 'node:async_hooks';

type Page<Item> = {readonly items: readonly Item[] | undefined; readonly next: string | undefined};

/** Reads what comes with a token, or the first page. */
export type ReadPage<Item> = (token: string | undefined) => Promise<Page<Item>>;

/** The tokens of the list whose page is being asked for. Not handed on by each read: one that forgot has no end. */
const followed = new AsyncLocalStorage<ReadonlySet<string>>();

/** Whether a token has led to a page of this list already; to the guard, which knows whose answer it is. */
export function isFollowed(token: string): boolean {
	return followed.getStore()?.has(token) ?? false;
}

/**
Follows the tokens of a paged operation.
@yields One page at a time.
*/
export async function* pages<Item>(
	read: ReadPage<Item>,
	token?: string,
	before: readonly string[] = [],
): AsyncGenerator<readonly Item[]> {
	const tokens = token === undefined ? before : [...before, token];
	const {items, next} = await followed.run(new Set(tokens), async () => read(token));
	yield items ?? [];
	if (next !== undefined && next !== '') {
		yield* pages(read, next, tokens);
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
