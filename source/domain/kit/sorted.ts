import type {Json} from './json.ts';
import {canonical} from './canonical.ts';
import {isList, isObject} from './shape.ts';

/** The list in the order of the given fields, then of the whole value; for lists whose order AWS does not keep. */
export function sorted(value: Json, ...keys: readonly string[]): Json {
	if (!isList(value)) {
		return value;
	}

	return value
		.map(item => ({item, rank: rank(item, keys)}))
		.toSorted((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)))
		.map(({item}) => item);
}

function rank(item: Json, keys: readonly string[]): string {
	const named = isObject(item) ? keys.map(key => canonical(item[key])) : [];
	return [...named, canonical(item)].join('\n');
}

/**
Compares names for sorting, the same on every machine: by letters and digits whatever their case, equal ones with
capitals first. Names in AWS are ASCII, and to load Node's tables of all languages for them takes longer than a plan.
*/
export function inOrder(a: string, b: string): number {
	const order = compared(a.toLowerCase(), b.toLowerCase());
	return order === 0 ? compared(a, b) : order;
}

function compared(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
