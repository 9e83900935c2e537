import type {Account} from '../account/account.ts';
import {effectiveRole} from '../iam/effective-role.ts';
import {isKeyOpen} from '../kms/is-key-open.ts';
import {kmsKey} from '../kms/kms-key.ts';
import {accessDeniedText} from '../policy/access-denied-text.ts';
import {isTrusted} from '../policy/is-trusted.ts';
import {roleDecision} from '../policy/role-decision.ts';
import {rulesOf} from '../policy/rule.ts';
import type {Region} from '../account/region.ts';
import type {RolePolicies} from '../account/role.ts';
import {secretById} from '../account/secret.ts';

export type TaskSecret =
	{readonly kind: 'read'; readonly value: string} | {readonly kind: 'failed'; readonly reason: string};

type Asked = {
	/** The task's execution role, if it has one. */
	readonly roleArn: string | undefined;
	readonly valueFrom: string;
	readonly region: Region;
	readonly taskId: string;
};

type Actor = {readonly role: RolePolicies; readonly arn: string; readonly region: Region; readonly account: Account};
type Wish = {readonly action: string; readonly resource: string};

/** Whether this role can be assumed for a task at this moment. */
export function isTaskRole(roleArn: string, account: Account): boolean {
	const role = effectiveRole(roleArn, account);
	return (
		role !== undefined &&
		isTrusted(rulesOf(role.trust), {kind: 'Service', names: ['ecs-tasks.amazonaws.com']}, 'sts:AssumeRole')
	);
}

/**
What ECS puts into a container for a `secrets` entry, or why the task stops. The words are those of the agent on EC2.
*/
export function taskSecret({roleArn, valueFrom, region, taskId}: Asked, account: Account): TaskSecret {
	const isParameter = !valueFrom.includes(':secretsmanager:');
	const role = effectiveRole(roleArn ?? '', account);
	if (roleArn === undefined || !role) {
		return failed(`${isParameter ? 'SSM' : 'ASM'} secret resource: unable to find execution role credentials`);
	}

	const arn = `arn:${account.partition}:sts::${account.id}:assumed-role/${roleArn.split('/').at(-1) ?? ''}/${taskId}`;
	const actor: Actor = {role, arn, region, account};
	return isParameter ? readParameter(valueFrom, actor) : readSecret(valueFrom, actor);
}

function readSecret(valueFrom: string, actor: Actor): TaskSecret {
	const {account, region} = actor;
	const parts = valueFrom.split(':');
	const id = parts.slice(0, 7).join(':');
	const [jsonKey = '', stage = '', versionId = ''] = parts.slice(7);
	const secretRegion = account.regions.get(parts[3] ?? '') ?? region;
	const secret = secretById(id, secretRegion.secrets);
	const fail = (text: string) =>
		failed(`Fetching secret data from AWS Secrets Manager in region ${secretRegion.name}: secret ${id}: ${text}`);
	const denied = refusal({action: 'secretsmanager:GetSecretValue', resource: secret?.arn ?? id}, actor);
	if (denied !== undefined) {
		return fail(denied);
	}

	if (!secret || secret.deletedAt !== undefined) {
		return fail(
			secret
				? "InvalidRequestException: You can't perform this operation on the secret because it was " +
						'marked for deletion.'
				: "ResourceNotFoundException: Secrets Manager can't find the specified secret.",
		);
	}

	if (isKeyRefused(secret.kmsKeyId, {service: 'secretsmanager', field: 'SecretARN', arn: secret.arn}, actor)) {
		return fail('AccessDeniedException: Access to KMS is not allowed');
	}

	const version = secret.versions.find(candidate =>
		versionId === '' ? candidate.stages.includes(stage === '' ? 'AWSCURRENT' : stage) : candidate.id === versionId,
	);
	if (!version) {
		const asked = versionId === '' ? `staging label: ${stage}` : `VersionId: ${versionId}`;
		return fail(`ResourceNotFoundException: Secrets Manager can't find the specified secret value for ${asked}`);
	}

	return jsonKey === '' ? {kind: 'read', value: version.value} : readJsonKey(version.value, jsonKey);
}

function readJsonKey(value: string, key: string): TaskSecret {
	try {
		const record: unknown = JSON.parse(value);
		const found =
			typeof record === 'object' && record !== null
				? new Map<string, unknown>(Object.entries(record)).get(key)
				: undefined;
		return typeof found === 'string'
			? {kind: 'read', value: found}
			: failed(`retrieved secret from Secrets Manager did not contain json key ${key}`);
	} catch (error) {
		if (error instanceof SyntaxError) {
			return failed('invalid character at the beginning of the secret: it is no JSON');
		}

		throw error;
	}
}

function readParameter(valueFrom: string, actor: Actor): TaskSecret {
	const {account, region} = actor;
	const path = valueFrom.includes(':parameter/')
		? valueFrom.slice(valueFrom.indexOf(':parameter/') + ':parameter/'.length)
		: valueFrom;
	const resource = `arn:${account.partition}:ssm:${region.name}:${account.id}:parameter/${path.replace(/^\//v, '')}`;
	const fail = (text: string) => failed(`Fetching secret data from SSM Parameter Store in ${region.name}: ${text}`);
	const denied = refusal({action: 'ssm:GetParameters', resource}, actor);
	if (denied !== undefined) {
		return fail(denied);
	}

	const parameter = region.parameters.get(path) ?? region.parameters.get(`/${path}`);
	if (!parameter) {
		return fail(`invalid parameters: ${path}`);
	}

	return isKeyRefused(parameter.keyId, {service: 'ssm', field: 'PARAMETER_ARN', arn: resource}, actor)
		? fail(
				'AccessDeniedException: The ciphertext refers to a customer master key that does not ' +
					'exist, does not exist in this region, or you are not allowed to access.',
			)
		: {kind: 'read', value: parameter.value};
}

/** What is decrypted, as the service that holds it tells KMS. */
type Context = {
	readonly service: 'secretsmanager' | 'ssm';
	readonly field: 'SecretARN' | 'PARAMETER_ARN';
	readonly arn: string;
};

function isKeyRefused(
	keyId: string | undefined,
	{service, field, arn: stored}: Context,
	{role, arn, region, account}: Actor,
): boolean {
	const key = keyId === undefined ? undefined : kmsKey(keyId, region);
	if (key?.manager !== 'CUSTOMER') {
		return false;
	}

	const action = 'kms:Decrypt';
	const context = {
		[`kms:EncryptionContext:${field}`]: stored,
		'kms:ViaService': `${service}.${region.name}.amazonaws.com`,
	};
	const decision = roleDecision(role, {action, resource: key.arn, context}, account);
	return key.state !== 'Enabled' || !isKeyOpen(key, {action, arn, decision}, account);
}

function refusal({action, resource}: Wish, {role, arn, account}: Actor): string | undefined {
	const decision = roleDecision(role, {action, resource}, account);
	return decision.allowed
		? undefined
		: `AccessDeniedException: ${accessDeniedText({principal: arn, action, resource, decision})}`;
}

function failed(reason: string): TaskSecret {
	return {kind: 'failed', reason};
}
