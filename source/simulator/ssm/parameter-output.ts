import {createHash} from 'node:crypto';
import type {Account} from '../account/account.ts';
import type {Call, Output} from '../server/call.ts';
import {requireKey} from '../kms/require-key.ts';
import {fields} from '../query/fields.ts';
import type {Parameter} from '../account/secret.ts';

/** A parameter with its value; a secure one is unreadable unless decryption is asked for and its key may be used. */
export function parameterOutput(parameter: Parameter, call: Call, account: Account): Output {
	const {name, arn, type, value, version, changedAt, keyId} = parameter;
	const isSecret = type === 'SecureString';
	const isReadable = !isSecret || fields.flag(call.input, 'WithDecryption');
	if (isSecret && isReadable) {
		requireKey(call, account, {keyId, actions: ['kms:Decrypt']});
	}

	return {
		Name: name,
		Type: type,
		// Without decryption a secure parameter shows its cipher text, which begins like that of KMS: a client that
		// forgets to ask gets a value, and no error.
		Value: isReadable ? value : `AQICAH${createHash('sha256').update(arn).digest('base64')}`,
		Version: version,
		LastModifiedDate: changedAt,
		ARN: arn,
		DataType: 'text',
	};
}
