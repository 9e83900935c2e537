import type {Json} from '../../kit/json.ts';
import {isReference} from '../../kit/reference.ts';
import {maskedNamed, maskedText, printable, referenceText} from '../../kit/mask.ts';
import {isList, isObject} from '../../kit/shape.ts';

/** A value as one line of text without secrets. Lists are joined by commas, objects stand as compact JSON. */
export function fieldText(value: Json, name = ''): string {
	if (isReference(value)) {
		return referenceText(value);
	}

	if (isList(value)) {
		return value.every(item => !isObject(item))
			? value.map(item => fieldText(item)).join(', ')
			: `[${value.map(item => fieldText(item)).join(', ')}]`;
	}

	if (isObject(value)) {
		return JSON.stringify(printable(value));
	}

	const text = String(value);
	return name === '' ? maskedText(text) : maskedNamed(name, text);
}
