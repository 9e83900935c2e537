import {type IncomingHttpHeaders, type IncomingMessage, request as httpRequest} from 'node:http';
import {request as httpsRequest, type RequestOptions} from 'node:https';
import type {Network} from '../network/network.ts';
import type {Secret} from '../domain/kit/secret.ts';
import type {Site} from '../domain/account/site.ts';

/** What a site sent back, whatever it is worth, or why nothing came. */
export type Reply = Replied | {readonly kind: 'failed'; readonly detail: string};

export type Replied = {
	readonly kind: 'replied';
	readonly status: number;
	readonly body: string;
	readonly headers: IncomingHttpHeaders;
};

export type Asking = {
	readonly network: Network;
	/** The address of a site, without a path. */
	readonly address: (site: Site) => string;
	readonly signal: AbortSignal | undefined;
	/** What is being asked, and since when. */
	readonly open: Map<NonNullable<unknown>, Open>;
	readonly patience: Patience;
};

export type Open = {readonly host: string; readonly since: number};

/** In milliseconds: from when silence is told, and for how long it lasts. */
export type Patience = {readonly noticed: number; readonly answer: number};

/** One request. The secrets become headers, by name; with a body it is a POST of JSON. */
export type Request = {
	readonly site: Site;
	/** With its query. */
	readonly path: string;
	readonly secrets: Readonly<Record<string, Secret>>;
	readonly body?: string;
};

/** Whether it can stand in a header: what can't, no client of Datadog can send. */
export function isSendable(secret: Secret): boolean {
	return /^[\u{21}-\u{7E}]+$/v.test(secret.reveal());
}

/** Sends a request and waits for the whole answer. */
export async function ask({network, address, signal, open, patience}: Asking, request: Request): Promise<Reply> {
	const {site, path, secrets, body} = request;
	if (!URL.canParse(address(site))) {
		return {kind: 'failed', detail: address(site)};
	}

	const url = new URL(`${address(site)}${path}`);
	const limit = AbortSignal.timeout(patience.answer);
	open.set(limit, {host: url.host, since: performance.now()});
	try {
		const agent = await network.agentFor(url);
		const options = {
			agent,
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				...Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, secret.reveal()])),
				accept: 'application/json',
				...(body !== undefined && {'content-type': 'application/json'}),
			},
			signal: signal ? AbortSignal.any([signal, limit]) : limit,
		};
		const response = await send(url, options, body);
		const {statusCode = 0, headers} = response;
		return {kind: 'replied', status: statusCode, body: await text(response), headers};
	} catch (error) {
		// Node names the header but not its value when a key can't be one.
		const detail = error instanceof Error ? error.message : String(error);
		return {kind: 'failed', detail: limit.aborted ? `ETIMEDOUT ${url.host}` : detail};
	} finally {
		open.delete(limit);
	}
}

async function send(url: URL, options: RequestOptions, body: string | undefined): Promise<IncomingMessage> {
	const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>();
	const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
	request(url, options, resolve).once('error', reject).end(body);
	return promise;
}

async function text(response: IncomingMessage): Promise<string> {
	response.setEncoding('utf8');
	const parts: string[] = [];
	for await (const part of response) {
		parts.push(String(part));
	}

	return parts.join('');
}
