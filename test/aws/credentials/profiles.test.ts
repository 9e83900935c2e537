import {createServer} from 'node:http';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {signIn} from '../../../source/aws/credentials/sign-in.ts';
import type {CredentialSource} from '../../../source/domain/account/credential-source.ts';
import {callerName} from '../../../source/domain/account/identity.ts';
import {type Problem, ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {simulatedHome} from '../../support/home.ts';
import {setEnvironment} from '../../support/set-environment.ts';

const clock = {
	now: Date.now,
	async pause() {
		// Nothing here waits.
	},
};

async function home(t: TestContext) {
	const {simulator, folder, environment} = await simulatedHome(t);
	const at = (more: Readonly<Record<string, string | undefined>> = {}) =>
		signIn({...environment, ...more}, {clock, write: false, endpoint: simulator.url});
	const profile = async (name: string): Promise<CredentialSource> => {
		const sources = await at().sources();
		return (
			sources.find(source => source.kind === 'profile' && source.name === name) ?? {
				kind: 'profile',
				name,
				type: 'unknown',
			}
		);
	};

	const callerOf = async (
		source: CredentialSource,
		{code = '', ...more}: Readonly<Record<string, string | undefined>> = {},
	) => {
		const aws = await at(more).open(source, {mfa: async () => code});
		const identity = await aws.identify('us-east-1');
		return `${callerName(identity)} of ${identity.alias}${identity.expires === undefined ? '' : ', for a time'}`;
	};

	return {simulator, folder, at, profile, callerOf};
}

function refusedWith(expected: Readonly<Record<string, unknown>>): (error: unknown) => boolean {
	return error => {
		const problem: Problem | undefined = error instanceof ProblemError ? error.problem : undefined;
		deepEqual(
			Object.fromEntries(Object.keys(expected).map(name => [name, problem && Reflect.get(problem, name)])),
			expected,
		);
		return true;
	};
}

test('the profiles of a home are listed with their kind, and what are no profiles is not', async t => {
	const {at} = await home(t);
	const sources = await at().sources();
	deepEqual(
		sources.map(source => (source.kind === 'profile' ? `${source.name}: ${source.type}` : source.kind)),
		[
			'prod: sso',
			'staging: sso',
			'deploy: assume-role',
			'admin: assume-role',
			'ci: keys',
			'laptop: login',
			'laptop-old: login',
			'vault: process',
			'pod: web-identity',
			'broken: assume-role',
		],
	);
});

const callers: ReadonlyArray<readonly [profile: string, caller: string]> = [
	['ci', 'maria of acme-prod'],
	['deploy', 'deploy of acme-prod, for a time'],
	['prod', 'AWSReservedSSO_Operator_0123456789abcdef of acme-prod, for a time'],
	['laptop', 'maria of acme-prod, for a time'],
	['vault', 'deploy of acme-prod, for a time'],
	['pod', 'pod of acme-prod, for a time'],
];

for (const [name, caller] of callers) {
	test(`the profile ${name} signs in through the SDK`, async t => {
		const {profile, callerOf} = await home(t);
		equal(await callerOf(await profile(name)), caller);
	});
}

test('a profile with a device signs in with the right code and with no other', async t => {
	const {profile, callerOf} = await home(t);
	equal(await callerOf(await profile('admin'), {code: '123456'}), 'admin of acme-prod, for a time');
	await rejects(
		callerOf(await profile('admin'), {code: '654321'}),
		refusedWith({
			code: 'mfa-refused',
			profile: 'admin',
			detail: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
		}),
	);
});

test('ended sessions name the command that renews them, and a profile that points nowhere is broken', async t => {
	const {profile, callerOf} = await home(t);
	await rejects(
		callerOf(await profile('staging')),
		refusedWith({
			code: 'session-expired',
			repair: {kind: 'run', command: ['aws', 'sso', 'login', '--profile', 'staging']},
		}),
	);
	await rejects(
		callerOf(await profile('laptop-old')),
		refusedWith({
			code: 'session-expired',
			repair: {kind: 'run', command: ['aws', 'login', '--profile', 'laptop-old']},
		}),
	);
	await rejects(callerOf(await profile('broken')), refusedWith({code: 'broken-profile', profile: 'broken'}));
});

test('a token file of the environment signs in', async t => {
	const {callerOf, folder} = await home(t);
	const token = {
		AWS_WEB_IDENTITY_TOKEN_FILE: path.join(folder, 'token'),
		AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/pod',
		AWS_ROLE_SESSION_NAME: 'setup',
	};
	equal(await callerOf({kind: 'environment'}, token), 'pod of acme-prod, for a time');
});

test('keys of the environment sign in', async t => {
	const {callerOf, simulator} = await home(t);
	const {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN} = simulator.environment;
	// For keys the SDK looks into its own environment only.
	setEnvironment(t, {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN});
	equal(
		await callerOf({kind: 'environment'}, {AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN}),
		'prod-admin of acme-prod',
	);
});

test("CloudShell's address hands out credentials to who has its token", async t => {
	const {callerOf, at, folder} = await home(t);
	const program = await readFile(path.join(folder, 'vault.mjs'), 'utf8');
	const {AccessKeyId, SecretAccessKey, SessionToken: Token, Expiration} = keysIn(program);
	const server = createServer((request, response) => {
		const isKnown = request.headers.authorization === 'shell-token';
		response.writeHead(isKnown ? 200 : 401, {'content-type': 'application/json'});
		const credentials = {AccessKeyId, SecretAccessKey, Token, Expiration};
		response.end(JSON.stringify(isKnown ? credentials : {code: 'Unauthorized', message: 'no token'}));
	}).listen(0, '127.0.0.1');
	t.after(() => {
		server.closeAllConnections();
		server.close();
	});
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const shell = {
		AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/latest/meta-data/container/security-credentials`,
		AWS_CONTAINER_AUTHORIZATION_TOKEN: 'shell-token',
		AWS_EXECUTION_ENV: 'CloudShell',
		AWS_DEFAULT_REGION: 'us-east-1',
	};
	const sources = await at(shell).sources();
	deepEqual(sources.at(-1), {kind: 'container', cloudShell: true});
	equal(await callerOf({kind: 'container', cloudShell: true}, shell), 'deploy of acme-prod, for a time');
});

function keysIn(program: string): Readonly<Record<string, string>> {
	const text: unknown = JSON.parse(/console\.log\((?<text>".*")\)/v.exec(program)?.groups?.text ?? '""');
	const keys: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
	return typeof keys === 'object' && keys !== null
		? Object.fromEntries(Object.entries(keys).map(([name, value]) => [name, String(value)]))
		: {};
}
