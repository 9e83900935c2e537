import type {Json, JsonObject} from './json.ts';
import {isList, isObject} from './shape.ts';

/**
Drops `undefined`, `[]` and `{}` everywhere: ECS gives back any of the three for an optional part that was not sent.
Items of a list stay, also empty ones, because their place counts.
*/
export function withoutEmpty(value: JsonObject): JsonObject {
	const fields = Object.entries(value).map(([key, field]): [string, Json] => [key, inner(field)]);
	return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)));
}

function inner(value: Json): Json {
	if (isList(value)) {
		return value.map(item => inner(item));
	}

	return isObject(value) ? withoutEmpty(value) : value;
}

function isEmpty(value: Json): boolean {
	if (isList(value)) {
		return value.length === 0;
	}

	return isObject(value) ? Object.keys(value).length === 0 : value === undefined;
}
