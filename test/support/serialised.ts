import {ECSClient, RegisterDaemonTaskDefinitionCommand, RegisterTaskDefinitionCommand} from '@aws-sdk/client-ecs';

/**
The body that the real SDK would send for an input of RegisterTaskDefinition or RegisterDaemonTaskDefinition. Its serialiser leaves
out whatever the API's model does not have, so that a body that equals the input has only fields of the API, with the right types.
*/
export async function serialised(input: Readonly<Record<string, unknown>>, {daemon}: {readonly daemon: boolean}): Promise<unknown> {
	const bodies: string[] = [];
	const client = new ECSClient({
		region: 'us-east-1',
		credentials: {accessKeyId: 'test', secretAccessKey: 'test'},
		requestHandler: {
			async handle(request: {readonly body?: unknown}) {
				bodies.push(String(request.body));
				throw new Error('nothing is sent');
			},
		},
		maxAttempts: 1,
	});
	// The inputs are ours, in the API's names: what does not fit the model shows in the body.
	const sent = {family: '', containerDefinitions: [], ...input};
	await (daemon ? client.send(new RegisterDaemonTaskDefinitionCommand(sent)) : client.send(new RegisterTaskDefinitionCommand(sent))).catch(() => undefined);
	const [body = '{}'] = bodies;
	const parsed: unknown = JSON.parse(body);
	return parsed;
}
