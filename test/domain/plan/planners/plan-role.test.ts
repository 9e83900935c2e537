import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ExecutionRole} from '../../../../source/domain/account/execution-role.ts';
import {
	executionPolicyArn,
	keyStatements,
	policyDocument,
	taskTrust,
	type KeyReferenceFacts,
} from '../../../../source/domain/iam/policy.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {planRole} from '../../../../source/domain/plan/planners/plan-role.ts';
import {sampleUnread} from '../../sample.ts';
import {changeRows, decided, roleArn, type Chosen} from './planning.ts';

const RoleName = 'DatadogAgentEcsExecution';
const PolicyName = 'dd-ecs-setup-read-api-key';
const PolicyArn = executionPolicyArn('aws');
const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-AbCdEf';
const elsewhere = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dd-FeDcBa';
const reads: readonly KeyReferenceFacts[] = [{kind: 'secret', resource: secret}];

/** Our role as this tool leaves it, but for the fields that a test gives. */
function found(fields: Partial<Extract<ExecutionRole, {readonly kind: 'found'}>> = {}): ExecutionRole {
	return {
		kind: 'found',
		name: RoleName,
		arn: roleArn,
		trust: taskTrust,
		managedPolicies: [PolicyArn],
		inlinePolicies: {[PolicyName]: policyDocument(keyStatements(reads))},
		tags: {'dd-ecs-setup:managed': 'true'},
		...fields,
	};
}

function grant(resources: readonly string[], fields: Readonly<Record<string, unknown>> = {}) {
	return {
		Sid: 'ReadDatadogApiKey',
		Effect: 'Allow',
		Action: ['secretsmanager:GetSecretValue'],
		Resource: resources,
		...fields,
	};
}

function writing(statements: readonly JsonObject[]) {
	return {RoleName, PolicyName, PolicyDocument: JSON.stringify({Version: '2012-10-17', Statement: statements})};
}

const creating = {
	RoleName,
	Description: 'Lets ECS read the Datadog API key for the Agent tasks that dd-ecs-setup installs',
	AssumeRolePolicyDocument: JSON.stringify(taskTrust),
	Tags: [{Key: 'dd-ecs-setup:managed', Value: 'true'}],
};

const created = {
	arn: resultOf('create-role'),
	changes: [
		['create-role', creating, []],
		['attach-role-policy', {RoleName, PolicyArn}, ['create-role']],
		['put-role-policy', writing([grant([secret])]), ['create-role']],
	],
};

const cases: ReadonlyArray<
	readonly [
		situation: string,
		role: ExecutionRole | undefined,
		reads: readonly KeyReferenceFacts[],
		chosen: Chosen,
		planned: unknown,
	]
