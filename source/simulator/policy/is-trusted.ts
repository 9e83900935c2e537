import {isMatch, verdict, type Context} from './verdict.ts';
import type {Rule} from './rule.ts';

/**
Who wants to assume a role: a service, an identity provider, or a principal of this or another account (with every name
that a trust policy may know it by: its ARN, its role's ARN, its account).
*/
export type Truster =
	| {readonly kind: 'Service'; readonly names: readonly string[]}
	| {readonly kind: 'Federated'; readonly names: readonly string[]}
	| {readonly kind: 'AWS'; readonly names: readonly string[]};

/** Whether a role's trust policy lets someone in. Its rules name no resource. */
export function isTrusted(rules: readonly Rule[], who: Truster, action: string, context: Context = {}): boolean {
	const concerned = rules
		.filter(({principals}) => isNamed(principals['*']) || isNamed(principals[who.kind], who.names))
		.map(rule => ({...rule, resources: {kind: 'only' as const, patterns: ['*']}}));
	return verdict(concerned, {action, resource: '*', context}) === 'allowed';
}

function isNamed(patterns: readonly string[] | undefined, names: readonly string[] = ['*']): boolean {
	return (patterns ?? []).some(pattern => names.some(name => pattern === '*' || isMatch(pattern, name)));
}
