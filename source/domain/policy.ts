import type {JsonObject} from './json.ts';

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

/** Who may assume the execution role: ECS tasks and nobody else. */
export const taskTrust: JsonObject = {
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'}],
};

/** The AWS managed policy of execution roles: pulling from private ECR and writing to log streams; no secrets. */
export function executionPolicyArn(partition: string): string {
	return `arn:${partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy`;
}

/**
The statements with which an execution role reads the key and nothing else: `secretsmanager:GetSecretValue` on a secret,
`ssm:GetParameters` on a parameter, `kms:Decrypt` when a customer-managed key encrypts it (ECS, "Specifying sensitive data").
*/
export function keyStatements(references: readonly KeyReferenceFacts[]): readonly Statement[] {
	const of = (kind: KeyReferenceFacts['kind']) => references.filter(reference => reference.kind === kind).map(({resource}) => resource);
	const keys = references.flatMap(({kmsKey}) => kmsKey === undefined ? [] : [kmsKey]);
	const statements: ReadonlyArray<readonly [string, string, readonly string[]]> = [
		['ReadDatadogApiKey', 'secretsmanager:GetSecretValue', of('secret')],
		['ReadDatadogApiKeyParameter', 'ssm:GetParameters', of('parameter')],
		['DecryptDatadogApiKey', 'kms:Decrypt', keys],
	];
	return statements.flatMap(([Sid, action, resources]) =>
		resources.length === 0
			? []
			: [{
				Sid, Effect: 'Allow' as const, Action: [action], Resource: [...new Set(resources)].toSorted(),
			}]);
}

/** A stored key as a policy names it. `resource` is an ARN; a secret to be created is named with `-??????` for its random end. */
export type KeyReferenceFacts = {readonly kind: 'secret' | 'parameter'; readonly resource: string; readonly kmsKey?: string};
