import {Buffer} from 'node:buffer';
import {Fault} from './call.ts';

/**
`standard` is the page's size where none is asked for, `largest` the most that may be asked for; 100 in most of ECS.
*/
type Request<Item> = {
	readonly items: readonly Item[];
	readonly maxResults: number | undefined;
	readonly nextToken: string | undefined;
	readonly standard: number;
	readonly largest?: number;
};

type Page<Item> = {readonly items: readonly Item[]; readonly nextToken: string | undefined};

/** One page of a listing. The token says where the next one starts and is opaque to clients. */
export function page<Item>({items, maxResults, nextToken, standard, largest = 100}: Request<Item>): Page<Item> {
	if (maxResults !== undefined && (maxResults < 1 || maxResults > largest)) {
		throw new Fault({code: 'InvalidParameterException', message: `maxResults must be between 1 and ${largest}.`});
	}

	const start = nextToken === undefined ? 0 : startOf(nextToken);
	const end = start + (maxResults ?? standard);
	// The last page has no token, even if it is full.
	return {items: items.slice(start, end), nextToken: end < items.length ? tokenOf(end) : undefined};
}

function tokenOf(start: number): string {
	return Buffer.from(`page:${start}`).toString('base64');
}

function startOf(token: string): number {
	const [kind, digits] = Buffer.from(token, 'base64').toString().split(':', 2);
	const start = Number(digits);
	// A made-up token is refused and never read as the first page: a client that mixes tokens up must see it.
	if (kind !== 'page' || !Number.isSafeInteger(start)) {
		throw new Fault({code: 'InvalidParameterException', message: 'Invalid token.'});
	}

	return start;
}
