import {once} from 'node:events';
import {createServer, request as send, type IncomingMessage, type ServerResponse} from 'node:http';
import {buffer} from 'node:stream/consumers';

/** An address in front of a simulator where requests of some operations wait until they are let through. */
export type Gate = {
	readonly url: string;
	/** Resolves when the first request waits. */
	readonly held: Promise<void>;
	readonly release: () => void;
	readonly close: () => Promise<void>;
};

/** Holds back what `operation` names, as AWS names it (`CreateSecret`); everything else passes. */
export async function startGate(target: string, operation: string): Promise<Gate> {
	const held = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	const server = createServer((request, response) => {
		void (async () => {
			const body = await buffer(request);
			if (operationOf(request, body.toString()) === operation) {
				held.resolve();
				await released.promise;
			}

			await forward(target, {request, body, response});
		})().catch(() => {
			response.destroy();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		held: held.promise,
		release: released.resolve,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

type Exchange = {readonly request: IncomingMessage; readonly body: Uint8Array; readonly response: ServerResponse};

/** JSON protocols name the operation in a header, the query protocol in the body. */
function operationOf({headers}: IncomingMessage, body: string): string {
	const target = headers['x-amz-target'];
	const action = typeof target === 'string' ? target.split('.').at(-1) : new URLSearchParams(body).get('Action');
	return action ?? '';
}

async function forward(target: string, {request, body, response}: Exchange): Promise<void> {
	const {hostname, port} = new URL(target);
	const {method, url: path, headers} = request;
	const outgoing = send({hostname, port, method, path, headers, setHost: false});
	outgoing.end(body);
	const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
	response.writeHead(incoming.statusCode ?? 502, incoming.headers);
	response.end(await buffer(incoming));
}
