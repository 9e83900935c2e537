import type {Json, JsonObject} from './json.ts';
import {isList, isObject} from './shape.ts';

/** One text for equal values: keys in order, absent and `undefined` fields the same. Lists keep their order. */
export function canonical(value: Json): string {
	if (isList(value)) {
		return `[${value.map(item => canonical(item)).join(',')}]`;
	}

	if (!isObject(value)) {
		return JSON.stringify(value) ?? 'undefined';
	}

	let fields = '';
	for (const key of keysInOrder(value)) {
		const field = value[key];
		if (field !== undefined) {
			fields += `${fields === '' ? '' : ','}${JSON.stringify(key)}:${canonical(field)}`;
		}
	}

	return `{${fields}}`;
}

/** How deep what is held at once is: an instance of a cluster, and not the cluster. */
const deepest = 4;

/** The same piece by piece, for what needn't be held whole: that of an estate has tens of megabytes. */
export function writeCanonical(value: Json, write: (piece: string) => void, depth = 0): void {
	if (depth === deepest || !(isList(value) || isObject(value))) {
		write(canonical(value));
	} else if (isList(value)) {
		let before = '[';
		for (const item of value) {
			write(before);
			before = ',';
			writeCanonical(item, write, depth + 1);
		}

		write(before === '[' ? '[]' : ']');
	} else {
		let before = '{';
		for (const key of keysInOrder(value)) {
			const field = value[key];
			if (field === undefined) {
				continue;
			}

			write(`${before}${JSON.stringify(key)}:`);
			before = ',';
			writeCanonical(field, write, depth + 1);
		}

		write(before === '{' ? '{}' : '}');
	}
}

/** Most objects have them in order already, and sorting takes more memory than all the rest. */
function keysInOrder(value: JsonObject): readonly string[] {
	const keys = Object.keys(value);
	return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? keys : keys.toSorted();
}
