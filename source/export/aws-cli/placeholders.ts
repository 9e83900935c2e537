import {keyVariableName} from '../../domain/agent/key-variable.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {referenceText} from '../../domain/kit/mask.ts';
import {isReference, type Reference} from '../../domain/kit/reference.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';

/** What stands in a file for a value that is known only at sending. */
export type Placeholders = (reference: Reference) => string;

/**
A text for each reference that no request has of its own: what people wrote into a variable, `${HOME}` or the very name
of a change, is sent as it is.
*/
export function placeholders(requests: readonly JsonObject[]): Placeholders {
	const literals = requests.flatMap(request => literalsIn(request));
	return reference => {
		const text = reference.$ref === 'key' ? `\${${keyVariableName}}` : referenceText(reference);
		// What stands in clear elsewhere is masked, and filled in by hand.
		return reference.$ref === 'there' ? text : unlike(text, literals);
	};
}

function unlike(text: string, literals: readonly string[]): string {
	return literals.some(literal => literal.includes(text)) ? unlike(text.replace(/\}$/v, '_}'), literals) : text;
}

/** The references in a request, each once, with the names of the fields that lead to it. */
export function referencesIn(value: Json, path: readonly string[] = []): readonly FoundReference[] {
	if (isReference(value)) {
		return [{reference: value, path}];
	}

	if (isList(value)) {
		return value.flatMap((item, index) => referencesIn(item, [...path, String(index)]));
	}

	return isObject(value)
		? Object.entries(value).flatMap(([field, inner]) => referencesIn(inner, [...path, field]))
		: [];
}

type FoundReference = {readonly reference: Reference; readonly path: readonly string[]};

function literalsIn(value: Json): readonly string[] {
	if (typeof value === 'string') {
		return [value];
	}

	if (isReference(value)) {
		return [];
	}

	if (isList(value)) {
		return value.flatMap(item => literalsIn(item));
	}

	return isObject(value) ? Object.entries(value).flatMap(([field, inner]) => [field, ...literalsIn(inner)]) : [];
}
