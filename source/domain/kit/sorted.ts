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
