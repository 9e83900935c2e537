import type {KeyVerdict} from '../domain/account/datadog/key-verdict.ts';
import type {Secret} from '../domain/kit/secret.ts';
import {type Site, sites} from '../domain/account/site.ts';
import {ask, isSendable, type Asking, type Reply} from './ask.ts';
import {fieldOf, isRefusal} from './reply-body.ts';

/** What a site makes of an API key (`GET /api/v1/validate`). */
export async function validate(asking: Asking, site: Site, key: Secret): Promise<KeyVerdict> {
	// What no header can hold no Agent can send either: not the way there is wrong, but the key.
	if (!isSendable(key)) {
		return {kind: 'refused', site};
	}

	const reply = await askOf(asking, site, key);
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

/**
A key of another site is refused like a wrong one, so the others are asked too, before the person is told that it is
wrong.
*/
async function elsewhere(asking: Asking, site: Site, key: Secret): Promise<KeyVerdict> {
	const others = sites.filter(other => other !== site);
	const replies = await Promise.all(others.map(async other => ({other, reply: await askOf(asking, other, key)})));
	const accepting = replies.find(({reply}) => isValid(reply));
	if (accepting) {
		return {kind: 'elsewhere', site, other: accepting.other};
	}

	const unasked = replies.find(({reply}) => !isRefusal(reply))?.other;
	return {kind: 'refused', site, ...(unasked !== undefined && {unasked})};
}

async function askOf(asking: Asking, site: Site, key: Secret): Promise<Reply> {
	return ask(asking, {site, path: '/api/v1/validate', secrets: {'DD-API-KEY': key}});
}

// A page of a proxy can come with status 200 too, and can have the word in it.
function isValid(reply: Reply): boolean {
	return reply.kind === 'replied' && reply.status === 200 && fieldOf(reply.body, 'valid') === true;
}
