import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {permission} from '../policy/permission.ts';
import {principalOf} from '../policy/principal-of.ts';
import {regionOf} from '../policy/region-of.ts';
import {isKeyOpen} from './is-key-open.ts';
import {kmsKey} from './kms-key.ts';

/** `keyId` is an id, an ARN or an alias; absent for Amazon's own key. All `actions` must be allowed. */
type Use = {readonly keyId: string | undefined; readonly actions: readonly string[]};

/**
A secret under a customer's key needs that key as well. Amazon's own keys let every principal of the account in, through
the service.
*/
export function requireKey(call: Call, account: Account, {keyId, actions}: Use): void {
	const key = kmsKey(keyId ?? '', regionOf(call, account));
	// Three ways of meaning Amazon's own key: saying nothing, its id, its alias.
	if (keyId === undefined || key?.manager === 'AWS' || keyId.startsWith('alias/aws/')) {
		return;
	}

	if (!key) {
		throw new Fault({code: 'InvalidParameterException', message: `KMS key ID '${keyId}' does not exist.`});
	}

	// A key that is on its way out can't be used any more, though nothing is lost yet (KMS developer guide: key
	// states).
	if (key.state !== 'Enabled') {
		throw new Fault({
			code: 'EncryptionFailure',
			message: `${key.arn} is ${key.state === 'Disabled' ? 'disabled' : 'pending deletion'}.`,
		});
	}

	// The service uses the key in the caller's name, so it's the caller who must be allowed (Secrets Manager user
	// guide: encryption).
	const principal = principalOf(call, account);
	const isOpen = (action: string) =>
		isKeyOpen(
			key,
			{action, arn: principal.arn, decision: permission({principal, action, resource: key.arn}, account)},
			account,
		);
	if (actions.some(action => !isOpen(action))) {
		throw new Fault({code: 'AccessDeniedException', message: 'Access to KMS is not allowed'});
	}
}
