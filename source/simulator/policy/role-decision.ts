import type {Account} from '../account/account.ts';
import type {RolePolicies} from '../account/role.ts';
import {decide, type Decision} from './decide.ts';
import {policiesOfRole} from './policies-of-role.ts';
import {rulesOf} from './rule.ts';

/** What the policies of a role, as they are in force, say to one action of a service that acts in it. */
export function roleDecision(
	role: RolePolicies,
	asked: {readonly action: string; readonly resource: string},
	account: Account,
): Decision {
	return decide(
		{...asked, context: {}},
		{
			identity: policiesOfRole(role, account).flatMap(policy => rulesOf(policy)),
			resource: [],
			boundary: undefined,
			session: undefined,
			serviceControl: undefined,
		},
	);
}
