import {NodeHttpHandler} from '@smithy/node-http-handler';
import {joined} from '../domain/kit/large/joined.ts';
import type {Network} from './network.ts';
import {silentLogger} from './silent-logger.ts';

type Handle = NodeHttpHandler['handle'];

/** What a client of the SDK sends its requests with. */
export type RequestHandler = {readonly handle: Handle; readonly metadata: {readonly handlerProtocol: string}};

/** How many milliseconds an answer to this request may take. */
export type Patience = (request: Parameters<Handle>[0]) => number;

/** In milliseconds, for those who say nothing else. */
const usual = 20_000;

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
					requestTimeout: usual,
					throwOnRequestTimeout: true,
					logger: silentLogger,
				});
			handlers.set(agent, handler);
			const wait = patience?.(request) ?? usual;
			const {response} = await handler.handle(request, {...options, requestTimeout: wait});
			const body = response.body as Body;
			return {response: Object.assign(response, {body: await whole(body, wait, options?.abortSignal)})};
		},
	};
}

type Signal = NonNullable<Parameters<Handle>[1]>['abortSignal'];

type Part = Uint8Array<ArrayBuffer>;

type Body = AsyncIterable<Part> & {readonly destroy: (error: Error) => unknown};

/** All of an answer. For the SDK silence ends with its headers, and the rest may take for ever. */
async function whole(body: Body, wait: number, signal: Signal): Promise<Uint8Array> {
	const timer = setTimeout(() => {
		body.destroy(new DOMException('ETIMEDOUT', 'TimeoutError'));
	}, wait);
	try {
		const parts: Part[] = [];
		for await (const part of body) {
			timer.refresh();
			parts.push(part);
		}

		return joined(parts);
	} catch (error) {
		throw signal?.aborted ? new DOMException('Request aborted', 'AbortError') : error;
	} finally {
		clearTimeout(timer);
	}
}