> = [
	['absent: created, with all that it needs', {kind: 'absent', name: RoleName}, reads, {}, created],
	['not looked for: the same', undefined, reads, {}, created],
	['as it should be: unchanged', found(), reads, {}, {arn: roleArn, changes: []}],
	[
		'nobody but EC2 may assume it: its trust is repaired, then used',
		found({
			trust: {
				Version: '2012-10-17',
				Statement: [{Effect: 'Allow', Principal: {Service: 'ec2.amazonaws.com'}, Action: 'sts:AssumeRole'}],
			},
			managedPolicies: [],
		}),
		reads,
		{},
		{
			arn: roleArn,
			changes: [
				['update-assume-role-policy', {RoleName, PolicyDocument: JSON.stringify(taskTrust)}, []],
				['attach-role-policy', {RoleName, PolicyArn}, ['update-assume-role-policy']],
			],
		},
	],
	[
		'the policy of AWS is missing: attached',
		found({managedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']}),
		reads,
		{},
		{arn: roleArn, changes: [['attach-role-policy', {RoleName, PolicyArn}, []]]},
	],
	[
		'our policy is missing: written',
		found({inlinePolicies: {}}),
		reads,
		{},
		{arn: roleArn, changes: [['put-role-policy', writing([grant([secret])]), []]]},
	],
	[
		'it reads the key of another region: joined, in order',
		found({inlinePolicies: {[PolicyName]: policyDocument(keyStatements([{kind: 'secret', resource: elsewhere}]))}}),
		reads,
		{},
		{arn: roleArn, changes: [['put-role-policy', writing([grant([elsewhere, secret])]), []]]},
	],
	[
		'it reads the secret by the pattern of the run that made it: covered',
		found({
			inlinePolicies: {
				[PolicyName]: policyDocument(
					keyStatements([{kind: 'secret', resource: `${secret.slice(0, -6)}??????`}]),
				),
			},
		}),
		reads,
		{},
		{arn: roleArn, changes: []},
	],
	[
		'a statement that people added stays, in front',
		found({
			inlinePolicies: {
				[PolicyName]: policyDocument([{Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['b']}]),
			},
		}),
		reads,
		{},
		{
			arn: roleArn,
			changes: [
				[
					'put-role-policy',
					writing([{Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['b']}, grant([secret])]),
					[],
				],
			],
		},
	],
	[
		'a parameter, encrypted by the customer: both statements',
		found(),
		[
			{
				kind: 'parameter',
				resource: 'arn:aws:ssm:us-east-1:123456789012:parameter/dd',
				kmsKey: 'arn:aws:kms:us-east-1:123456789012:key/1',
			},
		],
		{},
		{
			arn: roleArn,
			changes: [
				[
					'put-role-policy',
					writing([
						grant([secret]),
						{
							Sid: 'ReadDatadogApiKeyParameter',
							Effect: 'Allow',
							Action: ['ssm:GetParameters'],
							Resource: ['arn:aws:ssm:us-east-1:123456789012:parameter/dd'],
						},
						{
							Sid: 'DecryptDatadogApiKey',
							Effect: 'Allow',
							Action: ['kms:Decrypt'],
							Resource: ['arn:aws:kms:us-east-1:123456789012:key/1'],
						},
					]),
					[],
				],
			],
		},
	],
	['nothing to read: no policy of ours', found({inlinePolicies: {}}), [], {}, {arn: roleArn, changes: []}],
	[
		'named by ARN: used as it is',
		{kind: 'absent', name: 'mine'},
		reads,
		{settings: {executionRole: 'arn:aws:iam::123456789012:role/mine'}},
		{arn: 'arn:aws:iam::123456789012:role/mine', changes: []},
	],
	[
		'named and found: by the path that it has',
		found({name: 'mine', arn: 'arn:aws:iam::123456789012:role/team/mine', trust: {}, managedPolicies: []}),
		reads,
		{settings: {executionRole: 'mine'}},
		{arn: 'arn:aws:iam::123456789012:role/team/mine', changes: []},
	],
	[
		'named and not readable: of this account',
		{kind: 'unreadable', name: 'mine', unread: sampleUnread('role', 'iam:GetRole')},
		reads,
		{settings: {executionRole: 'mine'}},
		{arn: 'arn:aws:iam::123456789012:role/mine', changes: []},
	],
];

for (const [what, executionRole, keys, chosen, planned] of cases) {
	test(`the role is ${what}`, () => {
		const {arn, changes} = planRole(decided(chosen, {...(executionRole && {executionRole})}), keys, 'us-east-1');
		deepEqual({arn, changes: changeRows(changes)}, planned);
	});
}

test('in another partition the policy of AWS is of that partition', () => {
	const identity = {account: '123456789012', arn: 'a', partition: 'aws-cn'};
	const {changes} = planRole(decided({}, {identity}), reads, 'cn-north-1');
	deepEqual(
		changes.map(({id, request}) => [id, request.PolicyArn]),
		[
			['create-role', undefined],
			['attach-role-policy', 'arn:aws-cn:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy'],
			['put-role-policy', undefined],
		],
	);
});

const trusted = ['+', 'trust', `${RoleName}/trust`, 'sts:AssumeRole', true];
const attached = ['+', 'policy', `${RoleName}/policies/${PolicyArn}`, undefined, true];
const granted = ['+', 'statement', `${RoleName}/secretsmanager:GetSecretValue/${secret}`, secret, true];

const shown: ReadonlyArray<readonly [what: string, role: ExecutionRole | undefined, lines: unknown]> = [
	[
		'a new role: who may assume it and what it may do',
		undefined,
		[
			['create-role add', ['+', 'role', RoleName, undefined, true], trusted],
			['attach-role-policy add', attached],
			['put-role-policy add', granted],
		],
	],
	[
		'a repaired role: what is new',
		found({
			trust: {},
			managedPolicies: [],
			inlinePolicies: {[PolicyName]: policyDocument(keyStatements([{kind: 'secret', resource: elsewhere}]))},
		}),
		[
			['update-assume-role-policy change', trusted],
			['attach-role-policy change', attached],
			['put-role-policy change', granted],
		],
	],
	[
		'a statement under another name that names the key: no new right',
		found({
			inlinePolicies: {[PolicyName]: policyDocument(keyStatements(reads).map(one => ({...one, Sid: 'Mine'})))},
		}),
		[['put-role-policy change']],
	],
];

for (const [what, executionRole, lines] of shown) {
	test(`the diff shows of ${what}`, () => {
		const {changes} = planRole(decided({}, {...(executionRole && {executionRole})}), reads, 'us-east-1');
		deepEqual(
			changes.map(({kind, action, diff}) => [
				`${kind} ${action}`,
				...diff.map(({mark, noun, path, after, risk}) => [mark, noun, path, after, risk]),
			]),
			lines,
		);
	});
}
