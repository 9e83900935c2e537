import {ListSecretsCommand} from '@aws-sdk/client-secrets-manager';
import {isOwn} from '../../domain/agent/own-tags.ts';
import type {StoredKey} from '../../domain/account/stored-key.ts';
import type {Connection} from '../connect/connection.ts';
import {isKeyName} from '../keys/is-key-name.ts';
import {allPages} from '../reading/pages.ts';
import {tags} from '../translate/tags.ts';

/**
Secrets of a region whose names look like a Datadog key, those scheduled for deletion too: their names can't be taken.
*/
export async function readStoredSecrets(
	connection: Connection,
	region: string,
	abortSignal?: AbortSignal,
): Promise<readonly StoredKey[]> {
	const client = await connection.secretsManager(region);
	const found = await allPages(async NextToken => {
		const {SecretList: items, NextToken: next} = await client.send(
			new ListSecretsCommand({
				// No filter: those of the API know beginnings and words only, and a name can have the word anywhere.
				IncludePlannedDeletion: true,
				MaxResults: 100,
				NextToken,
			}),
			{abortSignal},
		);
		return {items, next};
	});
	return found
		.filter(({Name: name}) => isKeyName(name ?? ''))
		.map(secret => ({
			kind: 'secret',
			arn: secret.ARN ?? '',
			name: secret.Name ?? '',
			region,
			deletion: secret.DeletedDate?.toISOString(),
			changedAt: secret.LastChangedDate?.toISOString(),
			kmsKey: secret.KmsKeyId === 'alias/aws/secretsmanager' ? undefined : secret.KmsKeyId,
			managed: isOwn(tags(secret.Tags)),
		}));
}
