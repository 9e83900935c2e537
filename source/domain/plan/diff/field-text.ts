import type {Json} from '../../kit/json.ts';
import {isReference} from '../../kit/reference.ts';
import {maskedNamed, maskedText, maskedWords, printable, referenceText} from '../../kit/mask.ts';
import {isList, isObject} from '../../kit/shape.ts';

/** A value as one line of text without secrets. Lists are joined by commas, objects stand as compact JSON. */
export function fieldText(value: Json, name = ''): string {
	// Before objects: a reference is one, and its JSON would mean nothing to a reader.
	if (isReference(value)) {
		return referenceText(value);
	}

	if (isList(value)) {
		if (value.every(item => typeof item === 'string')) {
			return maskedWords(value).join(', ');
		}

		return value.every(item => !isObject(item))
			? value.map(item => fieldText(item)).join(', ')
			: `[${value.map(item => fieldText(item)).join(', ')}]`;
	}

	if (isObject(value)) {
		return JSON.stringify(printable(value));
	}

	const text = String(value);
	// With a name more can be told: any value of a variable called so may be a secret.
	return name === '' ? maskedText(text) : maskedNamed(name, text);
}
