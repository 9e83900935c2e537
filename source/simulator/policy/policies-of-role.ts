import type {Account} from '../account/account.ts';
import {managedPolicy} from '../iam/managed-policy.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {RolePolicies} from '../account/role.ts';

/** The inline and the attached policies of a role. */
export function policiesOfRole(
	{inline, attached}: Omit<RolePolicies, 'trust'>,
	account: Account,
): readonly PolicyDocument[] {
	return [...inline.values(), ...[...attached].flatMap(arn => managedPolicy(arn, account)?.document ?? [])];
}
