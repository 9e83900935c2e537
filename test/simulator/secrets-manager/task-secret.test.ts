import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import type {Account} from '../../../source/simulator/account/account.ts';
import type {PolicyDocument, Statement} from '../../../source/simulator/account/policy-document.ts';
import {isTaskRole, taskSecret} from '../../../source/simulator/secrets-manager/task-secret.ts';
import {serve} from '../query/serve.ts';

const secretArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-aBcDeF';
const roleArn = 'arn:aws:iam::123456789012:role/execution';
const reading: Statement = {
	Effect: 'Allow',
	Action: ['secretsmanager:GetSecretValue', 'ssm:GetParameters'],
	Resource: '*',
};
const agent = 'User: arn:aws:sts::123456789012:assumed-role/execution/t1 is not authorized to perform:';

function read({
	account,
	statements,
	valueFrom = secretArn,
	policy,
}: {
	readonly account: Account;
	readonly statements: readonly Statement[];
	readonly valueFrom?: string;
	/** The key policy of the key that the secret `locked` is under. */
	readonly policy?: PolicyDocument;
}) {
	account.roles.set('execution', {
		name: 'execution',
		arn: roleArn,
		id: 'AROA1',
		path: '/',
		createdAt: 0,
		changedAt: 0,
		trust: {
			Statement: {Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'},
		},
		attached: new Set(),
		inline: new Map([['p', {Statement: statements}]]),
		tags: new Map(),
	});
	const region = account.regions.get('us-east-1');
	if (!region) {
		throw new Error('No region');
	}

	region.keys.set('k1', {
		id: 'k1',
		arn: 'arn:aws:kms:us-east-1:123456789012:key/k1',
		manager: 'CUSTOMER',
		state: 'Enabled',
		...(policy && {policy}),
	});
	const secret = {createdAt: 0, changedAt: 0, tags: new Map<string, string>()};
	region.secrets.set('datadog/api-key', {
		...secret,
		name: 'datadog/api-key',
		arn: secretArn,
		versions: [{id: 'v1', value: '{"api_key":"canary"}', createdAt: 0, stages: ['AWSCURRENT']}],
	});
	region.secrets.set('locked', {
		...secret,
		name: 'locked',
		arn: secretArn.replace('datadog/api-key', 'locked'),
		kmsKeyId: 'k1',
		versions: [{id: 'v1', value: 'canary', createdAt: 0, stages: ['AWSCURRENT']}],
	});
	region.parameters.set('/datadog/key', {
		name: '/datadog/key',
		arn: 'arn:aws:ssm:us-east-1:123456789012:parameter/datadog/key',
		type: 'SecureString',
		value: 'canary',
		version: 1,
		changedAt: 0,
		tags: new Map(),
	});
	return taskSecret({roleArn, valueFrom, region, taskId: 't1'}, account);
}

test('a task gets the whole secret, one key of it, or a parameter', async t => {
	const {account} = await serve(t);
	deepEqual(
		[
			secretArn,
			`${secretArn}:api_key::`,
			'arn:aws:ssm:us-east-1:123456789012:parameter/datadog/key',
			'/datadog/key',
		].map(valueFrom => read({account, statements: [reading], valueFrom})),
		['{"api_key":"canary"}', 'canary', 'canary', 'canary'].map(value => ({kind: 'read', value})),
	);
});

test("a task that may not or cannot read stops for a reason in the agent's words", async t => {
	const {account} = await serve(t);
	const other = secretArn.replace('api-key-', 'missing-');
	const locked = secretArn.replace('datadog/api-key', 'locked');
	const cases = [
		read({account, statements: []}),
		read({account, statements: [reading], valueFrom: other}),
		read({account, statements: [reading], valueFrom: `${secretArn}:apiKey::`}),
		read({account, statements: [reading], valueFrom: locked}),
		read({
			account,
			statements: [reading, {Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*'}],
			valueFrom: locked,
		}),
		read({account, statements: [reading], valueFrom: '/datadog/none'}),
		read({account, statements: [], valueFrom: '/datadog/key'}),
	];
	deepEqual(
		cases.map(result => (result.kind === 'read' ? result.value : result.reason)),
		[
			`Fetching secret data from AWS Secrets Manager in region us-east-1: secret ${secretArn}: ` +
				`AccessDeniedException: ${agent} secretsmanager:GetSecretValue on resource: ${secretArn} ` +
				'because no identity-based policy allows the secretsmanager:GetSecretValue action',
			`Fetching secret data from AWS Secrets Manager in region us-east-1: secret ${other}: ` +
				"ResourceNotFoundException: Secrets Manager can't find the specified secret.",
			'retrieved secret from Secrets Manager did not contain json key apiKey',
			`Fetching secret data from AWS Secrets Manager in region us-east-1: secret ${locked}: ` +
				'AccessDeniedException: Access to KMS is not allowed',
			'canary',
			'Fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: /datadog/none',
			`Fetching secret data from SSM Parameter Store in us-east-1: AccessDeniedException: ${agent} ` +
				'ssm:GetParameters on resource: arn:aws:ssm:us-east-1:123456789012:parameter/datadog/key ' +
				'because no identity-based policy allows the ssm:GetParameters action',
		],
	);
});

const decrypt = 'kms:Decrypt';
const decrypting: Statement = {Effect: 'Allow', Action: decrypt, Resource: '*'};
const accountArn = 'arn:aws:iam::123456789012:root';

const keyPolicies = [
	['one that names the account, with IAM', [decrypting], {AWS: accountArn}, true],
	['one that names the account, without IAM', [], {AWS: accountArn}, false],
	['one that names the role, without IAM', [], {AWS: roleArn}, true],
	['one that names another role, with IAM', [decrypting], {AWS: `${roleArn}-2`}, false],
	['one that names the role, which IAM denies', [{...decrypting, Effect: 'Deny'}], {AWS: roleArn}, false],
] as const;

for (const [name, statements, who, isRead] of keyPolicies) {
	test(`a key policy decides who decrypts: ${name}`, async t => {
		const {account} = await serve(t);
		const policy = {Statement: {Effect: 'Allow', Principal: who, Action: decrypt, Resource: '*'}} as const;
		const valueFrom = secretArn.replace('datadog/api-key', 'locked');
		const result = read({account, statements: [reading, ...statements], valueFrom, policy});
		deepEqual(result.kind, isRead ? 'read' : 'failed');
	});
}

test('a role may decrypt one secret alone, whatever its key', async t => {
	const {account} = await serve(t);
	const locked = secretArn.replace('datadog/api-key', 'locked');
	const kinds = [locked, secretArn].map(arn => {
		const Condition = {StringEquals: {'kms:EncryptionContext:SecretARN': [arn]}};
		return read({account, statements: [reading, {...decrypting, Condition}], valueFrom: locked}).kind;
	});
	deepEqual(kinds, ['read', 'failed']);
});

test("only a role that trusts ECS tasks, and has reached ECS, is a task's role", async t => {
	const {account} = await serve(t);
	read({account, statements: []});
	const role = account.roles.get('execution');
	const answers = [isTaskRole(roleArn, account), isTaskRole(`${roleArn}x`, account)];
	if (role) {
		role.changedAt = account.clock.now();
		answers.push(isTaskRole(roleArn, account));
		account.clock.advance(10);
		answers.push(isTaskRole(roleArn, account));
		role.trust = {
			Statement: {Effect: 'Allow', Principal: {Service: 'ec2.amazonaws.com'}, Action: 'sts:AssumeRole'},
		};
		answers.push(isTaskRole(roleArn, account));
	}

	deepEqual(answers, [true, false, false, true, false]);
});
