import {rejects} from 'node:assert/strict';
import test from 'node:test';
import {HttpRequest} from '@smithy/core/protocols';
import {createNetwork} from '../../source/network/network.ts';
import {createRequestHandler} from '../../source/network/request-handler.ts';
import {startLocalServer} from '../support/answers/local-server.ts';

/** Sends to a server that begins its answer and does not end it. */
async function stalled(t: test.TestContext, {wait, signal}: {readonly wait: number; readonly signal?: AbortSignal}) {
	const host = await startLocalServer((request, response) => {
		response.writeHead(200);
		response.write('{"clu');
	}, t);
	const {hostname, port} = new URL(`http://${host}`);
	const request = new HttpRequest({protocol: 'http:', hostname, port: Number(port), method: 'GET', path: '/'});
	return createRequestHandler(createNetwork({}), () => wait).handle(request, {abortSignal: signal});
}

test('an answer that stops in its middle is silence too', async t => {
	await rejects(stalled(t, {wait: 50}), {name: 'TimeoutError'});
});

test('an answer that is not waited for any more was stopped', async t => {
	await rejects(stalled(t, {wait: 5000, signal: AbortSignal.timeout(100)}), {name: 'AbortError'});
});
