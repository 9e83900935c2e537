import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {permission} from '../policy/permission.ts';
import {principalOf} from '../policy/principal-of.ts';
import {regionOf} from '../policy/region-of.ts';
import {kmsKey} from './kms-key.ts';

/**
A secret under a customer's key needs that key as well. Amazon's own keys let every principal of the account in, through
the service.
*/
export function requireKey(
	call: Call,
	account: Account,
	{keyId, actions}: {readonly keyId: string | undefined; readonly actions: readonly string[]},
): void {
	const key = kmsKey(keyId ?? '', regionOf(call, account));
	if (keyId === undefined || key?.manager === 'AWS' || keyId.startsWith('alias/aws/')) {
		return;
	}

	if (!key) {
		throw new Fault({code: 'InvalidParameterException', message: `KMS key ID '${keyId}' does not exist.`});
	}

	if (key.state !== 'Enabled') {
		throw new Fault({
			code: 'EncryptionFailure',
			message: `${key.arn} is ${key.state === 'Disabled' ? 'disabled' : 'pending deletion'}.`,
		});
	}

	const principal = principalOf(call, account);
	if (actions.some(action => !permission({principal, action, resource: key.arn}, account).allowed)) {
		throw new Fault({code: 'AccessDeniedException', message: 'Access to KMS is not allowed'});
	}
}
