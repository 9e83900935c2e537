import {inert} from '../../domain/kit/inert.ts';
import type {Json} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import {isToken, type Token} from '../template/token.ts';

export type Path = ReadonlyArray<string | number>;

/** How a value is written: what stands for tokens, and what is said above lines. */
export type Printing = {
	/** An expression; in a text it stands between `${` and `}`. */
	readonly expression: (token: Exclude<Token, {readonly $token: 'join' | 'when'}>) => string;
	/** Whether a parameter has a value. */
	readonly isThere: (parameter: string) => string;
	readonly above: (path: Path) => string | undefined;
};

type Place = {
	readonly path: Path;
	readonly indent: number;
	/** What stands before it on its line. */ readonly used: number;
};

/** As Prettier has it by default. */
export const width = 80;

/** A value as TypeScript: on one line where it fits and nothing has to be said of its parts. */
export function printed(value: Json, printing: Printing, place: Place): string {
	const {path, indent, used} = place;
	const inline = inlined(value, path, printing);
	if (inline !== undefined && indent + used + inline.length + 1 <= width) {
		return inline;
	}

	if (isToken(value) && value.$token === 'when') {
		const item = printed(value.item, printing, {path, indent: indent + 2, used: 4});
		return lines([`...(${printing.isThere(value.name)}`, `  ? [${item}]`, '  : [])'], indent);
	}

	if (isToken(value) || (!isList(value) && !isObject(value))) {
		return inline ?? '';
	}

	const within = isList(value)
		? value.map((item, index) => ({at: index, name: '', inner: item}))
		: Object.entries(value).map(([name, inner]) => ({at: name, name: `${key(name)}: `, inner}));
	const [open, close] = isList(value) ? '[]' : '{}';
	const body = within.flatMap(({at, name, inner}) => {
		const below = [...path, at];
		const said = printing.above(below);
		const line = printed(inner, printing, {path: below, indent: indent + 2, used: name.length});
		// What is too long for the rest of its line stands on the next one, but for what can't be broken after a key.
		const isLong = !/[\n`]/v.test(line) && indent + 3 + name.length + line.length > width;
		const isBroken = name !== '' && isLong;
		const text = isBroken ? `\n${' '.repeat(indent + 4)}${line}` : line;
		return [...(said === undefined ? [] : [`  // ${said}`]), `  ${isBroken ? name.trimEnd() : name}${text},`];
	});
	return lines([open ?? '', ...body, close ?? ''], indent);
}

/** A property with a text that is written already; one too long for its line stands on the next. */
export function property(name: string, text: string, indent: number): string {
	const start = ' '.repeat(indent);
	return indent + name.length + text.length + 3 > width
		? `${start}${name}:\n${start}  ${text},`
		: `${start}${name}: ${text},`;
}

/** Parts on lines of their own; what they have of several lines is indented already. */
function lines(parts: readonly string[], indent: number): string {
	return parts.map((part, index) => (index === 0 ? part : `${' '.repeat(indent)}${part}`)).join('\n');
}

/** On one line, or nothing where something is to be said of a part or an object has many. */
function inlined(value: Json, path: Path, printing: Printing): string | undefined {
	if (isToken(value)) {
		return tokenText(value, path, printing);
	}

	if (!isList(value) && !isObject(value)) {
		return typeof value === 'string' ? quoted(value) : String(value);
	}

	const parts = isList(value)
		? value.map((item, index) =>
				isSaid(index, path, printing) ? undefined : inlined(item, [...path, index], printing),
			)
		: Object.entries(value).map(([name, inner]) => {
				const text = isSaid(name, path, printing) ? undefined : inlined(inner, [...path, name], printing);
				return text === undefined ? undefined : `${key(name)}: ${text}`;
			});
	if (parts.some(part => part === undefined)) {
		return undefined;
	}

	const all = parts.join(', ');
	return isList(value) ? `[${all}]` : parts.length === 0 ? '{}' : `{ ${all} }`;
}

function isSaid(at: string | number, path: Path, {above}: Printing): boolean {
	return above([...path, at]) !== undefined;
}

function tokenText(token: Token, path: Path, printing: Printing): string | undefined {
	switch (token.$token) {
		case 'when': {
			const item = inlined(token.item, path, printing);
			return item === undefined ? undefined : `...(${printing.isThere(token.name)} ? [${item}] : [])`;
		}

		case 'join': {
			return `\`${token.parts.map(part => partText(part, printing)).join('')}\``;
		}

		case 'parameter':
		case 'arn':
		case 'partition':
		case 'account':
		case 'region': {
			return printing.expression(token);
		}
	}
}

function partText(part: string | Token, printing: Printing): string {
	if (typeof part === 'string') {
		return escaped(part).replaceAll('`', '\\`').replaceAll('${', '\\${');
	}

	return part.$token === 'join' || part.$token === 'when' ? '' : `\${${printing.expression(part)}}`;
}

/** In single quotes, unless that would need more backslashes. */
export function quoted(text: string): string {
	return text.includes("'") && !text.includes('"')
		? `"${escaped(text)}"`
		: `'${escaped(text).replaceAll("'", String.raw`\'`)}'`;
}

/** Without what can't be seen; a double quote is none of it. */
function escaped(text: string): string {
	return inert(JSON.stringify(text))
		.slice(1, -1)
		.replaceAll(String.raw`\"`, '"');
}

function key(name: string): string {
	return /^[$A-Z_a-z][\w$]*$/v.test(name) ? name : quoted(name);
}
