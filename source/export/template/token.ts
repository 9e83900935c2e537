import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';

/**
What stands in a template's input for a value that each tool writes in its own way: a parameter's value, an attribute of
another resource, a fact of where it is deployed, or several in a row as one text.
*/
export type Token =
	| {readonly $token: 'parameter'; readonly name: string}
	/** The ARN of a resource of the same template, by its id. */
	| {readonly $token: 'arn'; readonly resource: string}
	| {readonly $token: 'partition' | 'account' | 'region'}
	| {readonly $token: 'join'; readonly parts: ReadonlyArray<string | Token>}
	/** An item of a list that is there only where a parameter isn't empty. */
	| {readonly $token: 'when'; readonly name: string; readonly item: JsonObject};

/** Tells a token from other JSON. */
export function isToken(value: Json): value is Token {
	return isObject(value) && '$token' in value;
}

/** A text with tokens in it. One part alone stands for itself. */
export function joined(...parts: ReadonlyArray<string | Token>): string | Token {
	const [only, ...others] = parts.filter(part => part !== '');
	return others.length === 0 && only !== undefined ? only : {$token: 'join', parts};
}

/** An input with some of its values replaced: `replace` is asked for each, and `undefined` goes into it. */
export function mapped(value: JsonObject, replace: (inner: Json) => Json): JsonObject {
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mappedValue(inner, replace)]));
}

function mappedValue(value: Json, replace: (inner: Json) => Json): Json {
	const replaced = replace(value);
	if (replaced !== undefined) {
		return replaced;
	}

	if (isList(value)) {
		return value.map(item => mappedValue(item, replace));
	}

	return isObject(value) && !isReference(value) && !isToken(value) ? mapped(value, replace) : value;
}
