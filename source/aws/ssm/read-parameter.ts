import {GetParameterCommand, type SSMClient} from '@aws-sdk/client-ssm';

/** The text of a parameter by name or ARN, decrypted. */
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
