import type {Change} from '../change.ts';
import {isReference} from '../../kit/reference.ts';
import type {Json} from '../../kit/json.ts';
import {printable} from '../../kit/mask.ts';
import {isList, isObject} from '../../kit/shape.ts';

/**
The request of a change as JSON, with names for what isn't known yet: `${create-secret.arn}`, and never a key. What
looks like a secret is masked as on the wire, whoever put it there.
*/
export function requestText({request}: Change): string {
	return JSON.stringify(named(request, printable(request)), undefined, 2);
}

function named(value: Json, printed: Json): Json {
	if (isReference(value)) {
		return value.$ref === 'key' ? '<the API key>' : printed;
	}

	if (isList(value) && isList(printed)) {
		return value.map((item, index) => named(item, printed[index]));
	}

	return isObject(value) && isObject(printed)
		? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner, printed[key])]))
		: printed;
}
