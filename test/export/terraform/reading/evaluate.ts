/**
Values of HCL expressions as the parser hands them on: its JSON has literal texts as they are, with `$${` for a dollar
and a brace, and everything that has to be evaluated inside `${…}`, as it was written. It knows as much of the language
as code that is exported may use, and throws at anything else.
*/
export type Scope = {
	/** The value of `var.x`, `data.a.b.c` or `aws_x.y.arn`. */
	readonly reach: (path: readonly string[]) => unknown;
};

/** A text of the parser's JSON. */
export function evaluateTemplate(text: string, scope: Scope): unknown {
	return template({text, at: 0}, scope, {isRaw: false});
}

type Reader = {readonly text: string; at: number};

/** Up to the closing quote where it was written in quotes, else to the end. One expression alone keeps its type. */
function template(reader: Reader, scope: Scope, {isRaw}: {readonly isRaw: boolean}): unknown {
	const parts: unknown[] = [];
	let literal = '';
	const {text} = reader;
	const end = isRaw ? '"' : undefined;
	while (reader.at < text.length && text[reader.at] !== end) {
		const rest = text.slice(reader.at);
		if (rest.startsWith('$${') || rest.startsWith('%%{')) {
			literal += rest.slice(1, 3);
			reader.at += 3;
		} else if (rest.startsWith('${')) {
			parts.push(literal);
			literal = '';
			reader.at += 2;
			parts.push(expression(reader, scope));
			expect(reader, '}');
		} else if (rest.startsWith('%{')) {
			throw new Error(`a directive in ${text}`);
		} else if (isRaw && rest.startsWith('\\')) {
			literal += escape(reader);
		} else {
			literal += rest[0];
			reader.at++;
		}
	}

	const all = [...parts, literal].filter(part => part !== '');
	const [only] = all;
	// As HCL keeps texts (cty, NormalizeString).
	return all.length === 1 && typeof only !== 'string' ? only : all.map(String).join('').normalize('NFC');
}

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\'};

function escape(reader: Reader): string {
	const kind = reader.text[reader.at + 1] ?? '';
	const digits = kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
	const number = reader.text.slice(reader.at + 2, reader.at + 2 + digits);
	reader.at += 2 + digits;
	const sign = digits > 0 ? String.fromCodePoint(Number.parseInt(number, 16)) : escapes[kind];
	if (sign === undefined) {
		throw new Error(`\\${kind} in ${reader.text}`);
	}

	return sign;
}

function skip(reader: Reader): void {
	const space = /^(?:\s|#[^\n]*\n)*/v.exec(reader.text.slice(reader.at));
	reader.at += space?.[0].length ?? 0;
}

function next(reader: Reader): string {
	skip(reader);
	return reader.text[reader.at] ?? '';
}

function isTaken(reader: Reader, sign: string): boolean {
	skip(reader);
	if (!reader.text.startsWith(sign, reader.at)) {
		return false;
	}

	reader.at += sign.length;
	return true;
}

function expect(reader: Reader, sign: string): void {
	if (!isTaken(reader, sign)) {
		throw new Error(`${sign} expected at ${reader.text.slice(reader.at, reader.at + 30)}`);
	}
}

function expression(reader: Reader, scope: Scope): unknown {
	const first = term(reader, scope);
	const value = isTaken(reader, '==') ? first === term(reader, scope) : first;
	if (!isTaken(reader, '?')) {
		return value;
	}

	const yes = expression(reader, scope);
	expect(reader, ':');
	const no = expression(reader, scope);
	return value === true ? yes : no;
}

function term(reader: Reader, scope: Scope): unknown {
	const sign = next(reader);
	if (isTaken(reader, '"')) {
		const value = template(reader, scope, {isRaw: true});
		expect(reader, '"');
		// Written in quotes, a single reference is a text as well.
		return value ?? '';
	}

	if (sign === '[') {
		return items(reader, '[', ']', () => expression(reader, scope));
	}

	if (sign === '{') {
		return object(reader, scope);
	}

	const number = /^-?\d+(?:\.\d+)?/v.exec(reader.text.slice(reader.at))?.[0];
	if (number !== undefined) {
		reader.at += number.length;
		return Number(number);
	}

	return named(reader, scope);
}

function items<Item>(reader: Reader, open: string, close: string, read: () => Item): Item[] {
	expect(reader, open);
	const all: Item[] = [];
	while (!isTaken(reader, close)) {
		all.push(read());
		isTaken(reader, ',');
	}

	return all;
}

function object(reader: Reader, scope: Scope): Record<string, unknown> {
	const entries = items(reader, '{', '}', () => {
		const key = next(reader) === '"' ? term(reader, scope) : name(reader);
		expect(reader, '=');
		return [String(key), expression(reader, scope)] as const;
	});
	return Object.fromEntries(entries);
}

function name(reader: Reader): string {
	skip(reader);
	const found = /^[A-Z_a-z][\w\-]*/v.exec(reader.text.slice(reader.at))?.[0];
	if (found === undefined) {
		throw new Error(`a name expected at ${reader.text.slice(reader.at, reader.at + 30)}`);
	}

	reader.at += found.length;
	return found;
}

const functions: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
	jsonencode: value => JSON.stringify(value),
	concat: (...lists) => lists.flat(),
	basename: text => String(text).split('/').at(-1),
};

function named(reader: Reader, scope: Scope): unknown {
	const first = name(reader);
	if (first === 'true' || first === 'false') {
		return first === 'true';
	}

	if (next(reader) === '(') {
		const known = functions[first];
		if (!known) {
			throw new Error(`nobody expects ${first}()`);
		}

		return known(...items(reader, '(', ')', () => expression(reader, scope)));
	}

	const path = [first];
	while (isTaken(reader, '.')) {
		path.push(name(reader));
	}

	return scope.reach(path);
}
