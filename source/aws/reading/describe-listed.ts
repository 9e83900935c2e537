import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Note} from './readable.ts';

type Listed<Item, Found> = {
	/** What describes. */
	readonly operation: string;
	/** Page by page. */
	readonly list: () => AsyncIterable<readonly Item[]>;
	/** There are some, as AWS says elsewhere: then an empty list is looked at again too, and is not read. */
	readonly isCounted?: boolean;
	/** Gives what is there of some that are listed, and tells of what is there and was not read. */
	readonly describe: (items: readonly Item[], note?: Note) => Promise<readonly Found[]>;
	readonly note?: Note;
};

/**
Lists, and describes each page of the list while the next one is on its way. Where none of it comes, that is not "none":
who is refused every single one is refused the whole, and where all are `MISSING` they are listed once more. Still
listed and still missing, they are there and can't be read: a list is that of a moment ago, and a second look tells one
moment from a contradiction.
*/
export async function describeListed<Item, Found>(listed: Listed<Item, Found>): Promise<readonly Found[]> {
	const found = (await look(listed)) ?? (await look(listed));
	if (found) {
		return found;
	}

	const missing: Problem = {code: 'aws-failed', name: 'MISSING', trace: {operation: listed.operation}, detail: ''};
	throw new ProblemError(missing);
}

/** `undefined` where there should be something and all of it is missing. */
async function look<Item, Found>({
	list,
	isCounted = false,
	describe,
	note,
}: Listed<Item, Found>): Promise<readonly Found[] | undefined> {
	const noted: Array<Parameters<Note>> = [];
	const tell: Note | undefined =
		note &&
		((...one) => {
			noted.push(one);
		});
	const parts: Array<Promise<readonly Found[]>> = [];
	let count = 0;
	const state = {hasFailed: false};
	for await (const items of list()) {
		count += items.length;
		const part = describe(items, tell);
		// Thrown below, where all are waited for.
		part.catch(() => {
			state.hasFailed = true;
		});
		parts.push(part);
		if (state.hasFailed) {
			break;
		}
	}

	const described = await Promise.all(parts);
	const found = described.flat();
	const [[, refusal] = []] = noted;
	if ((count > 0 || isCounted) && found.length === 0) {
		if (refusal) {
			throw new ProblemError(refusal);
		}

		return undefined;
	}

	for (const one of noted) {
		note?.(...one);
	}

	return found;
}
