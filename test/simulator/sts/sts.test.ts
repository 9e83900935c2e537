import {Buffer} from 'node:buffer';
import test from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import {
	AssumeRoleCommand,
	AssumeRoleWithWebIdentityCommand,
	GetAccessKeyInfoCommand,
	GetCallerIdentityCommand,
	STSClient,
} from '@aws-sdk/client-sts';
import type {Statement} from '../../../source/simulator/account/policy-document.ts';
import type {Role} from '../../../source/simulator/account/role.ts';
import {everything, refusal, refusalName, refusalText, serve} from '../query/serve.ts';

const account = '123456789012';
const roleArn = `arn:aws:iam::${account}:role/deploy`;
const denied = [
	'AccessDenied',
	403,
	`User: arn:aws:iam::${account}:user/ada is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
] as const;

function role(statement: Omit<Statement, 'Effect'>): {readonly roles: Map<string, Role>} {
	const deploy: Role = {
		name: 'deploy',
		arn: roleArn,
		id: 'AROASIMULATEDROLE',
		path: '/',
		createdAt: 0,
		changedAt: 0,
		trust: {Statement: [{Effect: 'Allow', ...statement}]},
		attached: new Set(),
		inline: new Map([['all', everything]]),
		tags: new Map(),
	};
	return {roles: new Map([['deploy', deploy]])};
}

test('a caller learns who they are without any permission', async t => {
	const {client} = await serve(t, {principal: {identity: []}});
	const {Account, Arn, UserId} = await new STSClient(client).send(new GetCallerIdentityCommand());
	deepEqual(
		{Account, Arn, UserId},
		{Account: account, Arn: `arn:aws:iam::${account}:user/ada`, UserId: 'AIDASIMULATEDUSER'},
	);
});

test('unknown keys, foreign tokens, expired sessions and closed regions are told apart as STS does', async t => {
	const {client, as} = await serve(t);
	const invalid = ['InvalidClientTokenId', 403, 'The security token included in the request is invalid.'];
	const ask = async (configuration: typeof client) =>
		refusal(new STSClient(configuration).send(new GetCallerIdentityCommand()));
	deepEqual(await ask(as({accessKeyId: 'AKIANOBODY', secretAccessKey: 'x'})), invalid);
	deepEqual(await ask(as({...client.credentials, sessionToken: 'made up'})), invalid);
	deepEqual(await ask({...client, region: 'eu-south-1'}), invalid);
	const expired = await serve(t, {principal: {expiresAt: 1}});
	deepEqual(await ask(expired.client), [
		'ExpiredToken',
		403,
		'The security token included in the request is expired',
	]);
});

test('an assumed role signs as its session, with the policies of the role, until it ends', async t => {
	const {
		client,
		as,
		account: state,
	} = await serve(t, {account: role({Principal: {AWS: `arn:aws:iam::${account}:root`}, Action: 'sts:AssumeRole'})});
	const {Credentials} = await new STSClient(client).send(
		new AssumeRoleCommand({RoleArn: roleArn, RoleSessionName: 'ada', DurationSeconds: 900}),
	);
	const session = new STSClient(
		as({
			accessKeyId: Credentials?.AccessKeyId ?? '',
			secretAccessKey: Credentials?.SecretAccessKey ?? '',
			sessionToken: Credentials?.SessionToken ?? '',
		}),
	);
	const {Arn} = await session.send(new GetCallerIdentityCommand());
	equal(Arn, `arn:aws:sts::${account}:assumed-role/deploy/ada`);
	equal(Credentials?.Expiration?.toISOString(), '2026-09-01T00:15:00.000Z');
	state.clock.advance(900);
	const [name] = await refusal(session.send(new GetCallerIdentityCommand()));
	equal(name, 'ExpiredToken');
});

test('a role is refused without trust, without permission, and when it does not exist', async t => {
	const command = new AssumeRoleCommand({RoleArn: roleArn, RoleSessionName: 'ada'});
	const toService = await serve(t, {
		account: role({Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'}),
	});
	deepEqual(await refusal(new STSClient(toService.client).send(command)), denied);
	const withoutPermission = await serve(t, {
		principal: {identity: []},
		account: role({Principal: {AWS: account}, Action: 'sts:AssumeRole'}),
	});
	deepEqual(await refusal(new STSClient(withoutPermission.client).send(command)), denied);
	const missing = await serve(t);
	deepEqual(await refusal(new STSClient(missing.client).send(command)), denied);
});

test('a role that wants a second factor takes the right code of the right device only', async t => {
	const serialNumber = `arn:aws:iam::${account}:mfa/ada`;
	const {client} = await serve(t, {
		principal: {mfa: {serialNumber, code: '123456'}},
		account: role({
			Principal: {AWS: account},
			Action: 'sts:AssumeRole',
			Condition: {Bool: {'aws:MultiFactorAuthPresent': true}},
		}),
	});
	const assume = async (factor: {readonly SerialNumber?: string; readonly TokenCode?: string}) =>
		new STSClient(client).send(new AssumeRoleCommand({RoleArn: roleArn, RoleSessionName: 'ada', ...factor}));
	deepEqual(await refusal(assume({})), denied);
	match(
		await refusalText(assume({SerialNumber: serialNumber, TokenCode: '000000'})),
		/invalid MFA one time pass code/v,
	);
	match(await refusalText(assume({SerialNumber: 'other', TokenCode: '123456'})), /unable to validate MFA code/v);
	const {AssumedRoleUser} = await assume({SerialNumber: serialNumber, TokenCode: '123456'});
	equal(AssumedRoleUser?.Arn, `arn:aws:sts::${account}:assumed-role/deploy/ada`);
});

test('a token of a trusted identity provider opens a role without keys', async t => {
	const provider = `arn:aws:iam::${account}:oidc-provider/token.example.com`;
	const {client} = await serve(t, {
		account: role({
			Principal: {Federated: provider},
			Action: 'sts:AssumeRoleWithWebIdentity',
			Condition: {StringLike: {'token.example.com:sub': 'repo:shop/*'}},
		}),
	});
	const issued = {iss: 'https://token.example.com', exp: 4_000_000_000};
	const token = (claims: Readonly<Record<string, unknown>>) =>
		`e30.${Buffer.from(JSON.stringify({...issued, ...claims})).toString('base64url')}.e30`;
	const assume = async (webIdentityToken: string) =>
		new STSClient(client).send(
			new AssumeRoleWithWebIdentityCommand({
				RoleArn: roleArn,
				RoleSessionName: 'ci',
				WebIdentityToken: webIdentityToken,
			}),
		);
	const {Provider, SubjectFromWebIdentityToken} = await assume(token({sub: 'repo:shop/main'}));
	deepEqual([Provider, SubjectFromWebIdentityToken], [provider, 'repo:shop/main']);
	deepEqual(await refusal(assume(token({sub: 'repo:other/main'}))), [
		'AccessDenied',
		403,
		'Not authorized to perform sts:AssumeRoleWithWebIdentity',
	]);
	equal(await refusalName(assume(token({sub: 'repo:shop/main', exp: 1}))), 'ExpiredTokenException');
	equal(await refusalName(assume('nonsense')), 'InvalidIdentityTokenException');
});

test('the account of an access key can be looked up', async t => {
	const {client} = await serve(t);
	const {Account} = await new STSClient(client).send(new GetAccessKeyInfoCommand({AccessKeyId: 'AKIASIMULATEDUSER'}));
	equal(Account, account);
});
