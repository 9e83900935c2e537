import type {Schema} from './schema.ts';

/**
What a published schema has for one of its definitions, by the types that are made of it. A function says what it makes
with `satisfies` and no return type, so that the compiler still knows each field that it was given: what comes along
with a spread, and has no place in the schema, is found in `test/support/fixtures/contract.ts`.
*/
export type Wire<Name extends keyof Schema> = Frozen<Schema[Name]>;

/** What of an event is not its type. */
export type Body<Name extends keyof Schema> = Omit<Wire<Name>, 'type'>;

type Frozen<Value> = unknown extends Value
	? Value
	: Value extends string
		? Value
		: {readonly [Field in keyof Value]: Frozen<Value[Field]>};
