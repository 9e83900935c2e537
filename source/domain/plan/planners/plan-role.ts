import type {Change} from '../change.ts';
import {ownRole, ownRolePolicy} from '../../agent/own-role.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {ownTags} from '../../agent/own-tags.ts';
import {
	executionPolicyArn,
	executionPolicyName,
	keyStatements,
	taskPrincipal,
	taskTrust,
	type KeyReferenceFacts,
} from '../../iam/policy.ts';
import {resultOf} from '../../kit/reference.ts';
import {roleWithPath} from '../../account/execution-role.ts';
import type {Settings} from '../../choices/choices.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import type {Observed} from '../../account/observed.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {isTaskRole} from '../../iam/is-task-role.ts';
import {grantKeys, type RolePlace} from './grant-keys.ts';

/** What IAM changes are needed, and the role as definitions name it: an ARN, or a reference to the one created here. */
export type RolePlan = {readonly changes: readonly Change[]; readonly arn: Json};

/**
The role with which ECS reads the key for the task: used as it is when the person named one, else ours: created, or
repaired where trust, managed policy or the statement for this key is missing. IAM is global; changes carry the first
region.
*/
export function planRole({observed, choices}: Decided, reads: readonly KeyReferenceFacts[], region: string): RolePlan {
	const {executionRole, identity} = observed;
	const partition = identity?.partition ?? 'aws';
	const named = choices.settings.executionRole;
	if (named !== undefined) {
		return {changes: [], arn: namedRole(observed, named)};
	}

	const role = executionRole?.kind === 'found' ? executionRole : undefined;
	const subject = role ? roleWithPath(role.arn) : newSubject(choices.settings);
	const made = role ? repairedTrust(role.trust, {region, subject}) : [newRole(choices.settings, {region, subject})];
	const at = {region, subject, isThere: role !== undefined, needs: made.map(({id}) => id)};
	return {
		changes: [
			...made,
			// For pulling from ECR and for awslogs. It holds neither secrets nor logs:CreateLogGroup.
			...attached(role?.managedPolicies ?? [], executionPolicyArn(partition), at),
			...grantKeys(role?.inlinePolicies[ownRolePolicy], keyStatements(reads), at),
		],
		arn: role ? role.arn : resultOf('create-role'),
	};
}

/** The ARN of a role that somebody named. The path of a role is in no name, so IAM's own answer comes first. */
export function namedRole({executionRole, identity}: Observed, name: string): string {
	if (name.startsWith('arn:')) {
		return name;
	}

	return executionRole?.kind === 'found'
		? executionRole.arn
		: `arn:${identity?.partition ?? 'aws'}:iam::${identity?.account}:role/${name}`;
}

/** A role's path is part of what policies know it by. */
function newSubject({rolePath = '/'}: Settings): string {
	return `${rolePath.slice(1)}${ownRole}`;
}

type Place = {readonly region: string; readonly subject: string};

function newRole({rolePath, permissionsBoundary}: Settings, {region, subject}: Place): Change {
	return {
		id: 'create-role',
		kind: 'create-role',
		action: 'add',
		region,
		subject,
		needs: [],
		request: {
			RoleName: ownRole,
			...(rolePath !== undefined && rolePath !== '/' && {Path: rolePath}),
			...(permissionsBoundary !== undefined && {PermissionsBoundary: permissionsBoundary}),
			Description: 'Lets ECS read the Datadog API key for the Agent tasks that dd-ecs-setup installs',
			AssumeRolePolicyDocument: JSON.stringify(taskTrust),
			Tags: Object.entries(ownTags()).map(([Key, Value]) => ({Key, Value})),
		},
		diff: [
			{mark: '+', noun: 'role', path: ownRole, depth: 0, name: subject, risk: true},
			{
				mark: '+',
				noun: 'trust',
				path: `${ownRole}/trust`,
				depth: 1,
				name: taskPrincipal,
				after: 'sts:AssumeRole',
				risk: true,
			},
			...(permissionsBoundary === undefined ? [] : [boundaryLine(permissionsBoundary)]),
		],
	};
}

function boundaryLine(boundary: string): DiffLine {
	return {
		mark: '+',
		noun: 'boundary',
		path: `${ownRole}/boundary`,
		depth: 1,
		name: boundary.split('/').at(-1) ?? boundary,
		after: boundary,
		risk: false,
	};
}

/** The managed policy of execution roles, where the role hasn't got it. */
function attached(
	there: readonly string[],
	managed: string,
	{region, subject, isThere, needs}: RolePlace,
): readonly Change[] {
	return there.includes(managed)
		? []
		: [
				{
					id: 'attach-role-policy',
					kind: 'attach-role-policy',
					action: isThere ? 'change' : 'add',
					region,
					subject,
					needs,
					request: {RoleName: ownRole, PolicyArn: managed},
					diff: [
						{
							mark: '+',
							noun: 'policy',
							path: `${ownRole}/policies/${managed}`,
							depth: 0,
							name: executionPolicyName,
							risk: true,
						},
					],
				},
			];
}

/** Replaced whole: the role is ours, and IAM has no call that adds a statement. */
function repairedTrust(trust: JsonObject, {region, subject}: Place): readonly Change[] {
	return isTaskRole(trust)
		? []
		: [
				{
					id: 'update-assume-role-policy',
					kind: 'update-assume-role-policy',
					action: 'change',
					region,
					subject,
					needs: [],
					request: {RoleName: ownRole, PolicyDocument: JSON.stringify(taskTrust)},
					diff: [
						{
							mark: '+',
							noun: 'trust',
							path: `${ownRole}/trust`,
							depth: 0,
							name: taskPrincipal,
							after: 'sts:AssumeRole',
							risk: true,
						},
					],
				},
			];
}
