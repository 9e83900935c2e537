import type {Json, JsonObject} from '../../kit/json.ts';
import {isReference} from '../../kit/reference.ts';
import {maskedNamed, maskedText, maskedWords, printable, referenceText} from '../../kit/mask.ts';
import {isList, isObject} from '../../kit/shape.ts';

/** A value as one line of text without secrets. Lists are joined by commas, objects stand as `name = value` pairs. */
export function fieldText(value: Json, name = ''): string {
	// Before objects: a reference is one, and its JSON would mean nothing to a reader.
	if (isReference(value)) {
		return referenceText(value);
	}

	if (isList(value)) {
		return value.every(item => typeof item === 'string')
			? maskedWords(value).join(', ')
			: value.map(item => fieldText(item)).join(value.every(item => !isObject(item)) ? ', ' : '; ');
	}

	if (isObject(value)) {
		return pairs(printable(value)).join(', ');
	}

	const text = String(value);
	// With a name more can be told: any value of a variable called so may be a secret.
	return name === '' ? maskedText(text) : maskedNamed(name, text);
}

/** What stands inside another object is named by the way to it: `options.max-size = 10m`. */
function pairs(printed: JsonObject, way = ''): readonly string[] {
	return Object.entries(printed).flatMap(([name, value]) =>
		isObject(value) ? pairs(value, `${way}${name}.`) : [`${way}${name} = ${fieldText(value)}`],
	);
}
