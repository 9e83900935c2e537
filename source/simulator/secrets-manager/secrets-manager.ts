import {Fault, type Service} from '../server/call.ts';
import {tagsInput} from '../query/tags-input.ts';
import {requireKey} from '../kms/require-key.ts';
import {fields} from '../query/fields.ts';
import {createSecret} from './create-secret.ts';
import {deleteSecret} from './delete-secret.ts';
import {findActiveSecret, findSecret} from './find-secret.ts';
import {listSecrets} from './list-secrets.ts';
import {putVersion} from './put-version.ts';
import {secretOutput} from './secret-output.ts';

/** Text secrets alone; binary ones, rotation, replicas and the secrets' own policies are left out. */
export const secretsManager: Service = {
	protocol: 'json',
	name: 'secretsmanager',
	target: 'secretsmanager',
	operations: {
		CreateSecret: createSecret,
		ListSecrets: listSecrets,
		DeleteSecret: deleteSecret,
		// A secret on its way out can still be described, with the day of its end; reading and writing its value are
		// refused.
		DescribeSecret: (call, account) => secretOutput(findSecret(call, account), 'VersionIdsToStages'),

		// None has one here: then the answer is the name alone (API reference: GetResourcePolicy). Terraform asks.
		GetResourcePolicy(call, account) {
			const {arn, name} = findSecret(call, account);
			return {ARN: arn, Name: name};
		},

		// The value alone needs the key too; describing and listing don't.
		GetSecretValue(call, account) {
			const secret = findActiveSecret(call, account);
			requireKey(call, account, {keyId: secret.kmsKeyId, actions: ['kms:Decrypt']});
			const id = fields.text(call.input, 'VersionId');
			// The current value unless a version or stage is named (API reference: GetSecretValue).
			const stage = fields.text(call.input, 'VersionStage') ?? 'AWSCURRENT';
			const version = secret.versions.find(candidate =>
				id === undefined ? candidate.stages.includes(stage) : candidate.id === id,
			);
			if (!version) {
				// The sentence says what was asked for, which tells a missing stage from a missing version.
				const asked = id === undefined ? `staging label: ${stage}` : `VersionId: ${id}`;
				throw new Fault({
					code: 'ResourceNotFoundException',
					message: `Secrets Manager can't find the specified secret value for ${asked}`,
				});
			}

			return {
				ARN: secret.arn,
				Name: secret.name,
				VersionId: version.id,
				SecretString: version.value,
				VersionStages: version.stages,
				CreatedDate: version.createdAt,
			};
		},

		// Running tasks keep the value they started with: somebody has to start them again (ECS developer guide:
		// secrets).
		PutSecretValue(call, account) {
			const secret = findActiveSecret(call, account);
			requireKey(call, account, {keyId: secret.kmsKeyId, actions: ['kms:GenerateDataKey', 'kms:Decrypt']});
			const stages = fields.texts(call.input, 'VersionStages');
			const version = putVersion(
				secret,
				{
					id: fields.text(call.input, 'ClientRequestToken'),
					value: fields.required(call.input, 'SecretString'),
					...(stages.length > 0 && {stages}),
				},
				account,
			);
			return {ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: version.stages};
		},

		// Changes what it is given: description, key, value or all of them; tags have operations of their own.
		UpdateSecret(call, account) {
			const secret = findActiveSecret(call, account);
			const keyId = fields.text(call.input, 'KmsKeyId') ?? secret.kmsKeyId;
			const value = fields.text(call.input, 'SecretString');
			requireKey(call, account, {keyId, actions: ['kms:GenerateDataKey', 'kms:Decrypt']});
			const version =
				value === undefined
					? undefined
					: putVersion(secret, {id: fields.text(call.input, 'ClientRequestToken'), value}, account);
			const description = fields.text(call.input, 'Description') ?? secret.description;
			// A new key holds for new values; the versions before aren't encrypted again.
			Object.assign(secret, {
				changedAt: account.clock.now(),
				...(keyId !== undefined && {kmsKeyId: keyId}),
				...(description !== undefined && {description}),
			});
			return {ARN: secret.arn, Name: secret.name, ...(version && {VersionId: version.id})};
		},

		// Restoring one that isn't on its way out is no error here and changes nothing.
		RestoreSecret(call, account) {
			const secret = findSecret(call, account);
			delete secret.deletedAt;
			return {ARN: secret.arn, Name: secret.name};
		},

		TagResource(call, account) {
			const {tags} = tagsInput(call);
			const secret = findActiveSecret(call, account);
			for (const [key, value] of tags) {
				secret.tags.set(key, value);
			}

			return {};
		},

		UntagResource(call, account) {
			const secret = findActiveSecret(call, account);
			for (const key of fields.texts(call.input, 'TagKeys')) {
				secret.tags.delete(key);
			}

			return {};
		},
	},
};
