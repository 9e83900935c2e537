import type {Account} from '../account/account.ts';
import type {Key} from '../account/secret.ts';
import type {Decision} from '../policy/decide.ts';
import {isTrusted} from '../policy/is-trusted.ts';
import {namesOf, namesOfAccount} from '../policy/names-of.ts';
import {rulesOf} from '../policy/rule.ts';

type Use = {
	readonly action: string;
	/** The ARN of who uses the key. */
	readonly arn: string;
	/** What the user's own policies say to it. */
	readonly decision: Decision;
};

/**
Whether a key may be used. Only a key policy that names the account leaves it to the account's own policies, as the
default one does; one that names who asks needs nothing else (KMS developer guide: "Key policies in AWS KMS").
*/
export function isKeyOpen({policy}: Pick<Key, 'policy'>, {action, arn, decision}: Use, account: Account): boolean {
	if (policy === undefined) {
		return decision.allowed;
	}

	const rules = rulesOf(policy);
	const isNamed = isTrusted(rules, {kind: 'AWS', names: namesOf({arn}, account)}, action);
	const isAccountNamed = isTrusted(rules, {kind: 'AWS', names: namesOfAccount(account)}, action);
	return decision.allowed ? isNamed || isAccountNamed : isNamed && !decision.explicit;
}
