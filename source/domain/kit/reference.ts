import type {Json} from './json.ts';

/**
A value in a request that is not known yet or must not stand in a plan. Resolved at the moment of sending, inside the
gateway. `change` points at the result of an earlier change; `key` at the API key in memory; `there` at a value that
stands in clear where it was read, and goes on as it is.
*/
export type Reference =
	| ThereReference
	| {readonly $ref: 'change'; readonly change: string; readonly field: ResultField}
	| {readonly $ref: 'key'};

/** A named value at a place in a document, both by names that are unique in what was read. */
export type ThereReference = {
	readonly $ref: 'there';
	readonly document: string;
	readonly place: string;
	readonly name: string;
};

/** What a change can produce for a later one. */
export type ResultField = 'arn' | 'version' | 'operation';

/** The reference to the API key in hand. */
export const keyReference: Reference = {$ref: 'key'};

/** The reference to what an earlier change will produce. */
export function resultOf(change: string, field: ResultField = 'arn'): Reference {
	return {$ref: 'change', change, field};
}

/** Tells a reference from other JSON. */
export function isReference(value: Json): value is Reference {
	return typeof value === 'object' && !Array.isArray(value) && '$ref' in value;
}
