import type {Conditions, Patterns, Rule} from './rule.ts';

export type Asked = {readonly action: string; readonly resource: string; readonly context: Context};
export type Verdict = 'allowed' | 'denied' | 'silent';

/** What one set of policies says: an explicit deny wins over every allow. */
export function verdict(rules: readonly Rule[], asked: Asked): Verdict {
	const effects = new Set(rules.filter(rule => isConcerned(rule, asked)).map(rule => rule.effect));
	if (effects.has('Deny')) {
		return 'denied';
	}

	return effects.has('Allow') ? 'allowed' : 'silent';
}

function isConcerned(rule: Rule, {action, resource, context}: Asked): boolean {
	return (
		isAbout(rule.actions, action.toLowerCase()) &&
		isAbout(rule.resources, resource) &&
		areConditionsMet(rule.conditions, context)
	);
}

/** Whether a rule speaks of an action, whatever its resources and conditions. */
export function isOfAction({actions}: Rule, action: string): boolean {
	return isAbout(actions, action.toLowerCase());
}

function isAbout({kind, patterns}: Patterns, name: string): boolean {
	return patterns.some(pattern => isMatch(pattern, name)) === (kind === 'only');
}

/** What is known about a request, by condition key (`iam:PassedToService`, `ecs:cluster`, `aws:RequestTag/team`). */
export type Context = Readonly<Record<string, readonly string[]>>;

/** Every key of every operator must hold; one of the values of a key is enough. */
export function areConditionsMet(conditions: Conditions, context: Context): boolean {
	const known = new Map(Object.entries(context).map(([key, values]) => [key.toLowerCase(), values]));
	return Object.entries(conditions).every(([operator, keys]) =>
		Object.entries(keys).every(([key, expected]) => isHolding(operator, expected, known.get(key.toLowerCase()))),
	);
}

function isHolding(operator: string, expected: readonly string[], actual: readonly string[] | undefined): boolean {
	const {
		set,
		base = '',
		ifExists,
	} = /^(?:(?<set>ForAllValues|ForAnyValue):)?(?<base>\w+?)(?<ifExists>IfExists)?$/v.exec(operator)?.groups ?? {};
	if (base === 'Null') {
		return expected.includes(String(actual === undefined));
	}

	if (actual === undefined) {
		return ifExists !== undefined || set === 'ForAllValues' || isNegative(base);
	}

	const isNeedsAll = set === 'ForAllValues' || (set === undefined && isNegative(base));
	return isNeedsAll
		? actual.every(value => isExpected(base, expected, value))
		: actual.some(value => isExpected(base, expected, value));
}

function isExpected(operator: string, expected: readonly string[], value: string): boolean {
	return isNegative(operator)
		? expected.every(one => !isPair(operator.replace('Not', ''), one, value))
		: expected.some(one => isPair(operator, one, value));
}

function isNegative(operator: string): boolean {
	return operator.includes('Not');
}

function isPair(operator: string, expected: string, value: string): boolean {
	switch (operator) {
		case 'StringEquals': {
			return value === expected;
		}

		case 'StringEqualsIgnoreCase':
		case 'Bool': {
			return value.toLowerCase() === expected.toLowerCase();
		}

		case 'StringLike':
		case 'ArnLike':
		case 'ArnEquals': {
			return isMatch(expected, value);
		}

		case 'NumericEquals':
		case 'NumericLessThan':
		case 'NumericLessThanEquals':
		case 'NumericGreaterThan':
		case 'NumericGreaterThanEquals': {
			return isOrdered(operator.slice('Numeric'.length), Number(value), Number(expected));
		}

		case 'DateEquals':
		case 'DateLessThan':
		case 'DateLessThanEquals':
		case 'DateGreaterThan':
		case 'DateGreaterThanEquals': {
			return isOrdered(operator.slice('Date'.length), Date.parse(value), Date.parse(expected));
		}

		// An operator that is not known here never holds.
		default: {
			return false;
		}
	}
}

function isOrdered(order: string, value: number, expected: number): boolean {
	if (value === expected) {
		return order.endsWith('Equals');
	}

	return value < expected ? order.startsWith('LessThan') : order.startsWith('GreaterThan');
}

/** IAM's wildcards: `*` is any text, `?` one character, everything else is itself. */
export function isMatch(pattern: string, text: string): boolean {
	// Nearly all patterns are of these two kinds, and a large account is compared with them millions of times.
	const wild = pattern.search(/[*?]/v);
	if (wild === -1) {
		return pattern === text;
	}

	return wild === pattern.length - 1 && pattern.endsWith('*')
		? text.startsWith(pattern.slice(0, -1))
		: compiled(pattern).test(text);
}

/** By pattern. Forgotten as a whole: what policies and filters say is little, and only a stranger says ever more. */
const known = new Map<string, RegExp>();
const mostKnown = 1000;

function compiled(pattern: string): RegExp {
	const before = known.get(pattern);
	if (before) {
		return before;
	}

	const source = pattern
		.replaceAll(/[$\(\)+.\[\\\]^\{\|\}]/gv, String.raw`\$&`)
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	const made = new RegExp(`^${source}$`, 'sv');
	if (known.size >= mostKnown) {
		known.clear();
	}

	known.set(pattern, made);
	return made;
}
