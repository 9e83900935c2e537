import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import {secretById, type Secret} from '../account/secret.ts';

/** The secret that a call names, if there is one; the caller must be allowed to do this with it. */
export function lookForSecret(call: Call, account: Account): Secret | undefined {
	const id = fields.required(call.input, 'SecretId');
	const secret = secretById(id, regionOf(call, account).secrets);
	const resource = secret?.arn ?? secretArn(id, call, account);
	requirePermission(call, account, {
		action: `secretsmanager:${call.operation}`,
		resource,
		shown: secret?.arn ?? id,
		context: {...(secret && tagContext(secret))},
	});
	return secret;
}

/** What a secret's ARN would begin with; the six characters at its end are known only when there is one. */
export function secretArn(id: string, call: Call, account: Account): string {
	return id.startsWith('arn:')
		? id
		: `arn:${account.partition}:secretsmanager:${call.region}:${account.id}:secret:${id}`;
}

/** The secret that a call names, if the caller may do this with it. */
export function findSecret(call: Call, account: Account): Secret {
	const secret = lookForSecret(call, account);
	if (!secret) {
		throw new Fault({
			code: 'ResourceNotFoundException',
			message: "Secrets Manager can't find the specified secret.",
		});
	}

	return secret;
}

/** The secret that a call names, which must not be on its way out. */
export function findActiveSecret(call: Call, account: Account): Secret {
	const secret = findSecret(call, account);
	if (secret.deletedAt !== undefined) {
		throw new Fault({
			code: 'InvalidRequestException',
			message: "You can't perform this operation on the secret because it was marked for deletion.",
		});
	}

	return secret;
}

function tagContext({tags}: Secret): Readonly<Record<string, string>> {
	return Object.fromEntries([...tags].map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}
