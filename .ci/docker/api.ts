import {Buffer} from 'node:buffer';
import http from 'node:http';
import {text} from 'node:stream/consumers';

/** `body` is the parsed JSON, or `undefined` where there was none. */
export type Reply = {readonly status: number; readonly body: unknown};

export type Call = {
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	/** Sent as JSON; a tar as it is. */
	readonly body?: unknown;
};

/** Asks an engine over its Unix socket: its HTTP API, as `docker` would (docs.docker.com, Engine API). */
export async function call(socket: string, {method, path, body}: Call): Promise<Reply> {
	const isTar = Buffer.isBuffer(body);
	const payload = isTar ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
	const {promise, resolve, reject} = Promise.withResolvers<http.IncomingMessage>();
	const request = http.request(
		{
			socketPath: socket,
			method,
			path,
			headers: {
				'Content-Type': isTar ? 'application/x-tar' : 'application/json',
				'Content-Length': payload.length,
			},
		},
		resolve,
	);
	request.on('error', reject);
	request.end(payload);
	const response = await promise;
	const answer = await text(response);
	return {status: response.statusCode ?? 0, body: parsed(answer)};
}

/** What the engine says went wrong, in its own words. */
export function messageOf({status, body}: Reply): string {
	return typeof body === 'object' && body !== null && 'message' in body
		? String(body.message)
		: `the engine answered with ${status}`;
}

/** The id of what was made. */
export function idOf({body}: Reply): string {
	return typeof body === 'object' && body !== null && 'Id' in body ? String(body.Id) : '';
}

function parsed(answer: string): unknown {
	try {
		return JSON.parse(answer);
	} catch (error) {
		// An import answers with a line for each step, a ping with a word.
		if (error instanceof SyntaxError) {
			return undefined;
		}

		throw error;
	}
}
