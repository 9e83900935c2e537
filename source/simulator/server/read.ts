import {Fault} from './call.ts';

/** Takes a value of a JSON request apart. As AWS does, it drops null and unknown members and refuses wrong types. */
export type Reader<Value> = (value: unknown) => Value;

/** What a reader gives: the input types of operations are derived from their readers, so the two can't differ. */
export type ReadBy<Read> = Read extends Reader<infer Value> ? Value : never;

type Fields = Readonly<Record<string, Reader<unknown>>>;
// Whether a member is required is for the operation to say: AWS refuses it in the service's own words, after the
// parser.
type Structure<Members extends Fields> = {readonly [Name in keyof Members]?: ReadBy<Members[Name]>};

export const text: Reader<string> = value => {
	if (typeof value === 'string') {
		return value;
	}

	// The real parser turns numbers and flags into strings and refuses everything else.
	if (typeof value === 'number' || typeof value === 'boolean') {
		return String(value);
	}

	throw mismatch(value, 'String');
};

export const decimal = primitive((value): value is number => typeof value === 'number', 'Double');

const number = primitive((value): value is number => typeof value === 'number', 'Integer');

export const integer: Reader<number> = value => Math.trunc(number(value));

export const flag = primitive((value): value is boolean => typeof value === 'boolean', 'Boolean');

export function listOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
	return value => {
		if (!Array.isArray(value)) {
			throw mismatch(value, 'List');
		}

		const members: readonly unknown[] = value;
		// Null members of a list are dropped like those of a structure.
		return members.filter(member => member !== null).map(member => read(member));
	};
}

export function mapOf<Value>(read: Reader<Value>): Reader<Readonly<Record<string, Value>>> {
	return value =>
		Object.fromEntries(Object.entries(record(value, 'Map')).map(([name, member]) => [name, read(member)]));
}

/** An object with known members, all of them optional on the wire. */
export function structure<Members extends Fields>(members: Members): Reader<Structure<Members>> {
	return value => {
		const given = record(value, 'Structure');
		const known = Object.entries(members).flatMap(([name, read]) => {
			const member = given[name];
			return member === null || member === undefined ? [] : [[name, read(member)] as const];
		});
		// The entries were made member by member with the very readers the type is derived from; the compiler can't
		// follow that.
		return Object.fromEntries(known) as Structure<Members>;
	};
}

function primitive<Value>(isValid: (value: unknown) => value is Value, wanted: string): Reader<Value> {
	return value => {
		if (isValid(value)) {
			return value;
		}

		throw mismatch(value, wanted);
	};
}

function record(value: unknown, wanted: string): Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw mismatch(value, wanted);
	}

	return {...value};
}

// The names that the Java parser behind these services has for them, as its messages show.
const tokens = new Map([
	['string', 'STRING_VALUE'],
	['number', 'NUMBER_VALUE'],
	['boolean', 'TRUE_VALUE'],
]);

function mismatch(value: unknown, wanted: string): Fault {
	// True and false are tokens of their own.
	const token = value === false ? 'FALSE_VALUE' : tokens.get(typeof value);
	if (token !== undefined) {
		return new Fault({
			code: 'SerializationException',
			message: `${token} can not be converted to ${article(wanted)}`,
		});
	}

	const shape = Array.isArray(value) ? 'Start of list' : 'Start of structure or map';
	return new Fault({code: 'SerializationException', message: `${shape} found where not expected.`});
}

function article(wanted: string): string {
	return 'AEIOU'.includes(wanted.charAt(0)) ? `an ${wanted}` : `a ${wanted}`;
}
