import type {Json, JsonObject} from '../kit/json.ts';

/** A statement in IAM's own names, lists always as lists; IAM itself takes a text for a list of one. */
export type Statement = {
	readonly Sid?: string;
	readonly Effect: 'Allow' | 'Deny';
	readonly Action: readonly string[];
	readonly Resource: readonly string[];
	readonly Condition?: JsonObject;
};

/** An IAM policy document of these statements. */
export function policyDocument(statements: readonly Statement[]): JsonObject {
	return {Version: '2012-10-17', Statement: statements};
}

/** ECS tasks, as policies name those who assume a role or are handed one. */
export const taskPrincipal = 'ecs-tasks.amazonaws.com';

/** Who may assume the execution role: ECS tasks and nobody else. */
export const taskTrust: JsonObject = {
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Principal: {Service: taskPrincipal}, Action: 'sts:AssumeRole'}],
};

export const executionPolicyName = 'AmazonECSTaskExecutionRolePolicy';

/** The AWS managed policy of execution roles: pulling from private ECR and writing to log streams; no secrets. */
export function executionPolicyArn(partition: string): string {
	return `arn:${partition}:iam::aws:policy/service-role/${executionPolicyName}`;
}

/**
The statements with which an execution role reads the key and nothing else: `secretsmanager:GetSecretValue` on a secret,
`ssm:GetParameters` on a parameter, `kms:Decrypt` when a customer-managed key encrypts it, or may do so (ECS,
"Specifying sensitive data").
*/
export function keyStatements(references: readonly KeyReferenceFacts[]): readonly Statement[] {
	const of = (kind: KeyReferenceFacts['kind']) =>
		references.filter(reference => reference.kind === kind).map(({resource}) => resource);
	const keys = references.flatMap(({kmsKey, resource}) =>
		kmsKey === undefined ? [] : [kmsResource(kmsKey, resource)],
	);
	const aliases = keys.flatMap(({alias}) => alias ?? []);
	const unseen = (kind: KeyReferenceFacts['kind']) =>
		references.filter(one => one.kind === kind && one.isUnseen === true).map(({resource}) => resource);
	const statements: ReadonlyArray<readonly [string, string, readonly string[], JsonObject?]> = [
		['ReadDatadogApiKey', 'secretsmanager:GetSecretValue', of('secret')],
		['ReadDatadogApiKeyParameter', 'ssm:GetParameters', of('parameter')],
		[
			'DecryptDatadogApiKey',
			'kms:Decrypt',
			keys.flatMap(({alias, resource}) => (alias === undefined ? [resource] : [])),
		],
		[
			'DecryptDatadogApiKeyByAlias',
			'kms:Decrypt',
			keys.flatMap(({alias, resource}) => (alias === undefined ? [] : [resource])),
			{'ForAnyValue:StringEquals': {'kms:ResourceAliases': [...new Set(aliases)].toSorted()}},
		],
		decryption('DecryptDatadogApiKeyOfSecret', 'SecretARN', unseen('secret')),
		decryption('DecryptDatadogApiKeyOfParameter', 'PARAMETER_ARN', unseen('parameter')),
	];
	return statements.flatMap(([Sid, action, resources, Condition]) =>
		resources.length === 0
			? []
			: [
					{
						Sid,
						Effect: 'Allow' as const,
						Action: [action],
						Resource: [...new Set(resources)].toSorted(),
						...(Condition && {Condition}),
					},
				],
	);
}

/** Sids of the statements that name what is decrypted, and no key of KMS. */
export const unseenSids: ReadonlySet<Json> = new Set([
	'DecryptDatadogApiKeyOfSecret',
	'DecryptDatadogApiKeyOfParameter',
]);

/** Any key of KMS; a condition says what it decrypts. */
export function anyKmsKey(partition: string): string {
	return `arn:${partition}:kms:*:*:key/*`;
}

/**
Nobody could see which key of KMS encrypts it, and only one of AWS's own lets the role read it without leave. KMS
compares what Secrets Manager and Parameter Store say that they decrypt ("Encryption context" in the guides of both):
for any other secret the statement says nothing. Patterns are for the six characters of an ARN that aren't known.
*/
function decryption(sid: string, field: 'SecretARN' | 'PARAMETER_ARN', stored: readonly string[]) {
	const keys = stored.map(arn => anyKmsKey(arn.split(':', 2)[1] ?? 'aws'));
	const Condition: JsonObject = {StringLike: {[`kms:EncryptionContext:${field}`]: [...new Set(stored)].toSorted()}};
	return [sid, 'kms:Decrypt', keys, Condition] as const;
}

/**
A KMS key as a policy can name it. A stored key shows the ARN, the ID or an alias of its KMS key; policies know ARNs of
keys only, and an alias as a condition (KMS, "Use aliases to control access to KMS keys").
*/
function kmsResource(kmsKey: string, stored: string): {readonly resource: string; readonly alias?: string} {
	const [partition = '', , region = '', account = ''] = stored.split(':').slice(1);
	const name = kmsKey.startsWith('arn:') ? kmsKey.split(':').slice(5).join(':') : kmsKey;
	return name.startsWith('alias/')
		? {resource: `arn:${partition}:kms:${region}:${account}:key/*`, alias: name}
		: {resource: kmsKey.startsWith('arn:') ? kmsKey : `arn:${partition}:kms:${region}:${account}:key/${kmsKey}`};
}

/**
A stored key as a policy names it. `resource` is an ARN; a secret to be created is named with `-??????` for its random
end.
*/
export type KeyReferenceFacts = {
	readonly kind: 'secret' | 'parameter';
	readonly resource: string;
	readonly kmsKey?: string;
	/** It wasn't among what was found, so that nobody knows what encrypts it. */
	readonly isUnseen?: boolean;
};
