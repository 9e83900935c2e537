import {Fault, type Operation} from '../server/call.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {markChanged} from './effective-role.ts';
import {listed} from './listed.ts';
import {managedPolicy} from './managed-policy.ts';
import {noSuchEntity} from './no-such-entity.ts';
import {policyInput} from './policy-input.ts';
import {roleOf} from './role-of.ts';

// Managed policies that a role may have, and the characters of all its inline policies together (IAM user guide:
// quotas). The first can be raised; here it is not.
const attachedQuota = 10;
const inlineCharacters = 10_240;

/** Each change is marked before it is made: until it has spread, the other services go on with what was. */
export const rolePolicyOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	AttachRolePolicy(call, account) {
		const arn = fields.required(call.input, 'PolicyArn');
		const role = roleOf(call, account, {'iam:PolicyARN': arn});
		if (!managedPolicy(arn, account)) {
			throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
		}

		// Attaching twice is no error and changes nothing.
		if (role.attached.has(arn)) {
			return {};
		}

		if (role.attached.size >= attachedQuota) {
			throw new Fault({
				code: 'LimitExceeded',
				status: 409,
				message: `Cannot exceed quota for PoliciesPerRole: ${attachedQuota}`,
			});
		}

		markChanged(role, account);
		role.attached.add(arn);
		return {};
	},

	DetachRolePolicy(call, account) {
		const arn = fields.required(call.input, 'PolicyArn');
		const role = roleOf(call, account, {'iam:PolicyARN': arn});
		if (!role.attached.has(arn)) {
			throw noSuchEntity(`Policy ${arn} was not found.`);
		}

		markChanged(role, account);
		role.attached.delete(arn);
		return {};
	},

	ListAttachedRolePolicies(call, account) {
		const {attached} = roleOf(call, account);
		return listed(
			call,
			'AttachedPolicies',
			// A managed policy can't be deleted while it is attached, so the ARN as the name is only a way out.
			[...attached].map(arn => ({PolicyName: managedPolicy(arn, account)?.name ?? arn, PolicyArn: arn})),
		);
	},

	PutRolePolicy(call, account) {
		const role = roleOf(call, account);
		const name = fields.required(call.input, 'PolicyName');
		const policy = policyInput(call, 'PolicyDocument');
		// A policy of the same name is replaced, so its old text doesn't count.
		const others = [...role.inline].filter(([other]) => other !== name).map(([, document]) => document);
		if (sizeOf([...others, policy]) > inlineCharacters) {
			throw new Fault({
				code: 'LimitExceeded',
				status: 409,
				message: `Maximum policy size of ${inlineCharacters} bytes exceeded for role ${role.name}`,
			});
		}

		markChanged(role, account);
		role.inline.set(name, policy);
		return {};
	},

	GetRolePolicy(call, account) {
		const role = roleOf(call, account);
		const name = fields.required(call.input, 'PolicyName');
		const policy = role.inline.get(name);
		if (!policy) {
			throw noSuchEntity(`The role policy with name ${name} cannot be found.`);
		}

		return {RoleName: role.name, PolicyName: name, PolicyDocument: encodeURIComponent(JSON.stringify(policy))};
	},

	// Names only, as AWS has it: each policy takes a read of its own.
	ListRolePolicies: (call, account) => listed(call, 'PolicyNames', [...roleOf(call, account).inline.keys()]),

	DeleteRolePolicy(call, account) {
		const role = roleOf(call, account);
		const name = fields.required(call.input, 'PolicyName');
		if (!role.inline.has(name)) {
			throw noSuchEntity(`The role policy with name ${name} cannot be found.`);
		}

		markChanged(role, account);
		role.inline.delete(name);
		return {};
	},
};

// IAM does not count white space.
function sizeOf(documents: readonly unknown[]): number {
	return documents.map(document => JSON.stringify(document).length).reduce((sum, length) => sum + length, 0);
}
