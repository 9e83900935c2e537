import {Fault, type Operation} from '../server/call.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {tagsInput} from '../query/tags-input.ts';
import {createRole, newRole} from './create-role.ts';
import {markChanged} from './effective-role.ts';
import {listed} from './listed.ts';
import {policyInput} from './policy-input.ts';
import {roleOf} from './role-of.ts';
import {roleOutput, roleSummary} from './role-output.ts';

/** Operations on roles themselves; those on their policies stand in their own file. */
export const roleOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	CreateRole: createRole,

	GetRole: (call, account) => ({Role: roleOutput(roleOf(call, account), account)}),

	ListRoles(call, account) {
		const prefix = fields.text(call.input, 'PathPrefix') ?? '/';
		requirePermission(call, account, {
			action: 'iam:ListRoles',
			resource: `arn:${account.partition}:iam::${account.id}:role${prefix}`,
		});
		const roles = [...account.roles.values()]
			.filter(role => role.path.startsWith(prefix))
			.toSorted((a, b) => a.name.localeCompare(b.name));
		return listed(
			call,
			'Roles',
			roles.map(role => roleSummary(role)),
		);
	},

	TagRole(call, account) {
		const {tags, context} = tagsInput(call);
		const role = roleOf(call, account, context);
		// The quota counts the keys that there would be; replacing the value of a key is always possible.
		if (new Set([...role.tags.keys(), ...tags.keys()]).size > 50) {
			throw new Fault({code: 'LimitExceeded', status: 409, message: 'Cannot exceed quota for TagsPerRole: 50'});
		}

		for (const [key, value] of tags) {
			role.tags.set(key, value);
		}

		return {};
	},

	UntagRole(call, account) {
		const role = roleOf(call, account);
		for (const key of fields.texts(call.input, 'TagKeys')) {
			role.tags.delete(key);
		}

		return {};
	},

	ListRoleTags: (call, account) =>
		listed(
			call,
			'Tags',
			[...roleOf(call, account).tags].map(([Key, Value]) => ({Key, Value})),
		),

	UpdateAssumeRolePolicy(call, account) {
		const role = roleOf(call, account);
		const trust = policyInput(
			// Here the trust policy is called `PolicyDocument`, at creation `AssumeRolePolicyDocument`.
			{...call, input: {AssumeRolePolicyDocument: call.input.PolicyDocument}},
			'AssumeRolePolicyDocument',
		);
		markChanged(role, account);
		role.trust = trust;
		return {};
	},

	DeleteRole(call, account) {
		const role = roleOf(call, account);
		// IAM deletes nothing along with a role: an uninstall has to detach and delete in the right order.
		if (role.attached.size > 0) {
			throw new Fault({
				code: 'DeleteConflict',
				status: 409,
				message: 'Cannot delete entity, must detach all policies first.',
			});
		}

		if (role.inline.size > 0) {
			throw new Fault({
				code: 'DeleteConflict',
				status: 409,
				message: 'Cannot delete entity, must delete policies first.',
			});
		}

		// At once and for all services: the delay of changes isn't played for deletions (ours).
		account.roles.delete(role.name);
		return {};
	},

	CreateServiceLinkedRole(call, account) {
		const service = fields.required(call.input, 'AWSServiceName');
		// AWS chooses the name; a caller knows only the service.
		const name = serviceLinkedNames[service];
		const path = `/aws-service-role/${service}/`;
		const resource = `arn:${account.partition}:iam::${account.id}:role${path}${name ?? '*'}`;
		requirePermission(call, account, {
			action: 'iam:CreateServiceLinkedRole',
			resource,
			context: {'iam:AWSServiceName': service},
		});
		if (name === undefined) {
			throw new Fault({code: 'InvalidInput', message: `${service} is not a valid service name.`});
		}

		// A second attempt is no success, other than with attaching: a run must look first or take this for done.
		if (account.roles.has(name)) {
			throw new Fault({
				code: 'InvalidInput',
				message: `Service role name ${name} has been taken in this account, please try a different suffix.`,
			});
		}

		const trust = {
			Version: '2012-10-17',
			Statement: [{Effect: 'Allow', Principal: {Service: service}, Action: 'sts:AssumeRole'}],
		} as const;
		const role = newRole({name, path, trust}, account);
		account.roles.set(name, role);
		return {Role: roleSummary(role)};
	},
};

// What ECS wants at its first use, for Managed Instances and for Auto Scaling groups.
const serviceLinkedNames: Readonly<Record<string, string>> = {
	'ecs.amazonaws.com': 'AWSServiceRoleForECS',
	'ecs-compute.amazonaws.com': 'AWSServiceRoleForECSCompute',
	'autoscaling.amazonaws.com': 'AWSServiceRoleForAutoScaling',
};
