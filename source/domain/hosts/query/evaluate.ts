import type {Instance} from '../../account/instance.ts';
import type {Untold} from '../../choices/problem/untold.ts';
import type {Comparison, Expression, Operator} from './expression.ts';
import {parseExpression} from './parse-expression.ts';
import {patternOf} from './pattern.ts';
import {type Asked, type Subject, subjectOf} from './subject.ts';

/** Whether an expression holds on an instance, or why that can't be told. */
export type Answer = {readonly kind: 'holds' | 'fails'} | {readonly kind: 'untold'; readonly why: Untold};

/**
Whether an expression of the cluster query language, which is read once, holds on an instance, as far as AWS documents
it (Amazon ECS Developer Guide, `cluster-query-language.md`). What is left open there is not guessed. So a negation
about an attribute that the instance doesn't have is untold: `!=` is "string inequality" on that page, and was seen to
leave such instances out (aws/containers-roadmap#486), which is why people write `attribute:x !exists or
attribute:x != y`.
*/
export function evaluate(expression: string): (asked: Asked) => Answer {
	const parsed = parseExpression(expression);
	return parsed ? evaluator(parsed) : () => untold({kind: 'syntax'});
}

/** What is the same for all that are asked of is worked out once. */
function evaluator(expression: Expression): (asked: Asked) => Answer {
	switch (expression.kind) {
		case 'comparison': {
			return comparing(expression);
		}

		case 'not': {
			const part = evaluator(expression.part);
			return asked => opposite(part(asked));
		}

		case 'and': {
			const parts = expression.parts.map(part => evaluator(part));
			return asked => all(parts.map(part => part(asked)));
		}

		case 'or': {
			const parts = expression.parts.map(part => evaluator(part));
			return asked => opposite(all(parts.map(part => opposite(part(asked)))));
		}

		case 'unordered': {
			return () => untold({kind: 'precedence'});
		}
	}
}

/** One that fails decides; else one that is untold. */
function all(answers: readonly Answer[]): Answer {
	return answers.find(({kind}) => kind === 'fails') ?? answers.find(({kind}) => kind === 'untold') ?? told(true);
}

function opposite(given: Answer): Answer {
	return given.kind === 'untold' ? given : told(given.kind === 'fails');
}

const holds: Answer = {kind: 'holds'};
const fails: Answer = {kind: 'fails'};

function told(isHolding: boolean): Answer {
	return isHolding ? holds : fails;
}

function untold(why: Untold): Answer {
	return {kind: 'untold', why};
}

function comparing({subject: name, operator, values: wanted}: Comparison): (asked: Asked) => Answer {
	const subject = subjectOf(name);
	if (!subject) {
		return () => untold({kind: 'subject', subject: name});
	}

	if (!subject.operators.includes(operator)) {
		return () => untold({kind: 'operator', subject: name, operator});
	}

	const answer = (asked: Asked) => {
		if (operator === 'exists' || operator === '!exists') {
			const isThere = subject.isThere?.(asked) ?? false;
			return told(operator === 'exists' ? isThere : !isThere);
		}

		const values = subject.values(asked);
		return values ? among({name, subject, operator, wanted, values}) : untold({kind: 'unread', subject: name});
	};

	return subject.isThere ? ofAttributes(answer) : answer;
}

/** Attributes are shared by instances that are alike, of which a cluster has thousands: what they answer is, too. */
function ofAttributes(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
	const known = new WeakMap<Instance['attributes'], Answer>();
	return asked => {
		const {attributes} = asked.instance;
		const before = known.get(attributes);
		if (before) {
			return before;
		}

		const found = answer(asked);
		known.set(attributes, found);
		return found;
	};
}

type Compared = {
	readonly name: string;
	readonly subject: Subject;
	readonly operator: Operator;
	readonly wanted: Comparison['values'];
	/** What the instance has of the subject. */
	readonly values: readonly string[];
};

function among(given: Compared): Answer {
	const {name, operator, values} = given;
	const isNegation = operator.startsWith('!');
	if (values.length === 0) {
		return isNegation ? untold({kind: 'absent', subject: name}) : told(false);
	}

	const [first = '', ...others] = values;
	if (others.length === 0) {
		return comparison(first, given);
	}

	const answers = values.map(value => comparison(value, given));
	const holding = answers.filter(({kind}) => kind === 'holds').length;
	const isMixed = isNegation && holding > 0 && holding < values.length;
	return (
		answers.find(({kind}) => kind === 'untold') ??
		(isMixed ? untold({kind: 'several', subject: name}) : told(holding > 0))
	);
}

function comparison(value: string, {name, subject, operator, wanted}: Compared): Answer {
	const [first = ''] = wanted;
	switch (operator) {
		case '==':
		case '!=':
		case 'in':
		case '!in': {
			return told(wanted.has(value) !== operator.startsWith('!'));
		}

		case '=~':
		case '!~': {
			const pattern = patternOf(first);
			return pattern
				? told(pattern.test(value) !== operator.startsWith('!'))
				: untold({kind: 'pattern', pattern: first});
		}

		default: {
			const order = subject.order?.(value, first);
			return order === undefined
				? untold({kind: 'value', subject: name, value: first})
				: told(isInOrder(order, operator));
		}
	}
}

function isInOrder(order: number, operator: Operator): boolean {
	return (order === 0 && operator.endsWith('=')) || (operator.startsWith('>') ? order > 0 : order < 0);
}
