import {ECSClient, RegisterDaemonTaskDefinitionCommand, RegisterTaskDefinitionCommand} from '@aws-sdk/client-ecs';

/**
The body that the real SDK would send for an input of RegisterTaskDefinition or RegisterDaemonTaskDefinition. Its
serialiser leaves out whatever the API's model does not have, so that a body that equals the input has only fields of
the API, with the right types.
*/
export async function serialised(
	input: Readonly<Record<string, unknown>>,
	{daemon}: {readonly daemon: boolean},
): Promise<unknown> {
	const bodies: string[] = [];
	const client = new ECSClient({
		region: 'us-east-1',
		credentials: {accessKeyId: 'test', secretAccessKey: 'test'},
		requestHandler: {
			async handle({body}: {readonly body?: unknown}) {
				bodies.push(body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body));
				throw new Error('nothing is sent');
			},
		},
		maxAttempts: 1,
	});
	await register(client, input, {daemon}).catch(() => undefined);
	const [body = '{}'] = bodies;
	const parsed: unknown = JSON.parse(body);
	return parsed;
}

/**
Sends a definition of ours, in the API's names, through the SDK as it is: what does not fit the model is not hidden by a
type.
*/
export async function register(
	client: ECSClient,
	input: Readonly<Record<string, unknown>>,
	{daemon}: {readonly daemon: boolean},
): Promise<unknown> {
	const sent = {family: '', containerDefinitions: [], ...input};
	return daemon
		? client.send(new RegisterDaemonTaskDefinitionCommand(sent))
		: client.send(new RegisterTaskDefinitionCommand(sent));
}
