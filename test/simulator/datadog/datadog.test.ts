import test from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {serve} from '../query/serve.ts';

const key = 'c0ffee'.repeat(6).slice(0, 32);
const other = key.replace('c0', 'b0');

async function ask(url: string, path: string, headers?: Readonly<Record<string, string>>): Promise<Response> {
	return fetch(`${url}/datadog/${path}`, {headers: headers ?? {'dd-api-key': key}});
}

async function statusOf(reply: Promise<Response>): Promise<number> {
	const {status} = await reply;
	return status;
}

test('a key is valid on its own site only, and no answer repeats it', async t => {
	const {url} = await serve(t, {
		account: {
			datadogKeys: new Map([
				['datadoghq.com', new Set([key])],
				['us5.datadoghq.com', new Set([other])],
			]),
		},
	});
	const answers = await Promise.all(
		[
			ask(url, 'datadoghq.com/api/v1/validate'),
			ask(url, 'us5.datadoghq.com/api/v1/validate'),
			ask(url, 'ap2.datadoghq.com/api/v1/validate'),
			ask(url, 'datadoghq.com/api/v1/validate', {}),
		].map(async reply => {
			const response = await reply;
			const body: unknown = await response.json();
			return [response.status, body];
		}),
	);
	const forbidden = [403, {errors: ['Forbidden']}];
	deepEqual(answers, [[200, {valid: true}], forbidden, forbidden, forbidden]);
});

test('the newer validation names the organisation', async t => {
	const {url} = await serve(t, {account: {datadogKeys: new Map([['datadoghq.com', new Set([key])]])}});
	const response = await ask(url, 'datadoghq.com/api/v2/validate');
	const body = await response.text();
	deepEqual([response.status, body.includes('"valid":true')], [200, true]);
});

test('a world can make Datadog busy or unreachable', async t => {
	const busy = await serve(t, {account: {faults: {datadog: 'rate-limited'}}});
	equal(await statusOf(ask(busy.url, 'datadoghq.com/api/v1/validate')), 429);
	const away = await serve(t, {account: {faults: {datadog: 'unreachable'}}});
	await rejects(ask(away.url, 'datadoghq.com/api/v1/validate'), TypeError);
	const typo = await serve(t);
	await rejects(ask(typo.url, 'datadoghq.org/api/v1/validate'), TypeError);
});
