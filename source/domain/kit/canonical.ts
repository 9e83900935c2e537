import type {Json} from './json.ts';
import {isList, isObject} from './shape.ts';

/** One text for equal values: keys in order, absent and `undefined` fields the same. Lists keep their order. */
export function canonical(value: Json): string {
	if (isList(value)) {
		return `[${value.map(item => canonical(item)).join(',')}]`;
	}

	if (!isObject(value)) {
		return JSON.stringify(value) ?? 'undefined';
	}

	const fields = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}
