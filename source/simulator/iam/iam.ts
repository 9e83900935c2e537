import {Fault, type Operation, type Service} from '../server/call.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {principalOf} from '../policy/principal-of.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {getInstanceProfile} from './get-instance-profile.ts';
import {listed} from './listed.ts';
import {managedPolicy} from './managed-policy.ts';
import {noSuchEntity} from './no-such-entity.ts';
import {roleOperations} from './role-operations.ts';
import {rolePolicyOperations} from './role-policy-operations.ts';
import {simulatePrincipalPolicy} from './simulate-principal-policy.ts';

const otherOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	GetPolicy(call, account) {
		const arn = fields.required(call.input, 'PolicyArn');
		requirePermission(call, account, {action: 'iam:GetPolicy', resource: arn});
		const policy = managedPolicy(arn, account);
		if (!policy) {
			throw noSuchEntity(`Policy ${arn} was not found.`);
		}

		return {
			Policy: {
				PolicyName: policy.name,
				Arn: policy.arn,
				// The ARN holds the path, from the slash behind `policy` to the name.
				Path: arn.slice(arn.indexOf(':policy/') + 7, arn.lastIndexOf('/') + 1),
				DefaultVersionId: policy.versionId,
				IsAttachable: true,
				// Only roles are counted: users here have their policies inline and groups don't exist.
				AttachmentCount: [...account.roles.values()].filter(role => role.attached.has(arn)).length,
			},
		};
	},

	GetPolicyVersion(call, account) {
		const arn = fields.required(call.input, 'PolicyArn');
		const versionId = fields.required(call.input, 'VersionId');
		requirePermission(call, account, {action: 'iam:GetPolicyVersion', resource: arn});
		const policy = managedPolicy(arn, account);
		// A managed policy here has one version: the operations that make others are left out.
		if (policy?.versionId !== versionId) {
			throw noSuchEntity(`Policy ${arn} version ${versionId} does not exist or is not attachable.`);
		}

		return {
			PolicyVersion: {
				// All policies in IAM's replies are URL-encoded JSON (API reference: GetPolicyVersion).
				Document: encodeURIComponent(JSON.stringify(policy.document)),
				VersionId: versionId,
				IsDefaultVersion: true,
			},
		};
	},

	ListAccountAliases(call, account) {
		requirePermission(call, account, {action: 'iam:ListAccountAliases', resource: '*'});
		return listed(call, 'AccountAliases', account.alias === undefined ? [] : [account.alias]);
	},

	GetUser(call, account) {
		const caller = principalOf(call, account);
		const name = fields.text(call.input, 'UserName');
		// Without a name the caller is meant, and a role session is no user (API reference: GetUser).
		if (name === undefined && !caller.arn.includes(':user/')) {
			throw new Fault({
				code: 'ValidationError',
				message: 'Must specify userName when calling with non-User credentials',
			});
		}

		const arn = name === undefined ? caller.arn : `arn:${account.partition}:iam::${account.id}:user/${name}`;
		requirePermission(call, account, {action: 'iam:GetUser', resource: arn});
		const user = [...account.principals.values()].find(principal => principal.arn === arn);
		if (!user?.arn.includes(':user/')) {
			throw noSuchEntity(`The user with name ${name ?? arn.split('/').at(-1)} cannot be found.`);
		}

		return {
			User: {Path: '/', UserName: arn.split('/').at(-1), UserId: user.userId, Arn: arn, CreateDate: new Date(0)},
		};
	},

	GetInstanceProfile: getInstanceProfile,
	SimulatePrincipalPolicy: simulatePrincipalPolicy,
};

/** Global in AWS: the region of a request doesn't matter, and is not asked. */
export const iam: Service = {
	protocol: 'query',
	name: 'iam',
	operations: {...roleOperations, ...rolePolicyOperations, ...otherOperations},
};
