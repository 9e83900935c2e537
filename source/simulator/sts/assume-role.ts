import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {roleByArn} from '../iam/role-by-arn.ts';
import {isTrusted} from '../policy/is-trusted.ts';
import {namesOf, namesOfAccount} from '../policy/names-of.ts';
import {parsePolicy} from '../policy/parse-policy.ts';
import {permission} from '../policy/permission.ts';
import {principalOf} from '../policy/principal-of.ts';
import {rulesOf} from '../policy/rule.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {Principal} from '../account/principal.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import type {Role} from '../account/role.ts';
import {openSession} from './open-session.ts';
import {sessionReply} from './session-reply.ts';
import {sessionSeconds} from './session-seconds.ts';

/**
A session for a caller with keys. A wrong MFA code is said first; after that an absent role and a missing trust are
refused in the same words.
*/
export function assumeRole(call: Call, account: Account): XmlFields {
	const principal = principalOf(call, account);
	const roleArn = fields.required(call.input, 'RoleArn');
	const name = fields.required(call.input, 'RoleSessionName');
	const context = mfaContext(call, principal);
	// The account stands in the ARN: `arn:PARTITION:iam::ACCOUNT:role/NAME`.
	const owner = account.organisation.get(roleArn.split(':', 5)[4] ?? '') ?? account;
	const role = roleByArn(roleArn, owner);
	if (!role || !hasAccess(role, {principal, context, isForeign: owner !== account}, account)) {
		throw new Fault({
			code: 'AccessDenied',
			status: 403,
			message: `User: ${principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
		});
	}

	const policy = sessionPolicy(call);
	return sessionReply(
		openSession(
			{
				role,
				name,
				seconds: sessionSeconds(call, role, principal),
				...(policy && {policy}),
				// The organisation's policies hold for the account, so for the new session too. A boundary doesn't pass
				// on: it belongs to the role.
				...(owner === account && principal.serviceControl && {serviceControl: principal.serviceControl}),
			},
			owner,
		),
	);
}

type Visitor = {
	readonly principal: Principal;
	readonly context: Readonly<Record<string, readonly string[]>>;
	/** The role is of another account than the caller. */
	readonly isForeign: boolean;
};

/*
In the caller's own account a trust policy that names the caller is enough; one that names the account leaves it to the
caller's own policies. Across accounts both have to allow it (IAM: cross-account policy evaluation logic).
*/
function hasAccess(role: Role, {principal, context, isForeign}: Visitor, account: Account): boolean {
	const action = 'sts:AssumeRole';
	const decision = permission({principal, action, resource: role.arn, context}, account);
	const rules = rulesOf(role.trust);
	const isNamed = isTrusted(rules, {kind: 'AWS', names: namesOf(principal, account)}, action, context);
	const isAccountNamed = isTrusted(rules, {kind: 'AWS', names: namesOfAccount(account)}, action, context);
	return decision.allowed ? isNamed || isAccountNamed : isNamed && !decision.explicit && !isForeign;
}

// Without a code the key `aws:MultiFactorAuthPresent` isn't in the request at all, so a condition that wants it true
// fails.
function mfaContext({input}: Call, {mfa}: Principal): Visitor['context'] {
	const serialNumber = fields.text(input, 'SerialNumber');
	const code = fields.text(input, 'TokenCode');
	if (serialNumber === undefined && code === undefined) {
		return {};
	}

	if (!mfa || mfa.serialNumber !== serialNumber) {
		throw new Fault({
			code: 'AccessDenied',
			status: 403,
			message:
				'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA ' +
				'serial number is valid and associated with this user.',
		});
	}

	if (mfa.code !== code) {
		throw new Fault({
			code: 'AccessDenied',
			status: 403,
			message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
		});
	}

	return {'aws:MultiFactorAuthPresent': ['true']};
}

function sessionPolicy({input}: Call): PolicyDocument | undefined {
	const written = fields.text(input, 'Policy');
	const policy = parsePolicy(written ?? '');
	if (written !== undefined && !policy) {
		// A session policy is parsed like any other, after access was granted.
		throw new Fault({code: 'MalformedPolicyDocument', message: 'Syntax errors in policy.'});
	}

	return policy;
}
