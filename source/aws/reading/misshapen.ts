import {NormalizedSchema} from '@smithy/core/schema';
import {isFollowed} from './pages.ts';

type Shape = Parameters<typeof NormalizedSchema.of>[0];

/** Texts that go on where a list ended (each API's reference, "Pagination"). */
const tokens = ['nextToken', 'NextToken', 'Marker'];

/**
Where an answer is not of the shape that its API describes: `clusters[0]`. The SDK takes what came as it is, and an
answer that can't be understood is none.
*/
export function misshapen(shape: unknown, output: NonNullable<unknown>): string | undefined {
	return shape === undefined ? undefined : wrongIn(NormalizedSchema.of(shape as Shape), output, '');
}

/** The token of an answer that leads to where the list has been before: such a list has no end. */
export function circular(output: NonNullable<unknown>): string | undefined {
	return tokens.find(name => {
		const next: unknown = Reflect.get(output, name);
		return typeof next === 'string' && next !== '' && isFollowed(next);
	});
}

function wrongIn(schema: NormalizedSchema, value: unknown, place: string): string | undefined {
	if (schema.isListSchema()) {
		return Array.isArray(value) ? wrongInList(schema.getValueSchema(), value, place) : place;
	}

	if (schema.isStructSchema()) {
		return isObject(value) ? wrongInStructure(schema, value, place) : place;
	}

	const isRight = schema.isMapSchema() ? isObject(value) : !schema.isStringSchema() || typeof value === 'string';
	return isRight ? undefined : place;
}

function wrongInList(schema: NormalizedSchema, values: readonly unknown[], place: string): string | undefined {
	for (const [index, value] of values.entries()) {
		const at = `${place}[${index}]`;
		const wrong = isAbsent(value) ? at : wrongIn(schema, value, at);
		if (wrong !== undefined) {
			return wrong;
		}
	}

	return undefined;
}

/** What is new in an API, and what the SDK adds, is in no schema, and nobody reads it. */
function wrongInStructure(schema: NormalizedSchema, value: Record<string, unknown>, place: string): string | undefined {
	for (const [name, member] of schema.structIterator()) {
		const field: unknown = Reflect.get(value, name);
		const wrong = isAbsent(field) ? undefined : wrongIn(member, field, place === '' ? name : `${place}.${name}`);
		if (wrong !== undefined) {
			return wrong;
		}
	}

	return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
	return value === undefined || value === null;
}
