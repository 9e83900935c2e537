import type {ExecutionRole} from '../../../../../source/domain/account/execution-role.ts';
import type {StoredKey} from '../../../../../source/domain/account/stored-key.ts';
import {executionPolicyArn, keyStatements, policyDocument, taskTrust} from '../../../../../source/domain/iam/policy.ts';
import {seal} from '../../../../../source/domain/kit/secret.ts';
import {sampleRegistered, sampleService, sampleUnread} from '../../../sample.ts';
import type {Scene, SceneCase} from '../sample-input.ts';

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key-AbCdEf';
const reads: Scene['reads'] = [{kind: 'secret', resource: secret}];

/** A role that is right, but for the fields a test gives it. */
function role(fields: Partial<Extract<ExecutionRole, {kind: 'found'}>>): Scene {
	const found: ExecutionRole = {
		kind: 'found',
		name: 'r',
		arn: 'arn:aws:iam::123456789012:role/r',
		trust: taskTrust,
		managedPolicies: [executionPolicyArn('aws')],
		tags: {},
		inlinePolicies: {read: policyDocument(keyStatements(reads ?? []))},
		...fields,
	};
	return {reads, settings: {executionRole: 'r'}, observed: {executionRole: found}};
}

const revision = sampleRegistered({
	family: 'datadog-agent-task',
	containerDefinitions: [{name: 'a', image: 'datadog/agent:7', environment: [{name: 'TOKEN', value: 't'}]}],
});
const showing: Scene = {
	cluster: {
		daemonServices: [sampleService({deploymentConfiguration: {minimumHealthyPercent: 50}})],
		taskDefinitions: {[revision.arn]: revision},
	},
};

function stored(fields: Partial<StoredKey>): Scene {
	const key: StoredKey = {
		kind: 'secret',
		arn: secret,
		name: 'dd-ecs-setup/datadog-api-key',
		region: 'us-east-1',
		managed: true,
		...fields,
	};
	return {reads, choices: {key: {kind: 'given', secret: seal('k')}}, observed: {storedKeys: [key]}};
}

/** What can be wrong with credentials, permissions, the role, the key and the quotas. */
export const accountScenes: readonly SceneCase[] = [
	[
		'the session ends soon',
		{observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires: '2026-01-01T12:14:00Z'}}},
		['credentials-outlive-rollout warn expires-soon'],
	],
	[
		'the session has ended',
		{observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires: '2026-01-01T12:00:10Z'}}},
		['credentials-outlive-rollout fail expired'],
	],
	[
		'the session lasts',
		{observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires: '2026-01-01T12:16:00Z'}}},
		[],
	],
	[
		'something is denied',
		{observed: {permissions: {kind: 'known', denied: ['ecs:CreateService']}}},
		['permissions fail denied'],
	],
	[
		'the boundary and the organization deny something',
		{
			observed: {
				permissions: {
					kind: 'known',
					denied: ['ecs:CreateService', 'ecs:UpdateService'],
					limits: {'ecs:CreateService': 'boundary', 'ecs:UpdateService': 'scp'},
				},
			},
		},
		['permissions fail denied-by-boundary', 'permissions fail denied-by-organization'],
	],
	[
		'permissions can not be known',
		{observed: {permissions: {kind: 'unknown', why: sampleUnread('permissions', 'iam:SimulatePrincipalPolicy')}}},
		['permissions warn unknown'],
	],
	['a role that was named may read the key', role({}), []],
	[
		'a role that was named may read every secret',
		role({inlinePolicies: {all: {Statement: {Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*'}}}}),
		[],
	],
	[
		'a role that was named does not trust ECS tasks',
		role({
			trust: {
				Statement: [{Effect: 'Allow', Principal: {Service: 'ec2.amazonaws.com'}, Action: 'sts:AssumeRole'}],
			},
		}),
		['execution-role fail trust'],
	],
	['a role that was named may not read the key', role({inlinePolicies: {}}), ['execution-role fail statement']],
	[
		'a role that was named may read another secret',
		role({
			inlinePolicies: {
				read: {
					Statement: [
						{Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [`${secret}-other`]},
					],
				},
			},
		}),
		['execution-role fail statement'],
	],
	[
		'a role that was named has policies that are not read',
		role({inlinePolicies: {}, managedPolicies: ['arn:aws:iam::1:policy/team']}),
		['execution-role warn unsure'],
	],
	[
		'a role that was named is not there',
		{...role({}), observed: {executionRole: {kind: 'absent', name: 'r'}}},
		['execution-role fail absent'],
	],
	[
		'a role that was named can not be read',
		{
			...role({}),
			observed: {executionRole: {kind: 'unreadable', name: 'r', unread: sampleUnread('role', 'iam:GetRole')}},
		},
		['execution-role warn unreadable'],
	],
	['the stored key is the one in hand', stored({holdsTheKey: true}), []],
	['the stored key was not compared', stored({}), ['stored-key warn unread']],
	['the cluster is full of services', {cluster: {activeServices: 4999}}, ['quotas warn near']],
	['the cluster is over its quota', {cluster: {activeServices: 5000}}, ['quotas fail over']],
	['the clock is a little off', {observed: {clockSkew: -90}}, ['clock-skew warn ahead']],
	['the clock is far off', {observed: {clockSkew: 300}}, ['clock-skew fail behind']],
	['the clock agrees', {observed: {clockSkew: 2}}, []],
	['the key stands in the definition', {plain: true}, ['plain-key warn plain']],
	[
		'a secret stands in clear in the revision that goes, and in none that comes',
		showing,
		['keys-in-clear warn old-revision'],
	],
	['the key is refused', {observed: {key: {kind: 'refused', site: 'datadoghq.com'}}}, ['key-verdict fail refused']],
	[
		'the key is of another site',
		{observed: {key: {kind: 'elsewhere', site: 'datadoghq.com', other: 'datadoghq.eu'}}},
		['key-verdict fail elsewhere'],
	],
	[
		'the site can not be reached',
		{observed: {key: {kind: 'unknown', site: 'datadoghq.com', why: 'unreachable', detail: ''}}},
		['key-verdict warn unreachable'],
	],
	[
		'the key may not be read',
		{observed: {key: {kind: 'unread', reference: 'arn', code: 'access-denied'}}},
		['key-verdict warn unread'],
	],
	[
		'the key could not be read',
		{observed: {key: {kind: 'unread', reference: 'arn', code: 'throttled'}}},
		['key-verdict warn unanswered'],
	],
	['the stored key could not be read', stored({unread: 'throttled'}), ['stored-key warn unanswered']],
	['the key comes later', {choices: {key: {kind: 'later'}}}, ['key-verdict warn later']],
	[
		'something could not be read',
		{cluster: {unread: [sampleUnread('machines', 'ec2:DescribeInstances')]}},
		['unread warn denied'],
	],
];
