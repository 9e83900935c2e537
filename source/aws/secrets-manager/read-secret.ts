import {GetSecretValueCommand, type SecretsManagerClient} from '@aws-sdk/client-secrets-manager';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {secretReference} from '../keys/secret-reference.ts';

/** The text that a `valueFrom` names: the whole secret or one of its JSON keys. `undefined` for a binary secret. */
export async function readSecret(
	client: SecretsManagerClient,
	reference: string,
	abortSignal?: AbortSignal,
): Promise<string | undefined> {
	const {id, jsonKey, stage, version} = secretReference(reference);
	const {SecretString: text} = await client.send(
		new GetSecretValueCommand({SecretId: id, VersionStage: stage, VersionId: version}),
		{abortSignal},
	);
	// Without a key in the reference the whole text is meant, be it JSON or not: so does ECS.
	return text === undefined || jsonKey === undefined ? text : pick(text, {jsonKey, reference});
}

type Wanted = {readonly jsonKey: string; readonly reference: string};

// The text must not come out through the parser's message, which quotes what it could not read.
function pick(text: string, {jsonKey, reference}: Wanted): string {
	const value = valuesOf(text).find(([name]) => name === jsonKey)?.[1];
	if (typeof value !== 'string') {
		throw new ProblemError({code: 'secret-unusable', name: reference, why: 'json', detail: jsonKey});
	}

	return value;
}

function valuesOf(text: string): ReadonlyArray<readonly [string, unknown]> {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
	} catch (error) {
		if (error instanceof SyntaxError) {
			return [];
		}

		throw error;
	}
}
