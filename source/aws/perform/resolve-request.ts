import type {Change} from '../../domain/plan/change.ts';
import type {Json} from '../../domain/kit/json.ts';
import {isReference, type Reference} from '../../domain/kit/reference.ts';
import type {PerformOptions} from '../gateway.ts';

/**
The request as it is sent: references replaced by what earlier changes produced, and by the key. The result holds the
key, so it goes to the SDK and nowhere else.
*/
export function resolveRequest<Input>(change: Change, options: PerformOptions): Input {
	// The plan writes requests in the API's own names, and AWS validates them; a second description of 25 inputs would
	// only drift.
	return resolve(change.request, options) as Input;
}

function resolve(value: Json, options: PerformOptions): Json {
	if (typeof value !== 'object') {
		return value;
	}

	if (isReference(value)) {
		return resolveReference(value, options);
	}

	return isList(value)
		? value.map(entry => resolve(entry, options))
		: Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, resolve(entry, options)]));
}

function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

function resolveReference(reference: Reference, {results, key, there}: PerformOptions): string {
	if (reference.$ref === 'key') {
		// Only kinds that say `writesKey` are handed the key: any other request that asks for it ends here.
		if (key === undefined) {
			throw new Error('A request needs the API key, and there is none.');
		}

		return key.reveal();
	}

	if (reference.$ref === 'there') {
		const text = there?.(reference);
		if (text === undefined) {
			throw new Error(`A request needs ${reference.name} of ${reference.place}, which was not read.`);
		}

		return text;
	}

	const value = results[reference.change]?.[reference.field];
	// A change whose needs were not met is never begun (`setup/applying/apply.ts`): this is a bug of ours, not of AWS.
	if (value === undefined) {
		throw new Error(`A request needs the ${reference.field} of ${reference.change}, which was not done.`);
	}

	return value;
}
