import {NormalizedSchema} from '@smithy/core/schema';
import {isFollowed} from './pages.ts';

type Schema = Parameters<typeof NormalizedSchema.of>[0];

/** Texts that go on where a list ended (each API's reference, "Pagination"). */
const tokens = ['nextToken', 'NextToken', 'Marker'];

/**
Where an answer is not of the shape that its API describes: `clusters[0]`. The SDK takes what came as it is, and an
answer that can't be understood is none.
*/
export function misshapen(schema: unknown, output: NonNullable<unknown>): string | undefined {
	return schema === undefined ? undefined : wrongIn(shapeOf(NormalizedSchema.of(schema as Schema)), output);
}

/** The token of an answer that leads to where the list has been before: such a list has no end. */
export function circular(output: NonNullable<unknown>): string | undefined {
	return tokens.find(name => {
		const next: unknown = Reflect.get(output, name);
		return typeof next === 'string' && next !== '' && isFollowed(next);
	});
}

/** What of a schema is looked at. What it has inside is worked out when something is there. */
type Shape =
	| {readonly kind: 'list'; readonly of: () => Shape}
	| {readonly kind: 'structure'; readonly members: () => Members}
	| {readonly kind: 'map' | 'text' | 'other'};

/**
By what the SDK describes it with, which is there once for all answers. To go through that itself makes an object for
each field of each of a thousand instances.
*/
const shapes = new WeakMap<NonNullable<unknown>, Shape>();

function shapeOf(schema: NormalizedSchema): Shape {
	const raw: unknown = schema.getSchema();
	if (typeof raw !== 'object' || raw === null) {
		return newShape(schema);
	}

	const shape = shapes.get(raw) ?? newShape(schema);
	shapes.set(raw, shape);
	return shape;
}

function newShape(schema: NormalizedSchema): Shape {
	if (schema.isListSchema()) {
		return {kind: 'list', of: onDemand(() => shapeOf(schema.getValueSchema()))};
	}

	if (schema.isStructSchema()) {
		return {
			kind: 'structure',
			members: onDemand(() =>
				Array.from(schema.structIterator(), ([name, member]) => [name, shapeOf(member)] as const),
			),
		};
	}

	return {kind: schema.isMapSchema() ? 'map' : schema.isStringSchema() ? 'text' : 'other'};
}

/** The place is put together only where something is wrong: an answer has thousands of places. */
function wrongIn(shape: Shape, value: unknown): string | undefined {
	switch (shape.kind) {
		case 'list': {
			return Array.isArray(value) ? wrongInList(shape.of(), value) : '';
		}

		case 'structure': {
			return isObject(value) ? wrongInStructure(shape.members(), value) : '';
		}

		case 'map': {
			return isObject(value) ? undefined : '';
		}

		case 'text': {
			return typeof value === 'string' ? undefined : '';
		}

		case 'other': {
			return undefined;
		}
	}
}

function wrongInList(shape: Shape, values: readonly unknown[]): string | undefined {
	let index = 0;
	for (const value of values) {
		const wrong = isAbsent(value) ? '' : wrongIn(shape, value);
		if (wrong !== undefined) {
			return joined(`[${index}]`, wrong);
		}

		index += 1;
	}

	return undefined;
}

type Members = ReadonlyArray<readonly [name: string, shape: Shape]>;

/** What is new in an API, and what the SDK adds, is in no schema, and nobody reads it. */
function wrongInStructure(members: Members, value: Record<string, unknown>): string | undefined {
	for (const [name, member] of members) {
		const field: unknown = Reflect.get(value, name);
		const wrong = isAbsent(field) ? undefined : wrongIn(member, field);
		if (wrong !== undefined) {
			return joined(name, wrong);
		}
	}

	return undefined;
}

function joined(place: string, inner: string): string {
	return inner === '' || inner.startsWith('[') ? `${place}${inner}` : `${place}.${inner}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
	return value === undefined || value === null;
}

function onDemand<Value>(make: () => Value): () => Value {
	let made: {readonly value: Value} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}
