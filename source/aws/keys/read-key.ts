import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {type Secret, seal} from '../../domain/kit/secret.ts';
import type {Connection} from '../connect/connection.ts';
import type {KeyReference} from '../gateway.ts';
import {refusal} from '../perform/refusal.ts';
import {secretReference} from './secret-reference.ts';

/**
The value of a secret or parameter. It is for comparing and checking; nothing else of it may come out, not in an error
either.
*/
export async function readKey(connection: Connection, reference: KeyReference, signal?: AbortSignal): Promise<Secret> {
	try {
		return await read(connection, reference, signal);
	} catch (error) {
		const missing = refusal(
			error,
			/^(?:ResourceNotFoundException|ParameterNotFound)|scheduled for deletion|marked for deletion/v,
		);
		if (missing === undefined) {
			throw error;
		}

		// Secrets Manager calls a deleted secret InvalidRequestException, a missing one by a name: only the text tells.
		const why = missing.detail.includes('deletion') ? 'scheduled-deletion' : 'not-found';
		throw new ProblemError({
			code: 'secret-unusable',
			...(reference.kind === 'parameter' && {kind: 'parameter'}),
			name: reference.reference,
			why,
			// What the SDK says where AWS said nothing, as SSM does of a parameter that isn't there.
			detail: missing.detail === 'UnknownError' ? '' : missing.detail,
		});
	}
}

async function read(
	connection: Connection,
	{kind, reference, region, isBefore}: KeyReference,
	signal?: AbortSignal,
): Promise<Secret> {
	const text =
		kind === 'secret'
			? await readSecretText(connection, {reference, region, isBefore}, signal)
			: await readParameterText(connection, {reference, region, isBefore}, signal);
	if (text === undefined) {
		throw new ProblemError({code: 'secret-unusable', name: reference, why: 'binary', detail: ''});
	}

	connection.confidence.hear(text);
	return seal(text);
}

type Address = Pick<KeyReference, 'reference' | 'region'> & {readonly isBefore: true | undefined};

async function readSecretText(
	connection: Connection,
	{reference, region, isBefore}: Address,
	signal?: AbortSignal,
): Promise<string | undefined> {
	const {readSecret} = await import('../secrets-manager/read-secret.ts');
	const client = await connection.secretsManager(region);
	// Secrets Manager gives this label to the version that was current before (API reference, "PutSecretValue").
	const {id, jsonKey = ''} = secretReference(reference);
	return readSecret(client, isBefore ? `${id}:${jsonKey}:AWSPREVIOUS:` : reference, signal);
}

async function readParameterText(
	connection: Connection,
	{reference, region, isBefore}: Address,
	signal?: AbortSignal,
): Promise<string | undefined> {
	const {readParameter, readParameterBefore} = await import('../ssm/read-parameter.ts');
	const client = await connection.ssm(region);
	return isBefore ? readParameterBefore(client, reference, signal) : readParameter(client, reference, signal);
}
