import type {JsonObject} from '../kit/json.ts';

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
`ssm:GetParameters` on a parameter, `kms:Decrypt` when a customer-managed key encrypts it (ECS, "Specifying sensitive
data").
*/
export function keyStatements(references: readonly KeyReferenceFacts[]): readonly Statement[] {
	const of = (kind: KeyReferenceFacts['kind']) =>
		references.filter(reference => reference.kind === kind).map(({resource}) => resource);
	const keys = references.flatMap(({kmsKey, resource}) =>
		kmsKey === undefined ? [] : [kmsResource(kmsKey, resource)],
	);
	const aliases = keys.flatMap(({alias}) => alias ?? []);
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
};
