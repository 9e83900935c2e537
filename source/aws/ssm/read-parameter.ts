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
