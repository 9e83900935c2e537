import {
	DeleteParameterCommand,
	type DeleteParameterCommandInput,
	GetParameterCommand,
	PutParameterCommand,
	type PutParameterCommandInput,
	type SSMClient,
} from '@aws-sdk/client-ssm';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {alreadyGone} from './already-gone.ts';
import {ifReadable} from './if-readable.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';

/**
Makes a parameter, or writes over one where the request says `Overwrite`. Without that word SSM refuses a taken name
(ParameterAlreadyExists), so a key that somebody else keeps there is never lost.
*/
export async function putParameter({connection, change, options}: Performing): Promise<ChangeResult> {
	const client = await connection.ssm(change.region);
	const input = resolveRequest<PutParameterCommandInput>(change, options);
	try {
		const {Version: version} = await client.send(new PutParameterCommand(input), {abortSignal: options.signal});
		// It is put, whether it can be read or not.
		const found = await ifReadable(async () => read(client, input.Name, options.signal));
		return {...(found?.arn !== undefined && {arn: found.arn}), version: version?.toString()};
	} catch (error) {
		const existing =
			refusal(error, /^ParameterAlreadyExists/v) === undefined
				? undefined
				: await ifReadable(async () => read(client, input.Name, options.signal));
		// One of that name will do only if it holds the same text; neither is shown.
		if (existing?.text !== input.Value || existing?.arn === undefined) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return {arn: existing.arn, version: existing.version};
	}
}

/** Gone at once, name and all: SSM has no window for restoring as Secrets Manager has. */
export async function deleteParameter({connection, change, options}: Performing): Promise<ChangeResult> {
	const client = await connection.ssm(change.region);
	return alreadyGone(
		async () => {
			await client.send(
				new DeleteParameterCommand(resolveRequest<DeleteParameterCommandInput>(change, options)),
				{abortSignal: options.signal},
			);
			return {};
		},
		{pattern: /^ParameterNotFound/v, options},
	);
}

// PutParameter does not say the ARN.
async function read(client: SSMClient, name: string | undefined, abortSignal: AbortSignal | undefined) {
	const {Parameter: found} = await client.send(new GetParameterCommand({Name: name, WithDecryption: true}), {
		abortSignal,
	});
	return {arn: found?.ARN, text: found?.Value, version: found?.Version?.toString()};
}
