import type {Account} from '../account/account.ts';
import {managedPolicy} from '../iam/managed-policy.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {Principal} from '../account/principal.ts';
import {decide, type Decision} from './decide.ts';
import {policiesOfRole} from './policies-of-role.ts';
import {rulesOf, type Rule} from './rule.ts';

export type Wish = {
	readonly principal: Principal;
	readonly action: string;
	readonly resource: string;
	/** Condition keys of this request beside the global ones. */
	readonly context?: Readonly<Record<string, string | readonly string[]>>;
	/** The policy of the resource itself, already known to name the principal. */
	readonly resourcePolicy?: PolicyDocument;
};

/** Whether this principal may do this now, and if not, which kind of policy stands in the way. */
export function permission(
	{principal, action, resource, context = {}, resourcePolicy}: Wish,
	account: Account,
): Decision {
	const role = roleOf(principal, account);
	const boundary = principal.boundary ?? managedPolicy(role?.boundaryArn ?? '', account)?.document;
	const known = {
		'aws:PrincipalArn': principal.arn,
		'aws:PrincipalAccount': account.id,
		'aws:CurrentTime': new Date(account.clock.now() * 1000).toISOString(),
		...context,
	};
	return decide(
		{
			action,
			resource,
			context: Object.fromEntries(Object.entries(known).map(([key, value]) => [key, [value].flat()])),
		},
		{
			identity: rulesOfAll([...principal.identity, ...(role ? policiesOfRole(role, account) : [])]),
			resource: resourcePolicy ? rulesOf(resourcePolicy) : [],
			boundary: boundary && rulesOf(boundary),
			session: principal.session && rulesOf(principal.session),
			serviceControl: principal.serviceControl && rulesOfAll(principal.serviceControl),
		},
	);
}

// A session follows its role: what is attached to the role later counts at once.
function roleOf({arn}: Principal, account: Account) {
	const name = /:assumed-role\/(?<name>[^\/]+)\//v.exec(arn)?.groups?.name;
	return name === undefined ? undefined : account.roles.get(name);
}

function rulesOfAll(documents: readonly PolicyDocument[]): readonly Rule[] {
	return documents.flatMap(document => rulesOf(document));
}
