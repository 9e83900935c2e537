import {once} from 'node:events';
import {createServer} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {datadog} from '../../source/datadog/live.ts';
import {seal} from '../../source/domain/kit/secret.ts';
import type {Site} from '../../source/domain/account/site.ts';
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

test('a site that begins its answer and stops is told as silent, and given up', async t => {
	const server = createServer((request, response) => {
		response.writeHead(200);
		response.write('{"val');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
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
