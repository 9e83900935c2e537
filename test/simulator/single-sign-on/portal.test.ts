import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {type TestContext} from 'node:test';
import {equal, match, rejects} from 'node:assert/strict';
import {GetCallerIdentityCommand, STSClient} from '@aws-sdk/client-sts';
import {fromIni} from '@aws-sdk/credential-providers';
import {everything, serve} from '../query/serve.ts';

const role = {
	name: 'AWSReservedSSO_Admin_0123456789abcdef',
	arn: 'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
	id: 'AROASSO',
	path: '/aws-reserved/sso.amazonaws.com/',
	createdAt: 0,
	changedAt: 0,
	trust: {Statement: []},
	attached: new Set<string>(),
	inline: new Map([['all', everything]]),
	tags: new Map<string, string>(),
};

type Signed = {readonly token?: string; readonly expiresAt?: string; readonly roleName?: string};

/**
A home directory with one profile and the token that `aws sso login` leaves behind, and the caller that it signs in.
*/
async function signIn(
	t: TestContext,
	{token = 'good', expiresAt = '2099-01-01T00:00:00Z', roleName = 'Admin'}: Signed = {},
) {
	const now = Math.floor(Date.now() / 1000);
	const {url} = await serve(t, {
		account: {
			roles: new Map([[role.name, role]]),
			singleSignOn: {
				user: 'ada@example.com',
				tokens: new Map([['good', now + 4_000_000_000]]),
				refreshTokens: new Set(['again']),
				deviceCodes: new Set(),
			},
		},
	});
	const home = await mkdtemp(path.join(tmpdir(), 'home-'));
	t.after(async () => rm(home, {recursive: true}));
	const cache = path.join(home, '.aws', 'sso', 'cache');
	await mkdir(cache, {recursive: true});
	await writeFile(
		path.join(home, '.aws', 'config'),
		[
			'[profile shop]',
			'sso_session = shop',
			'sso_account_id = 123456789012',
			`sso_role_name = ${roleName}`,
			'[sso-session shop]',
			'sso_region = us-east-1',
			'sso_start_url = https://shop.awsapps.com/start',
		].join('\n'),
	);
	await writeFile(
		path.join(cache, `${createHash('sha1').update('shop').digest('hex')}.json`),
		JSON.stringify({
			accessToken: token,
			expiresAt,
			refreshToken: 'again',
			clientId: 'client',
			clientSecret: 'simulated',
			region: 'us-east-1',
		}),
	);
	setEnvironment(t, {
		HOME: home,
		USERPROFILE: home,
		AWS_CONFIG_FILE: path.join(home, '.aws', 'config'),
		AWS_ENDPOINT_URL: url,
	});
	const credentials = await fromIni({profile: 'shop', ignoreCache: true})();
	return new STSClient({region: 'us-east-1', credentials}).send(new GetCallerIdentityCommand());
}

function setEnvironment(t: TestContext, variables: Readonly<Record<string, string>>): void {
	const before = process.env;
	process.env = {...before, ...variables};
	t.after(() => {
		process.env = before;
	});
}

test('a profile of the portal signs in as the role of its permission set', async t => {
	const {Arn} = await signIn(t);
	equal(Arn, 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/ada@example.com');
});

test('an ended sign-in is renewed with its refresh token', async t => {
	const {Arn} = await signIn(t, {token: 'old', expiresAt: '2026-01-01T00:00:00Z'});
	match(Arn ?? '', /ada@example\.com$/v);
});

test('a token that the portal does not know and a role without access are refused', async t => {
	await rejects(signIn(t, {token: 'made up'}), /Session token not found or invalid/v);
	await rejects(signIn(t, {roleName: 'Other'}), /No access/v);
});
