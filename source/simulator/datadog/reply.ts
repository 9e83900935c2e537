import type {WebReply} from '../server/web.ts';

/** What Datadog's API sends back. */
export function reply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): WebReply {
	return {status, headers: {'content-type': 'application/json', ...headers}, body: JSON.stringify(body)};
}

/** Datadog's answer to a key that it does not know, and to one that may not; it never repeats the key. */
export function forbidden(): WebReply {
	return reply(403, {errors: ['Forbidden']});
}

/** What a limit of requests is answered with: in requests and seconds; after `reset` seconds the next one is good. */
export function limited(): WebReply {
	return reply(
		429,
		{errors: ['Too many requests']},
		{
			'x-ratelimit-limit': '1000',
			'x-ratelimit-period': '3600',
			'x-ratelimit-remaining': '0',
			'x-ratelimit-reset': '1200',
		},
	);
}
