import {Fault} from '../../server/call.ts';
import type {Expression} from './expression.ts';

/** What the subjects of an expression stand for on one instance: none, one or several values. */
export type Subjects = (subject: string) => readonly string[];

type Test = Extract<Expression, {kind: 'test'}>;

/**
Whether the expression holds. A subject with several values fulfils a test when one of them does, and a negation when
none does: so `!=` holds for an instance that hasn't the attribute at all. Throws for a pattern that is none.
*/
export function isHolding(expression: Expression, subjects: Subjects): boolean {
	switch (expression.kind) {
		case 'and': {
			return expression.sides.every(side => isHolding(side, subjects));
		}

		case 'or': {
			return expression.sides.some(side => isHolding(side, subjects));
		}

		case 'not': {
			return !isHolding(expression.inner, subjects);
		}

		case 'test': {
			return isTrue(expression, subjects(expression.subject));
		}
	}
}

function isTrue({operator, values}: Test, actual: readonly string[]): boolean {
	const [value = ''] = values;
	switch (operator) {
		case 'exists': {
			return actual.length > 0;
		}

		case '!exists': {
			return actual.length === 0;
		}

		case '==': {
			return actual.includes(value);
		}

		case '!=': {
			return !actual.includes(value);
		}

		case 'in': {
			return actual.some(one => values.includes(one));
		}

		case '!in': {
			return actual.every(one => !values.includes(one));
		}

		case '=~': {
			return actual.some(one => pattern(value).test(one));
		}

		case '!~': {
			return actual.every(one => !pattern(value).test(one));
		}

		case '>': {
			return actual.some(one => compare(one, value) > 0);
		}

		case '>=': {
			return actual.some(one => compare(one, value) >= 0);
		}

		case '<': {
			return actual.some(one => compare(one, value) < 0);
		}

		case '<=': {
			return actual.some(one => compare(one, value) <= 0);
		}
	}
}

// AWS takes Java's patterns, whose `matches` wants the whole text. JavaScript's are near enough for what constraints
// hold; the `v` flag is stricter about lone brackets.
function pattern(source: string): RegExp {
	try {
		return new RegExp(`^(?:${source})$`, 'v');
	} catch (error) {
		if (error instanceof SyntaxError) {
			throw new Fault({code: 'InvalidParameterException', message: `Invalid regular expression ${source}`});
		}

		throw error;
	}
}

// Versions, numbers and dates alike: part by part, numbers as numbers, so 1.100 is newer than 1.99.
function compare(left: string, right: string): number {
	return left.localeCompare(right, 'en', {numeric: true});
}
