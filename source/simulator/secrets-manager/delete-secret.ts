import type {Account} from '../account/account.ts';
import {Fault, type Call, type Output} from '../server/call.ts';
import {regionOf} from '../policy/region-of.ts';
import {fields} from '../query/fields.ts';
import {findSecret, lookForSecret, secretArn} from './find-secret.ts';

const daySeconds = 86_400;

/** Plans the deletion of a secret, or carries it out at once when that is asked for. */
export function deleteSecret(call: Call, account: Account): Output {
	const {secrets} = regionOf(call, account);
	const days = fields.count(call.input, 'RecoveryWindowInDays');
	const isForced = fields.flag(call.input, 'ForceDeleteWithoutRecovery');
	// The two exclude each other (API reference: DeleteSecret).
	if (isForced && days !== undefined) {
		throw new Fault({
			code: 'InvalidParameterException',
			message: "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
		});
	}

	// 7 to 30 days (API reference: DeleteSecret).
	if (days !== undefined && (days < 7 || days > 30)) {
		throw new Fault({
			code: 'InvalidParameterException',
			message: 'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
		});
	}

	const {now} = account.clock;
	const secret = isForced ? lookForSecret(call, account) : findSecret(call, account);
	// So that it can be repeated, there is no error where nothing is left (API reference: ForceDeleteWithoutRecovery).
	if (secret === undefined) {
		const id = fields.required(call.input, 'SecretId');
		return {ARN: secretArn(id, call, account), Name: id, DeletionDate: now()};
	}

	// AWS carries it out later in the background; here the name is free at once.
	if (isForced) {
		secrets.delete(secret.name);
		return {ARN: secret.arn, Name: secret.name, DeletionDate: now()};
	}

	// A second plan would move the day, so it is refused.
	if (secret.deletedAt !== undefined) {
		throw new Fault({
			code: 'InvalidRequestException',
			message: "You can't perform this operation on the secret because it was already scheduled for deletion.",
		});
	}

	const seconds = (days ?? 30) * daySeconds;
	const due = now() + seconds;
	secret.deletedAt = due;
	account.clock.after(seconds, () => {
		// It may have been restored since, or restored and planned again for another day.
		if (secrets.get(secret.name) === secret && secret.deletedAt === due) {
			secrets.delete(secret.name);
		}
	});
	return {ARN: secret.arn, Name: secret.name, DeletionDate: due};
}
