import type {DatadogAnswer} from '../domain/account/datadog/datadog-answer.ts';
import type {ListedKey} from '../domain/account/datadog/listed-key.ts';
import type {Asking} from './ask.ts';
import type {Reader} from './gateway.ts';
import {read} from './read.ts';
import {fieldOf, memberOf} from './reply-body.ts';

/** The most that a page has (Datadog API reference, "Get all API keys"). */
const pageSize = 100;

/** More than any organization has; who pages for ever tells nothing. */
const mostPages = 100;

/**
The API keys of the organization (`GET /api/v2/api_keys`, permission `api_keys_read`), page by page: names, last four
characters and last use (`PartialAPIKeyAttributes` of Datadog's client libraries). A page that can't be read makes the
whole unknown.
*/
export async function listKeys(asking: Asking, reader: Reader): Promise<DatadogAnswer<readonly ListedKey[]>> {
	const keys: ListedKey[] = [];
	for (let number = 0; number < mostPages; number += 1) {
		const query = new URLSearchParams({'page[size]': String(pageSize), 'page[number]': String(number)});
		const page = await read(asking, reader, {path: `/api/v2/api_keys?${query.toString()}`, of: keysIn});
		if (page.kind === 'unanswered') {
			return page;
		}

		keys.push(...page.value);
		if (page.value.length < pageSize) {
			return {...page, value: keys};
		}
	}

	return {kind: 'unanswered', why: 'unexpected', detail: ''};
}

function keysIn(body: string): readonly ListedKey[] | undefined {
	const list = fieldOf(body, 'data');
	if (!Array.isArray(list)) {
		return undefined;
	}

	const keys = list.map((entry: unknown) => keyIn(memberOf(entry, 'attributes')));
	return keys.every(key => key !== undefined) ? keys : undefined;
}

function keyIn(attributes: unknown): ListedKey | undefined {
	const [name, ending, used] = ['name', 'last4', 'date_last_used'].map(field => memberOf(attributes, field));
	return typeof name === 'string' && typeof ending === 'string'
		? {name, ending, ...(isInstant(used) && {lastUsed: new Date(used).toISOString()})}
		: undefined;
}

function isInstant(value: unknown): value is string {
	return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
