import type {Account} from '../account/account.ts';
import {type Call, Fault, type Service} from '../server/call.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {Key} from '../account/secret.ts';
import {kmsKey} from './kms-key.ts';

/** Describing keys is all; encrypting and decrypting happen inside the services that use them. */
export const kms: Service = {
	protocol: 'json',
	name: 'kms',
	target: 'TrentService',
	operations: {
		DescribeKey(call, account) {
			const id = fields.required(call.input, 'KeyId');
			const key = kmsKey(id, regionOf(call, account)) ?? amazonsKey(id, call, account);
			const path = id.startsWith('alias/') ? id : `key/${id}`;
			const arn = `arn:${account.partition}:kms:${call.region}:${account.id}:${path}`;
			// Policies see the key's own ARN even if an alias was asked for; a key that isn't there has only the ARN
			// made of its name.
			requirePermission(call, account, {
				action: 'kms:DescribeKey',
				resource: key?.arn ?? (id.startsWith('arn:') ? id : arn),
			});
			if (!key) {
				throw new Fault({
					code: 'NotFoundException',
					message: id.includes('alias/') ? `Alias ${arn} is not found.` : `Key '${arn}' does not exist`,
				});
			}

			return {
				KeyMetadata: {
					AWSAccountId: account.id,
					// Always the id, also where an alias was asked for.
					KeyId: key.arn.split('/').at(-1),
					Arn: key.arn,
					Enabled: key.state === 'Enabled',
					KeyManager: key.manager,
					KeyState: key.state,
					KeyUsage: 'ENCRYPT_DECRYPT',
					KeySpec: 'SYMMETRIC_DEFAULT',
					Origin: 'AWS_KMS',
				},
			};
		},
	},
};

// The keys that Amazon keeps for a service are there without anybody making them.
function amazonsKey(id: string, {region}: Call, account: Account): Key | undefined {
	const service = id.split('alias/aws/', 2)[1];
	// The same id in every run without asking chance, since describing must not move the ids of what is made later.
	const key = `a0a0a0a0-0000-4000-8000-${(service ?? '').length.toString(16).padStart(12, '0')}`;
	return service === undefined
		? undefined
		: {
				id: key,
				arn: `arn:${account.partition}:kms:${region}:${account.id}:key/${key}`,
				manager: 'AWS',
				state: 'Enabled',
			};
}
