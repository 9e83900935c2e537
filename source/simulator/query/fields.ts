import {Fault} from '../server/call.ts';

type Input = Readonly<Record<string, unknown>>;

/**
Reads the input of a call. A value of another kind is refused as the service would when it takes the request apart.
*/
export const fields = {
	// Null counts as absent, as in AWS's own parsers.
	text(input: Input, name: string): string | undefined {
		const value = input[name] ?? undefined;
		if (value === undefined || typeof value === 'string') {
			return value;
		}

		throw unreadable(name);
	},

	/** A value that the service insists on. */
	required(input: Input, name: string): string {
		const value = fields.text(input, name);
		if (value === undefined || value === '') {
			throw new Fault({
				code: 'ValidationException',
				message:
					'1 validation error detected: Value null at ' +
					`'${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member ` +
					'must not be null',
			});
		}

		return value;
	},

	/** A number, written as text in the query protocols. */
	count(input: Input, name: string): number | undefined {
		const value = input[name] ?? undefined;
		const count = typeof value === 'string' ? Number(value) : value;
		if (count === undefined || (typeof count === 'number' && !Number.isNaN(count))) {
			return count;
		}

		throw unreadable(name);
	},

	// Absent is false; the query protocols write `true` and `false` as text.
	flag(input: Input, name: string): boolean {
		const value = input[name] ?? undefined;
		if (value !== undefined && typeof value !== 'boolean' && value !== 'true' && value !== 'false') {
			throw unreadable(name);
		}

		return value === true || value === 'true';
	},

	/** An empty list of the query protocols arrives as empty text. */
	texts(input: Input, name: string): readonly string[] {
		return listOf(input, name).map(value => {
			if (typeof value === 'string') {
				return value;
			}

			throw unreadable(name);
		});
	},

	// Tags, filters and the like: lists of structures.
	records(input: Input, name: string): readonly Input[] {
		return listOf(input, name).map(value => {
			if (isRecord(value)) {
				return value;
			}

			throw unreadable(name);
		});
	},
} as const;

function listOf(input: Input, name: string): readonly unknown[] {
	const value = input[name] ?? undefined;
	if (value === undefined || value === '') {
		return [];
	}

	if (Array.isArray(value)) {
		return value;
	}

	throw unreadable(name);
}

function unreadable(name: string): Fault {
	return new Fault({code: 'SerializationException', message: `Unexpected value for ${name}`});
}

function isRecord(value: unknown): value is Input {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
