import type {Json} from '../../../domain/kit/json.ts';

/**
How a field of the API is called by the provider. A field that no table has is one that the provider has no argument
for: it is told, and never left out in silence. What is `usual` is the same as leaving it out, and is left out.
*/
export type Argument = {readonly usual?: Json} & (
	| {readonly as: 'value'; readonly name: string}
	/** An object, or a list of them, that are blocks of the provider; `inner` are the fields of one. */
	| {readonly as: 'block' | 'blocks'; readonly name: string; readonly inner: Arguments}
	/** What stands one level further up with the provider. */
	| {readonly as: 'flat'; readonly inner: Arguments}
	/** `jsonencode(…)`, with the names of the API. */
	| {readonly as: 'json'; readonly name: string}
	/** A list of keys and values, with small first letters or with capitals, that is a map. */
	| {readonly as: 'tags'; readonly name: string}
	/** An object with any keys, or a list of `name` and `value`, that is a map. */
	| {readonly as: 'map'; readonly name: string}
	/** `ENABLED` and `DISABLED`, which are `true` and `false` with the provider. */
	| {readonly as: 'switch'; readonly name: string}
	/** The provider has none, and what is not usual is told. */
	| {readonly as: 'none'}
);

/** By the API's name, in the order in which they are written. */
export type Arguments = Readonly<Record<string, Argument>>;

/** Arguments whose names are the API's in the provider's spelling. */
export function values(...names: readonly string[]): Arguments {
	return Object.fromEntries(names.map(name => [name, {as: 'value', name: snake(name)}]));
}

/** `executionRoleArn` is `execution_role_arn` in all of Terraform. */
export function snake(name: string): string {
	return name.replaceAll(/(?<=[\da-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gv, '_').toLowerCase();
}
