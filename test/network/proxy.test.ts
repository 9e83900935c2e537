import {once} from 'node:events';
import {createServer} from 'node:http';
import process from 'node:process';
import test, {after, before} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {createSilence} from '../../source/aws/pace/silence.ts';
import {live} from '../../source/aws/live.ts';
import {createNetwork} from '../../source/network/network.ts';
import {datadog} from '../../source/datadog/live.ts';
import {ProblemError} from '../../source/domain/choices/problem/problem.ts';
import {seal} from '../../source/domain/kit/secret.ts';
import {quickClock} from '../aws/reachable.ts';

const asked: string[] = [];
const proxy = createServer();
let url = '';

// A proxy that lets nobody through.
before(async () => {
	proxy.on('connect', (request, socket) => {
		asked.push(request.url ?? '');
		socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const address = proxy.address();
	url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
	process.env.HTTPS_PROXY = url;
});

after(() => {
	delete process.env.HTTPS_PROXY;
	proxy.closeAllConnections();
	proxy.close();
});

test('requests to AWS go through the proxy that the environment names', async () => {
	asked.length = 0;
	const aws = live({
		credentials: async () => ({accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret'}),
		network: createNetwork({HTTPS_PROXY: url}),
		clock: quickClock(),
		silence: createSilence(),
		write: false,
		endpoint: 'https://ec2.us-east-1.amazonaws.com',
	});
	await rejects(
		aws.readRegions('us-east-1'),
		(error: unknown) => error instanceof ProblemError && error.problem.code === 'not-aws',
	);
	equal(asked[0], 'ec2.us-east-1.amazonaws.com:443');
});

test('requests to Datadog go through it too, and its refusal is not taken for a refused key', async () => {
	asked.length = 0;
	const verdict = await datadog({environment: {HTTPS_PROXY: url}}).validate('datadoghq.com', seal('0'.repeat(32)));
	equal(asked[0], 'api.datadoghq.com:443');
	deepEqual(verdict, {kind: 'unknown', site: 'datadoghq.com', why: 'unexpected', detail: 'HTTP 403'});
});
