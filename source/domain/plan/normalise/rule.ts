import type {Json, JsonObject} from '../../kit/json.ts';
import {isList, isObject} from '../../kit/shape.ts';

/** One default or reordering of AWS, taken out on both sides before they are compared. */
export type Rule = {
	/** A sentence that says what AWS does. */
	readonly says: string;
	readonly apply: (value: JsonObject) => JsonObject;
};

/** Applies every rule in order. */
export function applyRules(rules: readonly Rule[], value: JsonObject): JsonObject {
	let result = value;
	for (const rule of rules) {
		result = rule.apply(result);
	}

	return result;
}

/** Changes the field where it is there; a change to `undefined` takes it out. */
export function withField(value: JsonObject, key: string, change: (field: Json) => Json): JsonObject {
	const fields = Object.entries(value).map(([name, field]): [string, Json] => [
		name,
		name === key && field !== undefined ? change(field) : field,
	]);
	return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/** Changes each object of the list in a field. */
export function eachOf(value: JsonObject, key: string, change: (item: JsonObject) => JsonObject): JsonObject {
	return withField(value, key, field =>
		isList(field) ? field.map(item => (isObject(item) ? change(item) : item)) : field,
	);
}

/** Takes out the fields that hold what AWS assumes when nothing is said. */
export function withoutDefaults(value: JsonObject, defaults: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(value).filter(([key, field]) => field === undefined || defaults[key] !== field),
	);
}
