import type {Account} from '../account/account.ts';
import type {RolePolicies} from '../account/role.ts';
import {managedPolicy} from '../iam/managed-policy.ts';
import {decide, type Decision} from './decide.ts';
import {policiesOfRole} from './policies-of-role.ts';
import {rulesOf} from './rule.ts';

type AskedAction = {
	readonly action: string;
	readonly resource: string;
	/** Condition keys of this request. */
	readonly context?: Readonly<Record<string, string>>;
};

/** What the policies of a role, as they are in force, say to one action of a service that acts in it. */
export function roleDecision(role: RolePolicies, {context = {}, ...asked}: AskedAction, account: Account): Decision {
	const boundary = role.boundaryArn === undefined ? undefined : managedPolicy(role.boundaryArn, account);
	return decide(
		{...asked, context: Object.fromEntries(Object.entries(context).map(([key, value]) => [key, [value]]))},
		{
			identity: policiesOfRole(role, account).flatMap(policy => rulesOf(policy)),
			resource: [],
			// What the boundary leaves out the role may not do, whatever is attached (IAM, "Permissions boundaries").
			boundary: boundary && rulesOf(boundary.document),
			session: undefined,
			serviceControl: undefined,
		},
	);
}
