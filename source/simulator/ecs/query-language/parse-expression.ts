import {Fault} from '../../server/call.ts';
import type {Expression, Operator} from './expression.ts';
import {type Token, tokenize} from './tokenize.ts';

type Parsed<Value> = {readonly value: Value; readonly rest: readonly Token[]};

// Both spellings of the page "Cluster query language": signs and words.
const operators = new Map<string, Operator>([
	['==', '=='],
	['equals', '=='],
	['!=', '!='],
	['not_equals', '!='],
	['>', '>'],
	['greater_than', '>'],
	['>=', '>='],
	['greater_than_equal', '>='],
	['<', '<'],
	['less_than', '<'],
	['<=', '<='],
	['less_than_equal', '<='],
	['=~', '=~'],
	['matches', '=~'],
	['!~', '!~'],
	['not_matches', '!~'],
	['in', 'in'],
	['not_in', '!in'],
	['exists', 'exists'],
	['not_exists', '!exists'],
]);

/**
Parses the cluster query language, as `memberOf` constraints and the filter of ListContainerInstances use it. Throws an
InvalidParameterException that names the place; AWS's own sentence is not confirmed. Kinder than AWS: parentheses may
stand around any part, not only around whole expressions.
*/
export function parseExpression(expression: string): Expression {
	const {value, rest} = parseOr(tokenize(expression));
	if (rest.length > 0) {
		throw invalid(rest);
	}

	return value;
}

// `and` binds stronger than `or`, `not` stronger than both: usual; AWS's own order is not confirmed.
function parseOr(tokens: readonly Token[]): Parsed<Expression> {
	return parseChain(tokens, 'or', ['||', 'or'], parseAnd);
}

function parseAnd(tokens: readonly Token[]): Parsed<Expression> {
	return parseChain(tokens, 'and', ['&&', 'and'], parseNot);
}

function parseChain(
	tokens: readonly Token[],
	kind: 'and' | 'or',
	joints: readonly string[],
	parsePart: (tokens: readonly Token[]) => Parsed<Expression>,
): Parsed<Expression> {
	let {value, rest} = parsePart(tokens);
	while (joints.includes(rest[0]?.text ?? '')) {
		const next = parsePart(rest.slice(1));
		value = {kind, sides: [value, next.value]};
		rest = next.rest;
	}

	return {value, rest};
}

function parseNot(tokens: readonly Token[]): Parsed<Expression> {
	const [first, ...others] = tokens;
	if (first?.text === '!' || first?.text === 'not') {
		const {value, rest} = parseNot(others);
		return {value: {kind: 'not', inner: value}, rest};
	}

	if (first?.text !== '(') {
		return parseTest(tokens);
	}

	const {value, rest} = parseOr(others);
	if (rest[0]?.text !== ')') {
		throw invalid(rest);
	}

	return {value, rest: rest.slice(1)};
}

function parseTest([subject, ...others]: readonly Token[]): Parsed<Expression> {
	if (subject?.kind !== 'word') {
		throw invalid(others);
	}

	const {value: operator, rest} = parseOperator(others);
	if (operator === 'exists' || operator === '!exists') {
		return {value: {kind: 'test', subject: subject.text, operator, values: []}, rest};
	}

	const {value: values, rest: after} = operator === 'in' || operator === '!in' ? parseList(rest) : parseValue(rest);
	return {value: {kind: 'test', subject: subject.text, operator, values}, rest: after};
}

function parseOperator(tokens: readonly Token[]): Parsed<Operator> {
	const [first, second] = tokens;
	// `!in` and `!exists` are two tokens here, as `!` also negates whole expressions.
	if (first?.text === '!' && (second?.text === 'in' || second?.text === 'exists')) {
		return {value: second.text === 'in' ? '!in' : '!exists', rest: tokens.slice(2)};
	}

	const operator = operators.get(first?.text ?? '');
	if (operator === undefined) {
		throw invalid(tokens);
	}

	return {value: operator, rest: tokens.slice(1)};
}

function parseValue(tokens: readonly Token[]): Parsed<readonly string[]> {
	const [value, ...rest] = tokens;
	if (value?.kind !== 'word') {
		throw invalid(tokens);
	}

	return {value: [value.text], rest};
}

function parseList(tokens: readonly Token[]): Parsed<readonly string[]> {
	const end = tokens.findIndex(({text}) => text === ']');
	if (end === -1 || tokens[0]?.text !== '[') {
		throw invalid(tokens);
	}

	return {
		// Commas may be missing and the list may be empty, which is kinder than it need be.
		value: tokens
			.slice(1, end)
			.filter(({text}) => text !== ',')
			.map(({text}) => text),
		rest: tokens.slice(end + 1),
	};
}

function invalid(rest: readonly Token[]): Fault {
	const place = rest.length === 0 ? 'the end' : rest.map(({text}) => text).join(' ');
	return new Fault({code: 'InvalidParameterException', message: `Invalid expression near ${place}`});
}
