import type {KeyVerdict} from '../../../account/datadog/key-verdict.ts';
import {findAgentContainer} from '../../../agent/find-agent-container.ts';
import {keyVariableNames} from '../../../agent/read/read-key.ts';
import {type Check, type Finding, perTarget, result} from '../check.ts';

/** Whether the Agent's key stands in the definition for everyone who may describe it. */
export const plainKey = perTarget('plain-key', ({definition, container}) => {
	const variables = (findAgentContainer(definition, container)?.environment ?? []).flatMap(({name}) =>
		keyVariableNames.includes(name) ? [name] : [],
	);
	return variables.length > 0
		? {
				verdict: 'warn',
				finding: 'plain',
				facts: {family: definition.family, variables},
				fixes: [{'store-key': 'secrets-manager'}],
			}
		: undefined;
});

/** Whether the site accepts the key. */
export const keyVerdict: Check = ({observed: {key}, choices}) => {
	if (key) {
		return [result('key-verdict', key.kind === 'unread' ? key.reference : key.site, keyFinding(key))];
	}

	// A dry run goes without a key: the plan shows where it would be put.
	return choices.key.kind === 'later'
		? [result('key-verdict', choices.site, {verdict: 'warn', finding: 'later'})]
		: [];
};

function keyFinding(key: KeyVerdict): Finding | undefined {
	switch (key.kind) {
		case 'valid': {
			return key.around === undefined ? undefined : {verdict: 'warn', finding: 'spaces'};
		}

		case 'refused': {
			return {verdict: 'fail', finding: 'refused', facts: {site: key.site}};
		}

		// The other sites were asked because this one answered 403, which it also does for a key of another site.
		case 'elsewhere': {
			return {
				verdict: 'fail',
				finding: 'elsewhere',
				facts: {site: key.site, other: key.other},
				fixes: [{site: key.other}],
			};
		}

		// A site that can't be reached from here may be reached from the instances.
		case 'unknown': {
			return {verdict: 'warn', finding: key.why, facts: {site: key.site, detail: key.detail}};
		}

		case 'unread': {
			const {reference, code} = key;
			return code === 'access-denied'
				? {verdict: 'warn', finding: 'unread', facts: {reference}}
				: {verdict: 'warn', finding: 'unanswered', facts: {reference, code}};
		}
	}
}
