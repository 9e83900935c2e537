import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {connect, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {TLSSocket} from 'node:tls';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import {startSimulator} from '../../source/simulator/start-simulator.ts';
import {compileCache} from '../support/compile-cache.ts';

const certificate = 'test/support/fixtures/inspecting-proxy.pem';
const tls = {cert: readFileSync(certificate), key: readFileSync('test/support/fixtures/inspecting-proxy-key.pem')};

/**
A proxy as companies have them: it reads what is encrypted, with a certificate of its own, and behind it is the
simulated AWS.
*/
async function startProxy(t: TestContext, simulator: URL) {
	const hosts = new Set<string>();
	const sockets = new Set<Socket>();
	const proxy = createServer().on('connect', (request, socket: Socket) => {
		hosts.add(request.url ?? '');
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		const inside = new TLSSocket(socket, {isServer: true, ...tls});
		const behind = connect(Number(simulator.port), simulator.hostname);
		sockets.add(socket).add(behind);
		inside.pipe(behind).pipe(inside);
		for (const end of [inside, behind]) {
			end.on('error', () => {
				// Whoever doesn't trust the certificate hangs up.
				behind.destroy();
				socket.destroy();
			});
		}
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	t.after(() => {
		for (const socket of sockets) {
			socket.destroy();
		}

		proxy.close();
	});
	const address = proxy.address();
	return {hosts, url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`};
}

async function dryRun(t: TestContext, variables: Readonly<Record<string, string>>) {
	const simulator = await startSimulator({world: 'shop'});
	t.after(simulator.close);
	const proxy = await startProxy(t, new URL(simulator.url));
	const {AWS_ENDPOINT_URL, ...account} = simulator.environment;
	const folder = mkdtempSync(path.join(tmpdir(), 'behind-'));
	t.after(() => {
		rmSync(folder, {recursive: true});
	});
	const environment = {
		...process.env,
		HOME: folder,
		NODE_COMPILE_CACHE: compileCache,
		USERPROFILE: folder,
		AWS_CONFIG_FILE: path.join(folder, 'config'),
		AWS_SHARED_CREDENTIALS_FILE: path.join(folder, 'credentials'),
		AWS_EC2_METADATA_DISABLED: 'true',
		...account,
		HTTPS_PROXY: proxy.url,
		DD_API_KEY: simulator.demo.apiKey,
		...variables,
	};
	const args = [
		'--cluster',
		'shop-prod',
		'--site',
		'datadoghq.com',
		'--dry-run',
		'--json',
		'--journal',
		path.join(folder, 'journal'),
	];
	const {promise, resolve} = Promise.withResolvers<string>();
	// It may well end with an error; what it says counts.
	execFile(process.execPath, ['--import', 'tsx', 'cli.tsx', ...args], {env: environment}, (error, stdout) => {
		resolve(stdout);
	});
	const text = await promise;
	return {
		hosts: proxy.hosts,
		lines: text
			.trim()
			.split('\n')
			.map(line => eventOf(line)),
	};
}

function eventOf(line: string): Readonly<Record<string, unknown>> {
	const event: unknown = JSON.parse(line);
	return typeof event === 'object' && event !== null ? {...event} : {};
}

test('the whole program goes through an inspecting proxy whose certificate it was told to trust', async t => {
	const {hosts, lines} = await dryRun(t, {AWS_CA_BUNDLE: certificate});
	equal(lines.at(-1)?.exitCode, 0);
	deepEqual(
		['ecs.us-east-1.amazonaws.com:443', 'iam.amazonaws.com:443', 'sts.us-east-1.amazonaws.com:443'].filter(
			host => !hosts.has(host),
		),
		[],
	);
});

test('without that the problem is the certificate, and what helps is AWS_CA_BUNDLE', async t => {
	const {lines} = await dryRun(t, {});
	const problem = lines.find(({type}) => type === 'problem');
	equal(problem?.code, 'unreachable');
	match(JSON.stringify(problem), /AWS_CA_BUNDLE/v);
});
