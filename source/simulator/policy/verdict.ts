import {isMatch} from './is-match.ts';
import {areConditionsMet, type Context} from './are-conditions-met.ts';
import type {Patterns, Rule} from './rule.ts';

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
		isAbout(lowerCase(rule.actions), action.toLowerCase()) &&
		isAbout(rule.resources, resource) &&
		areConditionsMet(rule.conditions, context)
	);
}

function isAbout({kind, patterns}: Patterns, name: string): boolean {
	return patterns.some(pattern => isMatch(pattern, name)) === (kind === 'only');
}

function lowerCase({kind, patterns}: Patterns): Patterns {
	return {kind, patterns: patterns.map(pattern => pattern.toLowerCase())};
}
