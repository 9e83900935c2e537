import type {Json, JsonObject} from '../../domain/kit/json.ts';

/** A reply of the SDK as plain JSON: instants as ISO 8601 text, absent fields left out. */
export function plainJson(value: unknown): Json {
	if (value instanceof Date) {
		return value.toISOString();
	}

	if (Array.isArray(value)) {
		return value.map(entry => plainJson(entry));
	}

	if (typeof value === 'object' && value !== null) {
		return plainObject(value);
	}

	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** The same for what is known to be an object. */
export function plainObject(value: NonNullable<unknown>): JsonObject {
	const fields = Object.entries(value).map(([name, field]) => [name, plainJson(field)] as const);
	return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}
