import {equal} from 'node:assert/strict';
import type {RequestListener} from 'node:http';
import {test, type TestContext} from 'node:test';
import {fromContainer} from '../../../source/aws/credentials/from-container.ts';
import {problemOf} from '../../../source/aws/errors/problem-of.ts';
import {createSilence} from '../../../source/aws/pace/silence.ts';
import {startLocalServer} from '../../support/answers/local-server.ts';

const clock = {now: () => 0, pause: async () => undefined};

/** What comes of an address that answers like this. */
async function asked(answer: RequestListener, t: TestContext) {
	const host = await startLocalServer(answer, t);
	const environment = {AWS_CONTAINER_CREDENTIALS_FULL_URI: ['http:/', host, 'role'].join('/')};
	try {
		return await fromContainer(environment, {clock, silence: createSilence()});
	} catch (error) {
		return problemOf(error, {
			service: 'sts',
			operation: 'AssumeRole',
			region: '',
			source: {kind: 'container', cloudShell: false},
		});
	}
}

function saying(status: number, body: string): RequestListener {
	return (request, response) => {
		response.writeHead(status);
		response.end(body);
	};
}

const good = {AccessKeyId: 'A', SecretAccessKey: 'wJalrXUtnFEMI', Token: 'T', Expiration: '2026-11-22T12:00:00Z'};

const answers: ReadonlyArray<readonly [string, RequestListener, string]> = [
	['a failure', saying(500, 'oops'), 'not-aws'],
	['too many requests', saying(429, '{}'), 'not-aws'],
	['a redirect', saying(302, ''), 'not-aws'],
	['a page', saying(200, '<html>'), 'not-aws'],
	['half of an answer', saying(200, JSON.stringify(good).slice(0, 50)), 'not-aws'],
	['another answer', saying(200, '{}'), 'not-aws'],
	['nothing in JSON', saying(200, 'null'), 'not-aws'],
	['a refusal', saying(403, '{"Code":"AccessDenied"}'), 'no-credentials'],
	['no such role', saying(404, '{}'), 'no-credentials'],
	[
		'a cut',
		({socket}) => {
			socket.resetAndDestroy();
		},
		'unreachable',
	],
];

for (const [name, answer, code] of answers) {
	test(`a container's address that answers with ${name} is ${code}`, async t => {
		const found = await asked(answer, t);
		equal(found && 'code' in found && found.code, code);
		equal(JSON.stringify(found).includes('wJalr'), false);
	});
}

test('one failure is no failure', async t => {
	let count = 0;
	const found = await asked((request, response) => {
		count += 1;
		saying(count === 1 ? 500 : 200, JSON.stringify(good))(request, response);
	}, t);
	equal(found && 'accessKeyId' in found && found.accessKeyId, 'A');
});

test('an address that takes its time is waited for without a word on the terminal', async t => {
	const warn = t.mock.method(console, 'warn', () => undefined);
	await asked((request, response) => {
		setTimeout(() => {
			saying(200, JSON.stringify(good))(request, response);
		}, 1300);
	}, t);
	equal(warn.mock.callCount(), 0);
});
