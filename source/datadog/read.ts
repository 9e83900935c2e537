import type {DatadogAnswer} from '../domain/account/datadog/datadog-answer.ts';
import {ask, isSendable, type Asking, type Replied, type Request} from './ask.ts';
import type {Reader} from './gateway.ts';
import {isRefusal} from './reply-body.ts';

type Reading<Value> = Pick<Request, 'path' | 'body'> & {
	/** The value in the text of a good answer; undefined where it has another shape. */
	readonly of: (body: string) => Value | undefined;
};

/** Reads data with both keys, and tells apart why it can't be read. */
export async function read<Value>(
	asking: Asking,
	{site, keys}: Reader,
	{of, ...request}: Reading<Value>,
): Promise<DatadogAnswer<Value>> {
	if (!isSendable(keys.api) || !isSendable(keys.application)) {
		return {kind: 'unanswered', why: 'refused', detail: site};
	}

	const secrets = {'DD-API-KEY': keys.api, 'DD-APPLICATION-KEY': keys.application};
	const reply = await ask(asking, {site, secrets, ...request});
	if (reply.kind === 'failed') {
		return {kind: 'unanswered', why: 'unreachable', detail: reply.detail};
	}

	if (isRefusal(reply)) {
		// The same 403 for a key that is unknown and for one that may not; whether both are known is a question of its
		// own (Datadog API reference, "Validate API and application keys").
		const known = await ask(asking, {site, secrets, path: '/api/v2/validate_keys'});
		return {
			kind: 'unanswered',
			why: known.kind === 'replied' && known.status === 200 ? 'not-permitted' : 'refused',
			detail: `HTTP ${reply.status}`,
		};
	}

	const value = reply.status === 200 ? of(reply.body) : undefined;
	return value === undefined
		? {kind: 'unanswered', ...failureOf(reply), detail: `HTTP ${reply.status}`}
		: {kind: 'answered', value, ...dateOf(reply)};
}

function failureOf({status, headers}: Replied) {
	const seconds = Number(headers['x-ratelimit-reset'] ?? NaN);
	// Seconds until the limit is over (Datadog API reference, "Rate limits"; the header of each client library too).
	return status === 429
		? {why: 'rate-limited' as const, ...(Number.isFinite(seconds) && {seconds})}
		: {why: 'unexpected' as const};
}

function dateOf({headers: {date = ''}}: Replied): {readonly at?: string} {
	const time = Date.parse(date);
	return Number.isNaN(time) ? {} : {at: new Date(time).toISOString()};
}
