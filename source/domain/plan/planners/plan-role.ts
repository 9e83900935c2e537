import type {Change} from '../change.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import {ownRole, ownRolePolicy} from '../../iam/own-role.ts';
import {isCovered} from '../../iam/is-covered.ts';
import {canonical} from '../../kit/canonical.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {ownTags} from '../../agent/own-tags.ts';
import {
	executionPolicyArn,
	executionPolicyName,
	keyStatements,
	policyDocument,
	taskPrincipal,
	taskTrust,
	type KeyReferenceFacts,
	type Statement,
} from '../../iam/policy.ts';
import {resultOf} from '../../kit/reference.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {statementsOf} from '../../iam/statements-of.ts';
import {isTaskRole} from '../../iam/is-task-role.ts';

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
		const arn = named.startsWith('arn:')
			? named
			: executionRole?.kind === 'found'
				? executionRole.arn
				: `arn:${partition}:iam::${identity?.account}:role/${named}`;
		return {changes: [], arn};
	}

	const statements = keyStatements(reads);
	const role = executionRole?.kind === 'found' ? executionRole : undefined;
	const create: readonly Change[] = role
		? repairedTrust(role.trust, region)
		: [
				{
					id: 'create-role',
					kind: 'create-role',
					action: 'add',
					region,
					subject: ownRole,
					needs: [],
					request: {
						RoleName: ownRole,
						Description: 'Lets ECS read the Datadog API key for the Agent tasks that dd-ecs-setup installs',
						AssumeRolePolicyDocument: JSON.stringify(taskTrust),
						Tags: Object.entries(ownTags()).map(([Key, Value]) => ({Key, Value})),
					},
					diff: [
						{mark: '+', noun: 'role', path: ownRole, depth: 0, name: ownRole, risk: true},
						{
							mark: '+',
							noun: 'trust',
							path: `${ownRole}/trust`,
							depth: 1,
							name: taskPrincipal,
							after: 'sts:AssumeRole',
							risk: true,
						},
					],
				},
			];
	const needs = create.map(({id}) => id);
	const managed = executionPolicyArn(partition);
	const attach: readonly Change[] = role?.managedPolicies.includes(managed)
		? []
		: [
				{
					id: 'attach-role-policy',
					kind: 'attach-role-policy',
					action: role ? 'change' : 'add',
					region,
					subject: ownRole,
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
	return {
		changes: [
			...create,
			...attach,
			...grant(role?.inlinePolicies[ownRolePolicy], statements, {needs, region, repairs: role !== undefined}),
		],
		arn: role ? role.arn : resultOf('create-role'),
	};
}

/** Joins what the role may already read (keys of other regions) with what this plan needs. */
function grant(
	there: JsonObject | undefined,
	wanted: readonly Statement[],
	at: {readonly needs: readonly string[]; readonly region: string; readonly repairs: boolean},
): readonly Change[] {
	const before = statementsOf(there);
	const joined = wanted.map(statement => {
		const earlier = before.find(({Sid}) => Sid === statement.Sid);
		const covered = earlier?.Resource ?? [];
		const missing = statement.Resource.filter(resource => covered.every(pattern => !isCovered(resource, pattern)));
		return {...statement, Resource: [...covered, ...missing].toSorted()};
	});
	const kept = before.filter(({Sid}) => joined.every(statement => statement.Sid !== Sid));
	const document = policyDocument([...kept, ...joined]);
	if (wanted.length === 0 || canonical(document) === canonical(there)) {
		return [];
	}

	return [
		{
			id: 'put-role-policy',
			kind: 'put-role-policy',
			action: at.repairs ? 'change' : 'add',
			region: at.region,
			subject: ownRole,
			needs: at.needs,
			request: {RoleName: ownRole, PolicyName: ownRolePolicy, PolicyDocument: JSON.stringify(document)},
			diff: joined.flatMap(({Action, Resource}) =>
				Resource.filter(resource =>
					before.every(
						statement =>
							!(statement.Resource.includes(resource) && statement.Action.includes(Action[0] ?? '')),
					),
				).map((resource): DiffLine => ({
					mark: '+',
					noun: 'statement',
					path: `${ownRole}/${Action[0]}/${resource}`,
					depth: 0,
					name: Action[0] ?? '',
					after: resource,
					risk: true,
				})),
			),
		},
	];
}

function repairedTrust(trust: JsonObject, region: string): readonly Change[] {
	return isTaskRole(trust)
		? []
		: [
				{
					id: 'update-assume-role-policy',
					kind: 'update-assume-role-policy',
					action: 'change',
					region,
					subject: ownRole,
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
