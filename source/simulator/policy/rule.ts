import type {PolicyDocument, Statement} from '../account/policy-document.ts';

/** A statement made ready for comparing: one shape for single values and lists, and for an action and its reverse. */
export type Rule = {
	readonly effect: 'Allow' | 'Deny';
	/** In lower case. */
	readonly actions: Patterns;
	readonly resources: Patterns;
	readonly principals: Principals;
	readonly conditions: Conditions;
};

/** `only` holds what the rule is about (`Action`, `Resource`); `not` is the reverse (`NotAction`, `NotResource`). */
export type Patterns = {readonly kind: 'only' | 'not'; readonly patterns: readonly string[]};

/**
Principals of a trust or resource policy by their kind (`AWS`, `Service`, `Federated`); a lone `*` is `{'*': ['*']}`.
*/
export type Principals = Readonly<Record<string, readonly string[]>>;

/** Values by operator (`StringEquals`) and condition key. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A document is never changed, only replaced by another one: each is made ready once. */
const ready = new WeakMap<PolicyDocument, readonly Rule[]>();

export function rulesOf(document: PolicyDocument): readonly Rule[] {
	const before = ready.get(document);
	if (before) {
		return before;
	}

	const rules = rulesIn(document);
	ready.set(document, rules);
	return rules;
}

function rulesIn(document: PolicyDocument): readonly Rule[] {
	return [document.Statement]
		.flat()
		.map(statement => ({
			effect: statement.Effect,
			actions: inLowerCase(patternsOf(statement.Action, statement.NotAction)),
			resources: patternsOf(statement.Resource, statement.NotResource),
			principals: principalsOf(statement.Principal),
			conditions: conditionsOf(statement.Condition ?? {}),
		}));
}

function patternsOf(only: Statement['Action'], not: Statement['Action']): Patterns {
	return not === undefined ? {kind: 'only', patterns: texts(only)} : {kind: 'not', patterns: texts(not)};
}

/** Names of actions have no case. */
function inLowerCase({kind, patterns}: Patterns): Patterns {
	return {kind, patterns: patterns.map(pattern => pattern.toLowerCase())};
}

function principalsOf(value: Statement['Principal']): Principals {
	return typeof value === 'string'
		? {'*': [value]}
		: Object.fromEntries(Object.entries(value ?? {}).map(([kind, names]) => [kind, texts(names)]));
}

function conditionsOf(conditions: NonNullable<Statement['Condition']>): Conditions {
	return Object.fromEntries(
		Object.entries(conditions).map(([operator, keys]) => [
			operator,
			Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, texts(values)])),
		]),
	);
}

function texts(value: string | boolean | readonly string[] | undefined): readonly string[] {
	return value === undefined ? [] : [value].flat().map(String);
}
