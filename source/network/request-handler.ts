import {NodeHttpHandler} from '@smithy/node-http-handler';
import type {Network} from './network.ts';

type Handle = NodeHttpHandler['handle'];

/** What a client of the SDK sends its requests with. */
export type RequestHandler = {readonly handle: Handle; readonly metadata: {readonly handlerProtocol: string}};

/** How many milliseconds an answer to this request may take. */
export type Patience = (request: Parameters<Handle>[0]) => number;

/**
Sends through the network's agents. By default the SDK waits for a reply for ever, and its `requestTimeout` only warns
on the terminal unless it is told to throw.
*/
export function createRequestHandler(network: Network, patience?: Patience): RequestHandler {
	const handlers = new Map<unknown, NodeHttpHandler>();
	return {
		metadata: {handlerProtocol: 'http/1.1'},
		async handle(request, options) {
			const url = new URL(
				`${request.protocol}//${request.hostname}${request.port === undefined ? '' : `:${request.port}`}`,
			);
			const agent = await network.agentFor(url);
			const handler =
				handlers.get(agent) ??
				new NodeHttpHandler({
					httpAgent: agent,
					httpsAgent: agent,
					connectionTimeout: 5000,
					requestTimeout: 20_000,
					throwOnRequestTimeout: true,
				});
			handlers.set(agent, handler);
			return handler.handle(request, patience ? {...options, requestTimeout: patience(request)} : options);
		},
	};
}
