import type {Comparison, Expression, Operator} from './expression.ts';
import {type Token, tokensOf} from './tokens.ts';

/** Something that was read, and the tokens behind it; `undefined` where it isn't there. */
type Parsed<Value> = {readonly value: Value; readonly rest: readonly Token[]} | undefined;

const operators: ReadonlyMap<string, Operator> = new Map([
	...(['==', '!=', '>', '>=', '<', '<=', '=~', '!~', 'in', 'exists'] as const).map(sign => [sign, sign] as const),
	['equals', '=='],
	['not_equals', '!='],
	['greater_than', '>'],
	['greater_than_equal', '>='],
	['less_than', '<'],
	['less_than_equal', '<='],
	['matches', '=~'],
	['not_matches', '!~'],
	['not_in', '!in'],
	['not_exists', '!exists'],
]);

const joints: ReadonlyMap<string, 'and' | 'or'> = new Map([
	['&&', 'and'],
	['and', 'and'],
	['||', 'or'],
	['or', 'or'],
]);

/**
An expression of the cluster query language, in the grammar that AWS documents (Amazon ECS Developer Guide, "Create
expressions to define container instances", `cluster-query-language.md`): `subject operator [argument]`, joined by
`and`, `or`, `not` or their signs, with parentheses around whole expressions. `undefined` for anything else.
*/
export function parseExpression(text: string): Expression | undefined {
	const parsed = parseJoined(tokensOf(text) ?? []);
	return parsed?.rest.length === 0 ? parsed.value : undefined;
}

function parseJoined(tokens: readonly Token[]): Parsed<Expression> {
	let next = parsePart(tokens);
	const parts: Expression[] = [];
	const kinds = new Set<'and' | 'or'>();
	while (next) {
		parts.push(next.value);
		const joint = joints.get(bare(next.rest[0]));
		if (joint === undefined) {
			const [kind = 'and', ...others] = kinds;
			return {value: others.length > 0 ? {kind: 'unordered'} : joined(kind, parts), rest: next.rest};
		}

		kinds.add(joint);
		next = parsePart(next.rest.slice(1));
	}

	return undefined;
}

function joined(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
	const [only, ...others] = parts;
	return only && others.length === 0 ? only : {kind, parts};
}

function parsePart(tokens: readonly Token[]): Parsed<Expression> {
	const [first, ...others] = tokens;
	switch (bare(first)) {
		case '!':
		case 'not': {
			const parsed = parsePart(others);
			return parsed && {value: {kind: 'not', part: parsed.value}, rest: parsed.rest};
		}

		case '(': {
			const parsed = parseJoined(others);
			return bare(parsed?.rest[0]) === ')' ? parsed && {...parsed, rest: parsed.rest.slice(1)} : undefined;
		}

		default: {
			return parseComparison(tokens);
		}
	}
}

function parseComparison([subject, ...others]: readonly Token[]): Parsed<Comparison> {
	const found = subject?.kind === 'word' ? parseOperator(others) : undefined;
	const values = found && parseValues(found.value, found.rest);
	return (
		subject &&
		found &&
		values && {
			value: {kind: 'comparison', subject: subject.text, operator: found.value, values: new Set(values.value)},
			rest: values.rest,
		}
	);
}

function parseOperator(tokens: readonly Token[]): Parsed<Operator> {
	const [first, second] = tokens;
	const negated = bare(first) === '!' ? bare(second) : '';
	if (negated === 'in' || negated === 'exists') {
		return {value: `!${negated}`, rest: tokens.slice(2)};
	}

	const operator = operators.get(bare(first));
	return operator === undefined ? undefined : {value: operator, rest: tokens.slice(1)};
}

function parseValues(operator: Operator, tokens: readonly Token[]): Parsed<readonly string[]> {
	if (operator === 'exists' || operator === '!exists') {
		return {value: [], rest: tokens};
	}

	if (operator === 'in' || operator === '!in') {
		return parseList(tokens);
	}

	const [value, ...rest] = tokens;
	return value && value.kind !== 'sign' ? {value: [value.text], rest} : undefined;
}

/** `[argument1, argument2, ..., argumentN]`. */
function parseList([open, ...others]: readonly Token[]): Parsed<readonly string[]> {
	const end = others.findIndex(token => bare(token) === ']');
	const inside = others.slice(0, end);
	const isList =
		bare(open) === '[' &&
		end % 2 === 1 &&
		inside.every((token, index) => (index % 2 === 0 ? token.kind !== 'sign' : bare(token) === ','));
	return isList
		? {value: inside.filter((token, index) => index % 2 === 0).map(({text}) => text), rest: others.slice(end + 1)}
		: undefined;
}

/** The text of a token that may be a sign or a keyword. */
function bare(token: Token | undefined): string {
	return token && token.kind !== 'quoted' ? token.text : '';
}
