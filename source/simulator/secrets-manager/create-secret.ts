import type {Account} from '../account/account.ts';
import {Fault, type Call, type Output} from '../server/call.ts';
import {tagsInput} from '../query/tags-input.ts';
import {requireKey} from '../kms/require-key.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {Secret} from '../account/secret.ts';
import {putVersion} from './put-version.ts';

/** Repeatable by its token, which clients make themselves, so that a lost reply leaves no second secret. */
export function createSecret(call: Call, account: Account): Output {
	const name = fields.required(call.input, 'Name');
	const token = fields.text(call.input, 'ClientRequestToken');
	const value = fields.text(call.input, 'SecretString');
	const keyId = fields.text(call.input, 'KmsKeyId');
	const region = regionOf(call, account);
	const secret = newSecret(name, call, account);
	// The random ending is drawn first: policies compare the ARN, which must have one already.
	requireCreation(call, account, secret);
	const existing = region.secrets.get(name);
	if (existing) {
		return repeated(existing, {token, value});
	}

	// Both actions on a customer's key, for creating too (Secrets Manager user guide: encryption).
	requireKey(call, account, {keyId, actions: ['kms:GenerateDataKey', 'kms:Decrypt']});
	region.secrets.set(name, secret);
	// A secret may be made without a value; reading it then finds no current version.
	const version = value === undefined ? undefined : putVersion(secret, {id: token, value}, account);
	return {ARN: secret.arn, Name: name, ...(version && {VersionId: version.id})};
}

function requireCreation(call: Call, account: Account, {name, arn}: Secret): void {
	const {tags, context} = tagsInput(call);
	requirePermission(call, account, {
		action: 'secretsmanager:CreateSecret',
		resource: arn,
		// The sentence of a refusal calls a new secret by its name, since it has no ARN yet.
		shown: name,
		context: {...context, 'secretsmanager:Name': name},
	});
	if (tags.size > 0) {
		requirePermission(call, account, {action: 'secretsmanager:TagResource', resource: arn, shown: name, context});
	}

	if (!/^[\w!+\-.\/=@]{1,512}$/v.test(name)) {
		throw new Fault({
			code: 'ValidationException',
			message:
				'Invalid name. Must be a valid name containing alphanumeric characters, or any of the ' +
				'following: -/_+=.@!',
		});
	}
}

function newSecret(name: string, call: Call, account: Account): Secret {
	const description = fields.text(call.input, 'Description');
	const kmsKeyId = fields.text(call.input, 'KmsKeyId');
	// So that a new secret of an old name isn't let in by policies for the old one (API reference: CreateSecret).
	const ending = account.random.characters(6, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
	return {
		name,
		arn: `arn:${account.partition}:secretsmanager:${call.region}:${account.id}:secret:${name}-${ending}`,
		...(description !== undefined && {description}),
		...(kmsKeyId !== undefined && {kmsKeyId}),
		createdAt: account.clock.now(),
		changedAt: account.clock.now(),
		versions: [],
		tags: new Map(tagsInput(call).tags),
	};
}

type Retried = {readonly token: string | undefined; readonly value: string | undefined};

// The same token with the same value is the same request once more.
function repeated(secret: Secret, {token, value}: Retried): Output {
	// A name stays taken until the deletion is carried out: a run must restore the secret or take another name.
	if (secret.deletedAt !== undefined) {
		throw new Fault({
			code: 'InvalidRequestException',
			message: "You can't create this secret because a secret with this name is already scheduled for deletion.",
		});
	}

	// A token that is known with another value is a name that is taken, and no repetition.
	if (secret.versions.every(version => !(version.id === token && version.value === value))) {
		throw new Fault({
			code: 'ResourceExistsException',
			message: `The operation failed because the secret ${secret.name} already exists.`,
		});
	}

	return {ARN: secret.arn, Name: secret.name, VersionId: token};
}
