import {Buffer} from 'node:buffer';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import type {Account} from '../account/account.ts';
import {createRandom} from '../random.ts';
import {answer} from './answer.ts';
import type {LateServices, Service} from './call.ts';
import {credentialScope} from './credential-scope.ts';
import type {Website} from './web.ts';

type Reply = {readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string};

/** No answer: a connection that ends, or one that stays open. */
type Unsaid = 'cut' | 'silent';

type Parts = {
	readonly account: Account;
	readonly services: readonly Service[];
	readonly late?: LateServices;
	readonly datadog: Website;
	readonly registry: Website;
	readonly portal: Website;
};

/** One request with its body read; `requestId` goes into the reply and, for the query services, its text. */
type Asked = {
	readonly request: IncomingMessage;
	readonly body: string;
	readonly parts: Parts;
	readonly requestId: string;
};

/** One HTTP server for every service; what it serves depends on the request and the account only. */
export function createSimulatorServer(parts: Parts): Server {
	// Apart from the account's own chance: reads that overtake each other must not change the ids of what is made.
	const requestIds = createRandom('requests');
	return createServer((request, response) => {
		void respond({request, response, parts, requestId: requestIds.uuid()});
	});
}

type Exchange = {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly parts: Parts;
	readonly requestId: string;
};

async function respond({request, response, parts, requestId}: Exchange): Promise<void> {
	const body = await bodyOf(request);
	if (body === undefined) {
		return;
	}

	const {account, late} = parts;
	const isLate = late?.names.has(credentialScope(request.headers.authorization)?.service ?? '') === true;
	// Loaded before time is looked at; all others are answered in the turn in which they came.
	const services = isLate ? [...parts.services, ...(await late.load())] : parts.services;
	// First of all: the request sees what came due before it.
	account.clock.catchUp();
	account.requestCount += 1;
	const reply = faultyReply(account) ?? serveSafely({request, body, parts: {...parts, services}, requestId});
	if (reply === 'silent') {
		return;
	}

	if (reply === 'cut') {
		// The request was not carried out, which a client can't know from a reset connection.
		request.socket.destroy();
		return;
	}

	response.writeHead(reply.status, {
		// Also on what Datadog and the portal answer, which nobody minds.
		'x-amzn-requestid': requestId,
		...reply.headers,
		'content-length': Buffer.byteLength(reply.body),
	});
	response.end(reply.body);
}

/** Nothing, where the client went away before it had said all. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
	try {
		return await text(request);
	} catch (error) {
		if (request.destroyed) {
			return undefined;
		}

		throw error;
	}
}

// A mistake of the simulator is answered too, with its text: a client that waits for ever explains nothing.
function serveSafely(asked: Asked): Unsaid | Reply {
	try {
		return serve(asked);
	} catch (error) {
		const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return {
			status: 500,
			headers: {'content-type': 'application/x-amz-json-1.1'},
			body: JSON.stringify({__type: 'InternalFailure', message: `The simulator failed: ${reason}`}),
		};
	}
}

function serve({request, body, parts, requestId}: Asked): Unsaid | Reply {
	const {account, services, datadog, registry, portal} = parts;
	const headers = Object.fromEntries(
		Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
	);
	const url = new URL(request.url ?? '/', 'http://simulator');
	// AWS's services answer at `/`, so every other path is free for those that aren't told apart by headers.
	const [, area, site = '', ...path] = url.pathname.split('/');
	const web = {method: request.method ?? 'GET', query: url.searchParams, headers, body};
	if (area === 'datadog') {
		return webReply(datadog({...web, site, path: `/${path.join('/')}`}, account));
	}

	if (area === 'registry') {
		return webReply(registry({...web, site, path: `/${path.join('/')}`}, account));
	}

	if (url.pathname !== '/') {
		return webReply(portal({...web, site: '', path: url.pathname}, account));
	}

	const {status, contentType, body: replyBody} = answer({headers, body, requestId}, services, account);
	return {status, headers: {'content-type': contentType}, body: replyBody};
}

function webReply(reply: ReturnType<Website>): Unsaid | Reply {
	return reply === undefined || reply === 'silent'
		? (reply ?? 'cut')
		: {status: reply.status, headers: {'content-type': 'application/json', ...reply.headers}, body: reply.body};
}

// Before the request is looked at, so a retry finds the account as it was. A cut goes before an error where both are
// due.
function faultyReply({faults, requestCount}: Account): Unsaid | Reply | undefined {
	if (faults.html !== undefined) {
		// 200, as such proxies do, so that no client can go by the status.
		return {status: 200, headers: {'content-type': 'text/html'}, body: faults.html};
	}

	if (faults.flaky !== undefined && requestCount % faults.flaky.resetEvery === 0) {
		return 'cut';
	}

	if (faults.flaky !== undefined && requestCount % faults.flaky.serverErrorEvery === 0) {
		// ECS's own error and text; for the query services its form is wrong, and the status alone must do.
		const body = JSON.stringify({
			__type: 'ServerException',
			message: 'Service Unavailable. Please try again later.',
		});
		return {status: 500, headers: {'content-type': 'application/x-amz-json-1.1'}, body};
	}

	return undefined;
}
