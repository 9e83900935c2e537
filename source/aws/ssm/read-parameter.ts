import {GetParameterCommand, type SSMClient} from '@aws-sdk/client-ssm';

/**
The text of a parameter by name or ARN, decrypted: of a SecureString it takes `kms:Decrypt` besides `ssm:GetParameter`
where the key is the account's own.
*/
export async function readParameter(
	ssm: SSMClient,
	name: string,
	abortSignal?: AbortSignal,
): Promise<string | undefined> {
	const {Parameter: found} = await ssm.send(new GetParameterCommand({Name: name, WithDecryption: true}), {
		abortSignal,
	});
	return found?.Value;
}

/**
The text that the parameter had before its current one: its version before, as `name:version` (SSM API reference,
"GetParameter"). `undefined` where it was written once only.
*/
export async function readParameterBefore(
	ssm: SSMClient,
	name: string,
	abortSignal?: AbortSignal,
): Promise<string | undefined> {
	// Its version is told without opening it.
	const {Parameter: found} = await ssm.send(new GetParameterCommand({Name: name}), {abortSignal});
	const version = found?.Version ?? 1;
	return version > 1 ? readParameter(ssm, `${name}:${version - 1}`, abortSignal) : undefined;
}
