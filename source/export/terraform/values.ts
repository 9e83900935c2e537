import type {Json} from '../../domain/kit/json.ts';
import {isList, isObject, textOf} from '../../domain/kit/shape.ts';
import {isToken, type Token} from '../template/token.ts';
import {printExpression} from './hcl/print-expression.ts';
import {bare, call, type Bare, type Expression, type Item, plain} from './hcl/expression.ts';

/** Tokens that stand for one value. */
export type Reachable = Exclude<Token, {$token: 'join'} | {$token: 'when'}>;

/** How a template's tokens are written, and what a line is there for, by its path in a definition. */
export type Writer = {
	/** The expression for all tokens but texts in a row and items that are there on a condition. */
	readonly reach: (token: Reachable) => Expression;
	readonly because: (path: string) => string | undefined;
};

/** JSON with tokens in it, as HCL. `path` is where a diff has it, in the container that it belongs to. */
export function valueOf(value: Json, writer: Writer, path?: string): Expression {
	if (typeof value === 'string') {
		return plain(value);
	}

	if (isToken(value)) {
		return tokenOf(value, writer);
	}

	if (isList(value)) {
		return listOf(value, writer, path);
	}

	if (!isObject(value)) {
		return bare(String(value ?? null));
	}

	return {
		kind: 'object',
		entries: Object.entries(value).flatMap(([key, inner]) =>
			inner === undefined
				? []
				: [
						{
							key,
							value: valueOf(inner, writer, inside(path, key)),
							comment: reasonFor(inner, inside(path, key), writer),
						},
					],
		),
	};
}

function tokenOf(token: Token, writer: Writer): Expression {
	if (token.$token === 'join') {
		return {
			kind: 'text',
			parts: token.parts.flatMap(part => (typeof part === 'string' ? [part] : flat(tokenOf(part, writer)))),
		};
	}

	return token.$token === 'when' ? valueOf(token.item, writer) : writer.reach(token);
}

function flat(expression: Expression): ReadonlyArray<string | Bare> {
	return expression.kind === 'bare' ? [expression] : expression.kind === 'text' ? expression.parts : [];
}

/** A list; items that are there on a condition follow the others, each in a list that may be empty. */
function listOf(values: readonly Json[], writer: Writer, path: string | undefined): Expression {
	const always = values.filter(value => !isConditional(value));
	const items: Expression = {
		kind: 'list',
		items: always.map((value): Item => ({
			value: valueOf(value, writer, inside(path, nameOf(value))),
			comment: reasonFor(value, inside(path, nameOf(value)), writer),
		})),
	};
	const optional = values.flatMap((value): readonly Expression[] =>
		isConditional(value)
			? [
					{
						kind: 'choice',
						condition: emptiness(value, writer),
						yes: {kind: 'list', items: []},
						no: {kind: 'list', items: [{value: valueOf(value.item, writer)}]},
					},
				]
			: [],
	);
	const [only, ...more] = always.length === 0 ? optional : [items, ...optional];
	return only === undefined ? items : more.length === 0 ? only : call('concat', only, ...more);
}

/** The condition on which an item is not there: its parameter is empty. */
export function emptiness({name}: Conditional, {reach}: Writer): string {
	return `${printExpression(reach({$token: 'parameter', name}))} == ""`;
}

export type Conditional = Extract<Token, {$token: 'when'}>;

/** Tells an item that is there only where a parameter isn't empty. */
export function isConditional(value: Json): value is Conditional {
	return isToken(value) && value.$token === 'when';
}

/** A path one level deeper. */
export function inside(path: string | undefined, key: string | undefined): string | undefined {
	return path === undefined || key === undefined ? undefined : `${path}/${key}`;
}

/** What an item of a list is known by. */
export function nameOf(value: Json): string | undefined {
	if (typeof value === 'string') {
		return value;
	}

	if (!isObject(value)) {
		return undefined;
	}

	const {name, containerPath, containerPort, protocol, expression} = value;
	return (
		textOf(name) ??
		textOf(containerPath) ??
		textOf(expression) ??
		(typeof containerPort === 'number' ? `${containerPort}/${textOf(protocol) ?? 'tcp'}` : undefined)
	);
}

/** What a parameter stands for is told where it is declared. */
/** Why a line is there. */
export function reasonFor(value: Json, path: string | undefined, {because}: Writer): string | undefined {
	const isParameter = isToken(value) || (isObject(value) && Object.values(value).some(inner => isToken(inner)));
	return path === undefined || isParameter ? undefined : because(diffPath(path));
}

/** The path that a diff gives a line, from the one by the API's names: a list goes by what its items are there. */
function diffPath(path: string): string {
	return path
		.replace('/portMappings/', '/ports/')
		.replace('/mountPoints/', '/mounts/')
		.replace('/linuxParameters/capabilities/add/', '/capabilities/');
}
