import {type IncomingMessage, request as httpRequest} from 'node:http';
import {request as httpsRequest, type RequestOptions} from 'node:https';
import {createNetwork, type Environment, type Network} from '../network/network.ts';
import type {KeyVerdict} from '../domain/account/key-verdict.ts';
import type {Secret} from '../domain/kit/secret.ts';
import {type Site, sites} from '../domain/account/site.ts';
import type {Datadog} from './gateway.ts';

type Reply =
	| {readonly kind: 'replied'; readonly status: number; readonly body: string}
	| {readonly kind: 'failed'; readonly detail: string};

type Asking = {
	readonly network: Network;
	readonly address: (site: Site) => string;
	readonly signal: AbortSignal | undefined;
	/** What is being asked, and since when. */
	readonly open: Map<NonNullable<unknown>, Open>;
	readonly patience: typeof usual;
};

type Open = {readonly host: string; readonly since: number};

const usual = {noticed: 3000, answer: 10_000};

type DatadogOptions = {
	readonly environment: Environment;
	readonly endpoint?: string;
	/** In milliseconds: from when silence is told, and for how long it lasts. */
	readonly patience?: typeof usual;
};

/** Datadog over HTTPS. `DD_ECS_SETUP_DATADOG_URL`, with `{site}` in it, stands in for the sites' own addresses. */
export function datadog({environment, endpoint, patience = usual}: DatadogOptions): Datadog {
	const network = createNetwork(environment);
	const template = endpoint ?? environment.DD_ECS_SETUP_DATADOG_URL ?? 'https://api.{site}';
	const address = (site: Site) => `${template.split('{site}').join(site)}/api/v1/validate`;
	const open: Asking['open'] = new Map();
	return {
		validate: async (site, key, signal) => validate({network, address, signal, open, patience}, site, key),
		unanswered() {
			const before = performance.now() - patience.noticed;
			return [...open.values()].filter(({since}) => since <= before).toSorted((a, b) => a.since - b.since);
		},
	};
}

async function validate(asking: Asking, site: Site, key: Secret): Promise<KeyVerdict> {
	// What no header can hold no Agent can send either: not the way there is wrong, but the key.
	if (!/^[\u{21}-\u{7E}]+$/v.test(key.reveal())) {
		return {kind: 'refused', site};
	}

	const reply = await ask(asking, site, key);
	if (reply.kind === 'failed') {
		return {kind: 'unknown', site, why: 'unreachable', detail: reply.detail};
	}

	if (isValid(reply)) {
		return {kind: 'valid', site};
	}

	return isRefusal(reply)
		? elsewhere(asking, site, key)
		: {
				kind: 'unknown',
				site,
				why: reply.status === 429 ? 'rate-limited' : 'unexpected',
				detail: `HTTP ${reply.status}`,
			};
}

// A page of a proxy can come with status 200 too, and can have the word in it.
function isValid(reply: Reply): boolean {
	return reply.kind === 'replied' && reply.status === 200 && fieldOf(reply.body, 'valid') === true;
}

// A proxy refuses with 403 too; only Datadog says it in JSON.
function isRefusal(reply: Reply): boolean {
	return (
		reply.kind === 'replied' && [401, 403].includes(reply.status) && Array.isArray(fieldOf(reply.body, 'errors'))
	);
}

function fieldOf(body: string, name: string): unknown {
	try {
		const json: unknown = JSON.parse(body);
		return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
	} catch {
		return undefined;
	}
}

/**
A key of another site is refused like a wrong one, so the others are asked too, before the person is told that it is
wrong.
*/
async function elsewhere(asking: Asking, site: Site, key: Secret): Promise<KeyVerdict> {
	const others = sites.filter(other => other !== site);
	const replies = await Promise.all(others.map(async other => ({other, reply: await ask(asking, other, key)})));
	const accepting = replies.find(({reply}) => isValid(reply));
	if (accepting) {
		return {kind: 'elsewhere', site, other: accepting.other};
	}

	const unasked = replies.find(({reply}) => !isRefusal(reply))?.other;
	return {kind: 'refused', site, ...(unasked !== undefined && {unasked})};
}

async function ask({network, address, signal, open, patience}: Asking, site: Site, key: Secret): Promise<Reply> {
	if (!URL.canParse(address(site))) {
		return {kind: 'failed', detail: address(site)};
	}

	const url = new URL(address(site));
	const limit = AbortSignal.timeout(patience.answer);
	open.set(limit, {host: url.host, since: performance.now()});
	try {
		const agent = await network.agentFor(url);
		const options = {
			agent,
			headers: {'DD-API-KEY': key.reveal(), accept: 'application/json'},
			signal: signal ? AbortSignal.any([signal, limit]) : limit,
		};
		const response = await send(url, options);
		return {kind: 'replied', status: response.statusCode ?? 0, body: await text(response)};
	} catch (error) {
		// Node names the header but not its value when a key can't be one.
		const detail = error instanceof Error ? error.message : String(error);
		return {kind: 'failed', detail: limit.aborted ? `ETIMEDOUT ${url.host}` : detail};
	} finally {
		open.delete(limit);
	}
}

async function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
	const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>();
	const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
	request(url, options, resolve).once('error', reject).end();
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
