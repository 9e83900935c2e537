import {type IncomingMessage, request as httpRequest} from 'node:http';
import {request as httpsRequest} from 'node:https';
import type {Network} from '../network/network.ts';

/** One question to a registry; `reference` of a HEAD and a GET are the same. */
export type Asked = {
	readonly method: 'GET' | 'HEAD';
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
};

export type Answered =
	| {
			readonly kind: 'replied';
			readonly status: number;
			readonly headers: IncomingMessage['headers'];
			readonly body: string;
	  }
	| {readonly kind: 'failed'; readonly detail: string};

export type Exchange = (asked: Asked) => Promise<Answered>;

type Open = {readonly host: string; readonly since: number};

/** What is being asked just now, and since when. */
export type Waiting = Map<NonNullable<unknown>, Open>;

type Sending = {
	readonly network: Network;
	readonly waiting: Waiting;
	/** In milliseconds, for one answer with all its redirections. */
	readonly patience: number;
	readonly signal: AbortSignal | undefined;
};

/** Sends through the network's agents; whatever goes wrong on the way is an answer too. */
export function exchangeOver({network, waiting, patience, signal}: Sending): Exchange {
	return async asked => {
		const limit = AbortSignal.timeout(patience);
		waiting.set(limit, {host: asked.url.host, since: performance.now()});
		const stop = signal ? AbortSignal.any([signal, limit]) : limit;
		try {
			return await follow(asked, {network, stop, left: redirections});
		} catch (error) {
			const detail = error instanceof Error ? error.message : String(error);
			return {kind: 'failed', detail: limit.aborted ? `ETIMEDOUT ${asked.url.host}` : detail};
		} finally {
			waiting.delete(limit);
		}
	};
}

/** A registry may hand a manifest over to where it is stored (distribution specification, "Pulling manifests"). */
const redirections = 3;

type Way = {readonly network: Network; readonly stop: AbortSignal; readonly left: number};

async function follow(asked: Asked, {network, stop, left}: Way): Promise<Answered> {
	const {url, method, headers} = asked;
	const agent = await network.agentFor(url);
	const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>();
	const send = url.protocol === 'http:' ? httpRequest : httpsRequest;
	send(url, {agent, method, headers, signal: stop}, resolve).once('error', reject).end();
	const response = await promise;
	const body = await text(response);
	const status = response.statusCode ?? 0;
	const next = elsewhere(status, response.headers.location, url);
	return next === undefined || left === 0
		? {kind: 'replied', status, headers: response.headers, body}
		: follow({...asked, url: next, headers: headersFor(headers, next, url)}, {network, stop, left: left - 1});
}

/** Only where nobody in between can read along, or where the answer came from. */
function elsewhere(status: number, location: string | undefined, from: URL): URL | undefined {
	if (![301, 302, 303, 307, 308].includes(status) || location === undefined || !URL.canParse(location, from.href)) {
		return undefined;
	}

	const url = new URL(location, from);
	return url.protocol === 'https:' || url.origin === from.origin ? url : undefined;
}

// A registry's token is for the registry.
function headersFor(headers: Asked['headers'], to: URL, from: URL): Asked['headers'] {
	const {authorization, ...rest} = headers;
	return to.origin === from.origin ? headers : rest;
}

/** A manifest has at most 4 MiB (distribution specification, "Pushing manifests"), and so has a page of tags. */
const largest = 4 * 1024 * 1024;

async function text(response: IncomingMessage): Promise<string> {
	response.setEncoding('utf8');
	const parts: string[] = [];
	let size = 0;
	for await (const part of response) {
		const piece = String(part);
		size += piece.length;
		if (size > largest) {
			response.destroy();
			throw new RangeError(`EMSGSIZE ${largest}`);
		}

		parts.push(piece);
	}

	return parts.join('');
}
