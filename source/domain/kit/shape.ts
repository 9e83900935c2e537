import type {Json, JsonObject} from './json.ts';

/** `Array.isArray` does not narrow readonly lists. */
export function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

/** `null` can not come here: AWS drops it, and `translate` reads none. */
export function isObject(value: Json): value is JsonObject {
	return typeof value === 'object' && !isList(value);
}

/** The objects of a list; nothing where the value is no list. */
export function objectsOf(value: Json): readonly JsonObject[] {
	return isList(value) ? value.filter(item => isObject(item)) : [];
}

/** The text, or `undefined` where the value is anything else, a reference included. */
export function textOf(value: Json): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
