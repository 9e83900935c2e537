import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {devNull, tmpdir} from 'node:os';
import path from 'node:path';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {signIn} from '../../../source/aws/credentials/sign-in.ts';
import type {CredentialSource} from '../../../source/domain/account/credential-source.ts';
import {type Problem, ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {simulated} from '../../support/simulated.ts';
import {quickClock} from '../reachable.ts';

const config = `
[default]
region = eu-west-1
[profile prod]
sso_session = acme
sso_account_id = 123456789012
sso_role_name = admin
region = eu-central-1
[sso-session acme]
sso_start_url = https://acme.awsapps.com/start
sso_region = eu-central-1
[profile audit]
role_arn = arn:aws:iam::123456789012:role/audit
source_profile = ci
mfa_serial = arn:aws:iam::123456789012:mfa/maria
[profile tool]
credential_process = /usr/bin/tool
[profile web]
web_identity_token_file = /tmp/token
role_arn = arn:aws:iam::123456789012:role/web
[profile console]
login_session = arn:aws:iam::123456789012:user/maria
[services local]
ecs =
  endpoint_url = http://localhost:4566
`;

async function files(
	context: TestContext,
	credentials = '[ci]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = secret\n',
) {
	const folder = await mkdtemp(path.join(tmpdir(), 'aws-files-'));
	context.after(async () => rm(folder, {recursive: true}));
	const environment = {
		AWS_CONFIG_FILE: path.join(folder, 'config'),
		AWS_SHARED_CREDENTIALS_FILE: path.join(folder, 'credentials'),
	};
	await writeFile(environment.AWS_CONFIG_FILE, config);
	await writeFile(environment.AWS_SHARED_CREDENTIALS_FILE, credentials);
	return environment;
}

function signInWith(environment: Readonly<Record<string, string | undefined>>, endpoint?: string) {
	return signIn(environment, {
		clock: quickClock(),
		write: false,
		isOnEc2: async () => false,
		...(endpoint !== undefined && {endpoint}),
	});
}

const noCode = async () => '';

function problem(expected: Partial<Problem>): (error: unknown) => boolean {
	return error =>
		error instanceof ProblemError &&
		Object.entries(expected).every(([name, value]) => Reflect.get(error.problem, name) === value);
}

test(
	'profiles are listed with their kind, without sections that are none and without profiles that give no ' +
		'credentials',
	async t => {
		const sources = await signInWith(await files(t)).sources();
		deepEqual(sources, [
			{kind: 'profile', name: 'prod', type: 'sso', region: 'eu-central-1'},
			{kind: 'profile', name: 'audit', type: 'assume-role'},
			{kind: 'profile', name: 'tool', type: 'process'},
			{kind: 'profile', name: 'web', type: 'web-identity'},
			{kind: 'profile', name: 'console', type: 'login'},
			{kind: 'profile', name: 'ci', type: 'keys'},
		]);
	},
);

test('the environment and CloudShell are sources where they have credentials', async () => {
	const nowhere = {AWS_CONFIG_FILE: devNull, AWS_SHARED_CREDENTIALS_FILE: devNull};
	const cloudShell = {
		AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://localhost:1338/latest',
		AWS_EXECUTION_ENV: 'CloudShell',
	};
	deepEqual(await signInWith(nowhere).sources(), []);
	deepEqual(
		await signInWith({
			...nowhere,
			...cloudShell,
			AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
			AWS_SECRET_ACCESS_KEY: 'secret',
		}).sources(),
		[{kind: 'environment'}, {kind: 'container', cloudShell: true}],
	);
});

test('an instance role is offered on EC2 unless its metadata is switched off', async () => {
	const nowhere = {AWS_CONFIG_FILE: devNull, AWS_SHARED_CREDENTIALS_FILE: devNull};
	const options = {clock: quickClock(), write: false, isOnEc2: async () => true};
	deepEqual(await signIn(nowhere, options).sources(), [{kind: 'instance'}]);
	deepEqual(await signIn({...nowhere, AWS_EC2_METADATA_DISABLED: 'true'}, options).sources(), []);
});

test('the environment names the region before the profile does', async t => {
	const environment = await files(t);
	const prod: CredentialSource = {kind: 'profile', name: 'prod', type: 'sso'};
	equal(await signInWith(environment).region(prod), 'eu-central-1');
	equal(await signInWith({...environment, AWS_DEFAULT_REGION: 'us-west-2'}).region(prod), 'us-west-2');
	equal(
		await signInWith({...environment, AWS_DEFAULT_REGION: 'us-west-2', AWS_REGION: 'us-east-1'}).region(prod),
		'us-east-1',
	);
	equal(await signInWith(environment).region({kind: 'environment'}), undefined);
});

test('a profile that is not there names the nearest', async t => {
	const open = signInWith(await files(t)).open({kind: 'profile', name: 'prd', type: 'unknown'}, {mfa: noCode});
	await rejects(open, problem({code: 'unknown-profile', profile: 'prd', nearest: 'prod'}));
});

test('a failing credential_process is a broken profile', async t => {
	const open = signInWith(await files(t)).open({kind: 'profile', name: 'tool', type: 'process'}, {mfa: noCode});
	await rejects(open, problem({code: 'broken-profile', profile: 'tool'}));
});

test('keys of a profile sign in', async t => {
	const {environment: keys, connection} = await simulated('shop', t);
	const credentials =
		`[ci]\naws_access_key_id = ${keys.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ` +
		`${keys.AWS_SECRET_ACCESS_KEY}\naws_session_token = ${keys.AWS_SESSION_TOKEN}\n`;
	const aws = await signInWith(await files(t, credentials), connection.endpoint).open(
		{kind: 'profile', name: 'ci', type: 'keys'},
		{mfa: noCode},
	);
	const {account} = await aws.identify('us-east-1');
	equal(account, '123456789012');
	equal('perform' in aws, false);
});

test('a profile with a device asks for its code once, and a refused one says so', async t => {
	const {environment: keys, connection} = await simulated('shop', t);
	const credentials =
		`[ci]\naws_access_key_id = ${keys.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ` +
		`${keys.AWS_SECRET_ACCESS_KEY}\naws_session_token = ${keys.AWS_SESSION_TOKEN}\n`;
	const asked: string[] = [];
	const open = signInWith({...(await files(t, credentials)), AWS_REGION: 'us-east-1'}, connection.endpoint).open(
		{kind: 'profile', name: 'audit', type: 'assume-role'},
		{
			async mfa(serial) {
				asked.push(serial);
				throw new ProblemError({code: 'mfa-refused', profile: 'audit', detail: ''});
			},
		},
	);
	await rejects(open, problem({code: 'mfa-refused', profile: 'audit'}));
	deepEqual(asked, ['arn:aws:iam::123456789012:mfa/maria']);
});
