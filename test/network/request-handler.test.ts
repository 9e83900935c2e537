import {rejects} from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import test from 'node:test';
import {HttpRequest} from '@smithy/core/protocols';
import {createNetwork} from '../../source/network/network.ts';
import {createRequestHandler} from '../../source/network/request-handler.ts';

/** Sends to a server that begins its answer and does not end it. */
async function stalled(t: test.TestContext, {wait, signal}: {readonly wait: number; readonly signal?: AbortSignal}) {
	const server = createServer((request, response) => {
		response.writeHead(200);
		response.write('{"clu');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const request = new HttpRequest({protocol: 'http:', hostname: '127.0.0.1', port, method: 'GET', path: '/'});
	return createRequestHandler(createNetwork({}), () => wait).handle(request, {abortSignal: signal});
}

test('an answer that stops in its middle is silence too', async t => {
	await rejects(stalled(t, {wait: 50}), {name: 'TimeoutError'});
});

test('an answer that is not waited for any more was stopped', async t => {
	await rejects(stalled(t, {wait: 5000, signal: AbortSignal.timeout(100)}), {name: 'AbortError'});
});
