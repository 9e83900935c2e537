import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import type {RequestListener} from 'node:http';
import {registry} from '../../source/registry/live.ts';
import {worlds} from '../../source/simulator/worlds/worlds.ts';
import type {World} from '../../source/simulator/worlds/world.ts';
import {startLocalServer} from '../support/answers/local-server.ts';
import {simulated} from '../support/simulated.ts';

const agent = 'public.ecr.aws/datadog/agent';

/** What the registries of a world with this fault say, and how many requests it took. */
async function resolved(
	image: string,
	t: TestContext,
	{
		fault,
		likely = [],
	}: {readonly fault?: NonNullable<World['faults']>['registry']; readonly likely?: readonly string[]} = {},
) {
	const {shop} = worlds;
	const {environment, account} = await simulated(shop ? {...shop, faults: {registry: fault}} : 'shop', t);
	const before = account.requestCount;
	const verdict = await registry({environment, patience: {noticed: 20, answer: 300, all: 600}}).resolve(image, {
		likely,
	});
	return {verdict, requests: account.requestCount - before};
}

test('a moving tag is its digest and the version with the same one, in four requests', async t => {
	const {verdict, requests} = await resolved(`${agent}:7`, t, {likely: ['7.85.4']});
	equal(verdict.kind === 'found' && verdict.version, '7.85.4');
	match(verdict.kind === 'found' ? verdict.digest : '', /^sha256:[\da-f]{64}$/v);
	equal(requests, 4);
});

test('without a good guess the list of tags tells the version', async t => {
	const {verdict} = await resolved(`${agent}:7-jmx`, t, {likely: ['7.84.0']});
	equal(verdict.kind === 'found' && verdict.version, '7.85.4');
});

test('a version is itself, and a digest of another than its variant', async t => {
	const {verdict, requests} = await resolved(`${agent}:7.62.1`, t);
	const {verdict: jmx} = await resolved(`${agent}:7.62.1-jmx`, t);
	equal(verdict.kind === 'found' && verdict.version, '7.62.1');
	equal(requests, 3);
	equal(verdict.kind === 'found' && jmx.kind === 'found' && verdict.digest === jmx.digest, false);
});

const published = [
	'datadog/agent:7',
	'docker.io/datadog/agent:7',
	'gcr.io/datadoghq/agent:7',
	'registry.datadoghq.com/agent:7',
	'datadoghq.azurecr.io/agent',
];

test('every registry that publishes the Agent has the same digest, whether it names it or not', async t => {
	const verdicts = await Promise.all(
		[`${agent}:7`, ...published].map(async image => {
			const {verdict} = await resolved(image, t);
			return verdict.kind === 'found' ? verdict.digest : verdict.kind;
		}),
	);
	equal(new Set(verdicts).size, 1);
});

test('a tag that is not there is absent, and so is one in a repository that is not there', async t => {
	const image = `${agent}:7.99.0`;
	const {verdict} = await resolved(image, t);
	deepEqual(verdict, {kind: 'absent', image, tag: '7.99.0'});
	const {verdict: other} = await resolved('public.ecr.aws/datadog/agnet:7', t);
	equal(other.kind, 'absent');
});

const silences = [
	['unreachable', 'unreachable'],
	['silent', 'unreachable'],
	['rate-limited', 'rate-limited'],
	['denied', 'private'],
] as const;

for (const [fault, why] of silences) {
	test(`a registry that is ${fault} has said nothing of what it has`, async t => {
		const {verdict} = await resolved(`${agent}:7`, t, {fault});
		equal(verdict.kind === 'unknown' && verdict.why, why);
	});
}

/** What is made of a registry that answers like this; `requests` are those that it saw. */
async function answeredBy(answer: RequestListener, t: TestContext) {
	const requests: string[] = [];
	const host = await startLocalServer((request, response) => {
		requests.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`.trim());
		answer(request, response);
	}, t);
	const environment = {DD_ECS_SETUP_REGISTRY_URL: `http://${host}`};
	return {verdict: await registry({environment}).resolve(`${agent}:7.85.4`, {likely: []}), requests};
}

test('a 404 of a proxy is not "not there", nor is a page a manifest', async t => {
	const {verdict} = await answeredBy((_request, response) => {
		response.writeHead(404).end('<html>');
	}, t);
	deepEqual(verdict, {
		kind: 'unknown',
		image: `${agent}:7.85.4`,
		tag: '7.85.4',
		why: 'unexpected',
		detail: 'HTTP 404',
	});
	const {verdict: page} = await answeredBy((_request, response) => {
		response.end('<html>');
	}, t);
	equal(page.kind === 'unknown' && page.detail, 'HTTP 200');
});

test('a digest that is none is not believed', async t => {
	const {verdict} = await answeredBy((request, response) => {
		response.setHeader('docker-content-digest', 'sha256:short');
		response.end(request.method === 'HEAD' ? undefined : '{"schemaVersion":2}');
	}, t);
	equal(
		verdict.kind === 'found' && verdict.digest,
		// What `sha256sum` says of `{"schemaVersion":2}`.
		'sha256:bafebd36189ad3688b7b3915ea55d461e0bfcfbdde11e54b0a123999fb6be50f',
	);
});

test('a token is asked for once, and never at an address that others can read', async t => {
	const {requests} = await answeredBy((_request, response) => {
		response.setHeader('www-authenticate', 'Bearer realm="https://elsewhere.example/token",service="s"');
		response.writeHead(401).end();
	}, t);
	deepEqual(requests, ['HEAD /v2/datadog/agent/manifests/7.85.4', 'GET /v2/datadog/agent/manifests/7.85.4']);
});

test('a manifest is not fetched from where others can read along, and no token gets there', async t => {
	const seen: string[] = [];
	const store = await startLocalServer((request, response) => {
		seen.push(request.headers.authorization ?? 'none');
		response.end('{"schemaVersion":2}');
	}, t);
	const {verdict} = await answeredBy((request, response) => {
		if (request.url === '/token?scope=repository%3Adatadog%2Fagent%3Apull') {
			response.end('{"access_token":"abc"}');
		} else if (request.headers.authorization === 'Bearer abc') {
			response.writeHead(307, {location: `http://${store}/manifest`}).end();
		} else {
			response.setHeader('www-authenticate', `Bearer realm="http://${request.headers.host ?? ''}/token"`);
			response.writeHead(401).end();
		}
	}, t);
	deepEqual(seen, []);
	equal(verdict.kind === 'unknown' && verdict.detail, 'HTTP 307');
});
