import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {requirePermission} from '../policy/require-permission.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import type {Role} from '../account/role.ts';
import {tagsInput} from '../query/tags-input.ts';
import {noSuchEntity} from './no-such-entity.ts';
import {managedPolicy} from './managed-policy.ts';
import {policyInput} from './policy-input.ts';
import {roleName} from './role-of.ts';
import {roleOutput} from './role-output.ts';

/**
Checks in this order: permission, name taken, boundary, policy. A malformed policy of a name that is taken is therefore
never read (the order is ours).
*/
export function createRole(call: Call, account: Account): XmlFields {
	const name = roleName(call);
	const path = fields.text(call.input, 'Path') ?? '/';
	const boundaryArn = fields.text(call.input, 'PermissionsBoundary');
	const {tags, context} = tagsInput(call);
	// The ARN that the role would have: policies may allow roles of one name or path only.
	const resource = `arn:${account.partition}:iam::${account.id}:role${path}${name}`;
	requirePermission(call, account, {
		action: 'iam:CreateRole',
		resource,
		context: {...context, ...(boundaryArn !== undefined && {'iam:PermissionsBoundary': boundaryArn})},
	});
	// Tags at creation ask for the tagging action as well (API reference: CreateRole).
	if (tags.size > 0) {
		requirePermission(call, account, {action: 'iam:TagRole', resource, context});
	}

	if (account.roles.has(name)) {
		throw new Fault({code: 'EntityAlreadyExists', status: 409, message: `Role with name ${name} already exists.`});
	}

	if (boundaryArn !== undefined && !managedPolicy(boundaryArn, account)) {
		throw noSuchEntity(`Scope ARN: ${boundaryArn} does not exist or is not attachable.`);
	}

	const trust = policyInput(call, 'AssumeRolePolicyDocument');
	const description = fields.text(call.input, 'Description');
	const role = newRole({name, path, trust}, account);
	account.roles.set(name, {
		...role,
		tags: new Map(tags),
		...(description !== undefined && {description}),
		...(boundaryArn !== undefined && {boundaryArn}),
	});
	return {Role: roleOutput(account.roles.get(name) ?? role, account)};
}

/** `path` begins and ends with a slash. */
type New = {readonly name: string; readonly path: string; readonly trust: PolicyDocument};

/** A role that was made just now, without any policy but its trust. */
export function newRole({name, path, trust}: New, account: Account): Role {
	return {
		name,
		path,
		trust,
		arn: `arn:${account.partition}:iam::${account.id}:role${path}${name}`,
		// AROA is IAM's prefix for roles (IAM user guide: unique identifiers).
		id: `AROA${account.random.characters(17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
		createdAt: account.clock.now(),
		// Just made is just changed: the other services don't know the role for the first seconds.
		changedAt: account.clock.now(),
		attached: new Set(),
		inline: new Map(),
		tags: new Map(),
	};
}
