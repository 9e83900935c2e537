import type {Change} from '../../../../domain/plan/change.ts';
import {isReference, type Reference} from '../../../../domain/kit/reference.ts';
import type {Json} from '../../../../domain/kit/json.ts';

/** The request of a change as JSON, with names for what isn't known yet: `${create-secret.arn}`, and never a key. */
export function requestText({request}: Change): string {
	return JSON.stringify(named(request), undefined, 2);
}

function named(value: Json): unknown {
	if (typeof value !== 'object') {
		return value;
	}

	if (isList(value)) {
		return value.map(item => named(item));
	}

	return isReference(value)
		? nameOf(value)
		: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
}

function nameOf(reference: Reference): string {
	// As the wire writes it, so that what is read here can be found in a log.
	return reference.$ref === 'key' ? '<the API key>' : `\${${reference.change}.${reference.field}}`;
}

function isList(value: Json): value is readonly Json[] {
	// By itself it doesn't narrow a readonly list.
	return Array.isArray(value);
}
