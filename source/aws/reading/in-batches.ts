import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Note} from './readable.ts';

type Batches<Item> = {
	readonly items: readonly Item[];
	readonly size: number;
	/** Told of single items that may not be read; without it one of them fails the whole. */
	readonly note?: Note;
};

/**
Asks for many things in requests of at most `size` each, side by side, and gives all that came. Policies can allow some
of a batch and not others, and AWS then refuses the batch: its items are asked for one by one.
*/
export async function inBatches<Item extends string, Found>(
	{items, size, note}: Batches<Item>,
	read: (batch: Item[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
	const batches = Array.from({length: Math.ceil(items.length / size)}, (none, index) =>
		items.slice(index * size, (index + 1) * size),
	);
	const found = await Promise.all(
		batches.map(async batch => {
			try {
				return await read(batch);
			} catch (error) {
				if (note === undefined || batch.length === 1 || !isRefusal(error)) {
					throw error;
				}

				return oneByOne(batch, async item => read([item]), note);
			}
		}),
	);
	return found.flat();
}

/**
What can be read of several things, each asked for by itself. Those that may not be read are told to `note`; where all
of them are refused it throws as one request would.
*/
export async function oneByOne<Item extends string, Found>(
	items: readonly Item[],
	read: (item: Item) => Promise<readonly Found[]>,
	note?: Note,
): Promise<readonly Found[]> {
	const replies = await Promise.allSettled(items.map(async item => read(item)));
	const failures = replies.flatMap((reply, index) =>
		reply.status === 'rejected' ? [{error: reply.reason as unknown, item: items[index] ?? ''}] : [],
	);
	for (const {error, item} of failures) {
		if (note === undefined || failures.length === items.length || !(error instanceof ProblemError)) {
			throw error;
		}

		note(item, error.problem);
	}

	return replies.flatMap(reply => (reply.status === 'fulfilled' ? reply.value : []));
}

function isRefusal(error: unknown): boolean {
	return error instanceof ProblemError && ['access-denied', 'aws-refused'].includes(error.problem.code);
}
