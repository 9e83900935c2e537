import {setTimeout as pause} from 'node:timers/promises';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {datadog} from '../../source/datadog/live.ts';
import {seal} from '../../source/domain/kit/secret.ts';
import type {Site} from '../../source/domain/account/site.ts';
import {startLocalServer} from '../support/answers/local-server.ts';
import {simulated} from '../support/simulated.ts';

async function validateOn(
	world: string,
	context: TestContext,
	{site, key}: {readonly site?: Site; readonly key?: string} = {},
) {
	const {environment, demo} = await simulated(world, context);
	return datadog({environment}).validate(site ?? 'datadoghq.com', seal(key ?? demo.apiKey));
}

test('a valid key is valid at its site', async t => {
	deepEqual(await validateOn('shop', t), {kind: 'valid', site: 'datadoghq.com'});
});

test('a key of another site is recognised as such', async t => {
	deepEqual(await validateOn('shop', t, {site: 'us5.datadoghq.com'}), {
		kind: 'elsewhere',
		site: 'us5.datadoghq.com',
		other: 'datadoghq.com',
	});
});

test('a key that no site knows is refused', async t => {
	deepEqual(await validateOn('shop', t, {key: '0'.repeat(32)}), {kind: 'refused', site: 'datadoghq.com'});
});

test('a page of a proxy is no verdict', async t => {
	const verdict = await validateOn('html', t);
	equal(verdict.kind === 'unknown' && verdict.why, 'unexpected');
});

test('a site that is not there makes the verdict unknown, and the key is in none of it', async t => {
	const {environment, demo, close} = await simulated('shop', t);
	await close();
	const verdict = await datadog({environment}).validate('datadoghq.com', seal(demo.apiKey));
	equal(verdict.kind === 'unknown' && verdict.why, 'unreachable');
	equal(JSON.stringify(verdict).includes(demo.apiKey), false);
});

test('a key that can be no header is refused without being sent or shown', async t => {
	const verdict = await validateOn('shop', t, {key: 'line\nbreak'});
	equal(verdict.kind, 'refused');
	equal(JSON.stringify(verdict).includes('break'), false);
});

type Reply = {readonly status: number; readonly body: string; readonly location?: string};

const refusal: Reply = {status: 403, body: '{"status":"error","code":403,"errors":["Forbidden"],"title":"Forbidden"}'};

/** What a site makes of a key that this is the answer to; the others have another answer. */
async function verdictOn(reply: Reply, others: Reply, t: TestContext) {
	const host = await startLocalServer((request, response) => {
		const {status, body, location} = request.url?.startsWith('/datadoghq.com/') === true ? reply : others;
		response.writeHead(status, location === undefined ? {} : {location});
		response.end(body);
	}, t);
	const endpoint = ['http:/', host, '{site}'].join('/');
	const verdict = await datadog({environment: {}, endpoint}).validate('datadoghq.com', seal('0'.repeat(32)));
	equal(JSON.stringify(verdict).includes('0'.repeat(32)), false);
	return verdict;
}

const replies: ReadonlyArray<readonly [string, Reply, string]> = [
	['403 of Datadog', refusal, 'refused'],
	['401 of Datadog', {...refusal, status: 401}, 'refused'],
	['403 of a proxy', {status: 403, body: '<html>"errors": no</html>'}, 'unexpected: HTTP 403'],
	['407 of a proxy', {status: 407, body: ''}, 'unexpected: HTTP 407'],
	['429', {status: 429, body: '{"errors":["Too many requests"]}'}, 'rate-limited: HTTP 429'],
	['500', {status: 500, body: '{"errors":[]}'}, 'unexpected: HTTP 500'],
	['a login page', {status: 302, body: '', location: 'https://login.internal/?valid=true'}, 'unexpected: HTTP 302'],
	['a page', {status: 200, body: '<html><script>x = {"valid": true}</script></html>'}, 'unexpected: HTTP 200'],
	['half of an answer', {status: 200, body: '{"valid":true'}, 'unexpected: HTTP 200'],
	['a text for a truth', {status: 200, body: '{"valid":"true"}'}, 'unexpected: HTTP 200'],
	['what repeats the answer', {status: 200, body: '{"cached":{"valid":true}}'}, 'unexpected: HTTP 200'],
	['no object', {status: 200, body: 'null'}, 'unexpected: HTTP 200'],
	['invalid in JSON', {status: 200, body: '{"valid":false}'}, 'unexpected: HTTP 200'],
	['valid', {status: 200, body: '{"valid":true}'}, 'valid'],
];

for (const [name, reply, expected] of replies) {
	test(`a key that a site answers with ${name} is ${expected}`, async t => {
		const verdict = await verdictOn(reply, refusal, t);
		equal(verdict.kind === 'unknown' ? `${verdict.why}: ${verdict.detail}` : verdict.kind, expected);
	});
}

test('no site is said to refuse a key that did not', async t => {
	const verdict = await verdictOn(refusal, {status: 500, body: ''}, t);
	deepEqual(verdict.kind === 'refused' && [verdict.site, typeof verdict.unasked], ['datadoghq.com', 'string']);
});

test('a site that begins its answer and stops is told as silent, and given up', async t => {
	const host = await startLocalServer((request, response) => {
		response.writeHead(200);
		response.write('{"val');
	}, t);
	const site = datadog({
		environment: {},
		endpoint: ['http:/', host, '{site}'].join('/'),
		patience: {noticed: 20, answer: 300},
	});
	const asked = site.validate('datadoghq.com', seal('0'.repeat(32)));
	const silent: string[] = [];
	while (silent.length === 0) {
		await pause(20);
		silent.push(...site.unanswered().map(each => each.host));
	}

	const verdict = await asked;
	deepEqual(
		[silent, verdict.kind === 'unknown' && [verdict.why, verdict.detail], site.unanswered()],
		[[host], ['unreachable', `ETIMEDOUT ${host}`], []],
	);
});
