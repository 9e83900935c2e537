import {
	CreateSecretCommand,
	type CreateSecretCommandInput,
	DeleteSecretCommand,
	type DeleteSecretCommandInput,
	GetSecretValueCommand,
	PutSecretValueCommand,
	type PutSecretValueCommandInput,
	RestoreSecretCommand,
	type RestoreSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {alreadyGone} from './already-gone.ts';
import {ifReadable} from './if-readable.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';

/**
Makes a secret. A name that waits for its deletion is refused like any other wrong request, by its text alone, and gets
a problem of its own because there is a way out: restore it.
*/
export async function createSecret(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const client = await connection.secretsManager(change.region);
	const input = resolveRequest<CreateSecretCommandInput>(change, options);
	try {
		const {ARN: arn, VersionId: version} = await client.send(new CreateSecretCommand(input), {
			abortSignal: options.signal,
		});
		return {arn, version};
	} catch (error) {
		if (refusal(error, /scheduled for deletion/iv)) {
			throw new ProblemError({
				code: 'secret-unusable',
				name: change.subject,
				why: 'scheduled-deletion',
				detail: '',
			});
		}

		const existing =
			refusal(error, /^ResourceExistsException/v) === undefined
				? undefined
				: await ifReadable(async () => findEqual(performing, input));
		if (existing === undefined) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return existing;
	}
}

/** A new version; the same token sent twice gives the version that is there instead of another one. */
export async function putSecretValue({connection, change, options}: Performing): Promise<ChangeResult> {
	const client = await connection.secretsManager(change.region);
	const input = resolveRequest<PutSecretValueCommandInput>(change, options);
	const {ARN: arn, VersionId: version} = await client.send(new PutSecretValueCommand(input), {
		abortSignal: options.signal,
	});
	return {arn, version};
}

/** Takes the date of deletion away: until that date the value was there all the time. */
export async function restoreSecret({connection, change, options}: Performing): Promise<ChangeResult> {
	const client = await connection.secretsManager(change.region);
	const {ARN: arn} = await client.send(
		new RestoreSecretCommand(resolveRequest<RestoreSecretCommandInput>(change, options)),
		{abortSignal: options.signal},
	);
	return {arn};
}

/** Scheduled already counts too: the secret is out of use, and its date stands. */
export async function deleteSecret({connection, change, options}: Performing): Promise<ChangeResult> {
	const client = await connection.secretsManager(change.region);
	return alreadyGone(
		async () => {
			const {ARN: arn} = await client.send(
				new DeleteSecretCommand(resolveRequest<DeleteSecretCommandInput>(change, options)),
				{abortSignal: options.signal},
			);
			return {arn};
		},
		{pattern: /^ResourceNotFoundException|scheduled for deletion/v, options},
	);
}

// A secret of that name is there. It will do only if it holds the same text; neither is shown.
async function findEqual(
	{connection, change, options}: Performing,
	{Name: name, SecretString: wanted}: CreateSecretCommandInput,
): Promise<ChangeResult | undefined> {
	const client = await connection.secretsManager(change.region);
	const {
		SecretString: text,
		ARN: arn,
		VersionId: version,
	} = await client.send(new GetSecretValueCommand({SecretId: name}), {abortSignal: options.signal});
	return text === wanted ? {arn, version} : undefined;
}
