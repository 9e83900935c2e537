import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import {
	CreateSecretCommand,
	DeleteSecretCommand,
	DescribeSecretCommand,
	GetResourcePolicyCommand,
	GetSecretValueCommand,
	ListSecretsCommand,
	PutSecretValueCommand,
	RestoreSecretCommand,
	SecretsManagerClient,
	TagResourceCommand,
	UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {refusal, refusalName, serve} from '../query/serve.ts';

const token = '11111111-1111-4111-8111-111111111111';
const create = {
	Name: 'datadog/api-key',
	SecretString: 'first',
	ClientRequestToken: token,
	Tags: [{Key: 'team', Value: 'shop'}],
};

async function start(t: TestContext, identity?: readonly PolicyDocument[]) {
	const {client, account} = await serve(t, {principal: {...(identity && {identity})}});
	return {secrets: new SecretsManagerClient(client), account};
}

test('a secret gets an ARN with a random ending, and the same request again is the same secret', async t => {
	const {secrets} = await start(t);
	const first = await secrets.send(new CreateSecretCommand(create));
	const again = await secrets.send(new CreateSecretCommand(create));
	match(first.ARN ?? '', /^arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog\/api-key-\w{6}$/v);
	deepEqual([again.ARN, again.VersionId], [first.ARN, token]);
	deepEqual(await refusal(secrets.send(new CreateSecretCommand({...create, SecretString: 'other'}))), [
		'ResourceExistsException',
		400,
		'The operation failed because the secret datadog/api-key already exists.',
	]);
});

test('a secret has no policy of its own, which is told by its name alone', async t => {
	const {secrets} = await start(t);
	const {ARN} = await secrets.send(new CreateSecretCommand(create));
	const {$metadata, ...told} = await secrets.send(new GetResourcePolicyCommand({SecretId: create.Name}));
	deepEqual(told, {ARN, Name: create.Name});
	equal(
		await refusalName(secrets.send(new GetResourcePolicyCommand({SecretId: 'none'}))),
		'ResourceNotFoundException',
	);
});

test('a secret is found by name, ARN and ARN without ending', async t => {
	const {secrets} = await start(t);
	const {ARN = ''} = await secrets.send(new CreateSecretCommand(create));
	const values = await Promise.all(
		['datadog/api-key', ARN, ARN.slice(0, -7)].map(async id =>
			secrets.send(new GetSecretValueCommand({SecretId: id})),
		),
	);
	deepEqual(
		values.map(({SecretString}) => SecretString),
		['first', 'first', 'first'],
	);
	deepEqual(await refusal(secrets.send(new DescribeSecretCommand({SecretId: `${ARN.slice(0, -6)}000000`}))), [
		'ResourceNotFoundException',
		400,
		"Secrets Manager can't find the specified secret.",
	]);
});

test('a new value moves the stages and keeps the one before', async t => {
	const {secrets} = await start(t);
	await secrets.send(new CreateSecretCommand(create));
	const {VersionId = ''} = await secrets.send(
		new PutSecretValueCommand({SecretId: create.Name, SecretString: 'second'}),
	);
	const {VersionIdsToStages} = await secrets.send(new DescribeSecretCommand({SecretId: create.Name}));
	const previous = await secrets.send(
		new GetSecretValueCommand({SecretId: create.Name, VersionStage: 'AWSPREVIOUS'}),
	);
	deepEqual(
		[VersionIdsToStages, previous.SecretString],
		[{[token]: ['AWSPREVIOUS'], [VersionId]: ['AWSCURRENT']}, 'first'],
	);
	await secrets.send(new UpdateSecretCommand({SecretId: create.Name, SecretString: 'third', Description: 'key'}));
	const current = await secrets.send(new GetSecretValueCommand({SecretId: create.Name}));
	equal(current.SecretString, 'third');
	equal(
		await refusalName(
			secrets.send(
				new PutSecretValueCommand({SecretId: create.Name, SecretString: 'x', ClientRequestToken: token}),
			),
		),
		'ResourceExistsException',
	);
});

test('a planned deletion blocks reading and making again until it is taken back or has passed', async t => {
	const {secrets, account} = await start(t);
	const id = {SecretId: create.Name};
	const names = async () => {
		const {SecretList} = await secrets.send(new ListSecretsCommand());
		return SecretList?.map(({Name}) => Name);
	};

	await secrets.send(new CreateSecretCommand(create));
	const {DeletionDate} = await secrets.send(new DeleteSecretCommand({...id, RecoveryWindowInDays: 7}));
	equal(DeletionDate?.toISOString(), '2026-09-08T00:00:00.000Z');
	deepEqual(await refusal(secrets.send(new GetSecretValueCommand(id))), [
		'InvalidRequestException',
		400,
		"You can't perform this operation on the secret because it was marked for deletion.",
	]);
	deepEqual(await refusal(secrets.send(new CreateSecretCommand(create))), [
		'InvalidRequestException',
		400,
		"You can't create this secret because a secret with this name is already scheduled for deletion.",
	]);
	deepEqual(await names(), []);
	const described = await secrets.send(new DescribeSecretCommand(id));
	equal(described.DeletedDate?.toISOString(), '2026-09-08T00:00:00.000Z');
	await secrets.send(new RestoreSecretCommand(id));
	deepEqual(await names(), [create.Name]);
	await secrets.send(new DeleteSecretCommand({...id, RecoveryWindowInDays: 7}));
	account.clock.advance(7 * 86_400);
	equal(await refusalName(secrets.send(new DescribeSecretCommand(id))), 'ResourceNotFoundException');
	const {ARN} = await secrets.send(new CreateSecretCommand(create));
	await secrets.send(new DeleteSecretCommand({SecretId: ARN, ForceDeleteWithoutRecovery: true}));
	equal(await refusalName(secrets.send(new DescribeSecretCommand(id))), 'ResourceNotFoundException');
});

test('secrets are listed by filters and in pages', async t => {
	const {secrets} = await start(t);
	await secrets.send(new CreateSecretCommand(create));
	await secrets.send(new CreateSecretCommand({Name: 'database', SecretString: 'x'}));
	await secrets.send(new TagResourceCommand({SecretId: 'database', Tags: [{Key: 'Owner', Value: 'ada'}]}));
	const list = async (
		Filters: ReadonlyArray<{readonly Key: 'name' | 'tag-key' | 'all'; readonly Values: string[]}>,
	) => {
		const {SecretList} = await secrets.send(new ListSecretsCommand({Filters: [...Filters]}));
		return SecretList?.map(({Name}) => Name);
	};

	deepEqual(
		await Promise.all([
			list([{Key: 'name', Values: ['data']}]),
			list([{Key: 'name', Values: ['datadog']}]),
			list([{Key: 'name', Values: ['!datadog']}]),
			list([{Key: 'tag-key', Values: ['own']}]),
			list([{Key: 'all', Values: ['shop']}]),
		]),
		[[create.Name, 'database'], [create.Name], ['database'], ['database'], [create.Name]],
	);
	const first = await secrets.send(new ListSecretsCommand({MaxResults: 1}));
	const second = await secrets.send(new ListSecretsCommand({MaxResults: 1, NextToken: first.NextToken}));
	deepEqual([first.SecretList?.length, second.SecretList?.[0]?.Name, second.NextToken], [1, 'database', undefined]);
});

test('a refusal names the secret as it was asked for', async t => {
	const {secrets} = await start(t, [
		{
			Statement: {
				Effect: 'Allow',
				Action: 'secretsmanager:CreateSecret',
				Resource: 'arn:aws:secretsmanager:*:*:secret:datadog/*',
			},
		},
	]);
	const sentence = (action: string, resource: string) => [
		'AccessDeniedException',
		400,
		`User: arn:aws:iam::123456789012:user/ada is not authorized to perform: secretsmanager:${action} ` +
			`on resource: ${resource} because no identity-based policy allows the secretsmanager:${action} ` +
			'action',
	];
	deepEqual(
		await refusal(secrets.send(new CreateSecretCommand({...create, Name: 'other'}))),
		sentence('CreateSecret', 'other'),
	);
	deepEqual(await refusal(secrets.send(new CreateSecretCommand(create))), sentence('TagResource', 'datadog/api-key'));
	deepEqual(
		await refusal(secrets.send(new GetSecretValueCommand({SecretId: 'none'}))),
		sentence('GetSecretValue', 'none'),
	);
});

test("a secret under a customer's key needs the key too", async t => {
	const arn = 'arn:aws:kms:us-east-1:123456789012:key/k1';
	const {secrets, account} = await start(t, [
		{Statement: {Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*'}},
	]);
	account.regions.get('us-east-1')?.keys.set('k1', {id: 'k1', arn, manager: 'CUSTOMER', state: 'Enabled'});
	deepEqual(await refusal(secrets.send(new CreateSecretCommand({...create, KmsKeyId: arn}))), [
		'AccessDeniedException',
		400,
		'Access to KMS is not allowed',
	]);
});

test('a version takes the labels that it is given, and the current one stays where it is not named', async t => {
	const {secrets} = await start(t);
	await secrets.send(new CreateSecretCommand(create));
	const put = async (SecretString: string, VersionStages?: string[]) =>
		secrets.send(
			new PutSecretValueCommand({SecretId: create.Name, SecretString, ...(VersionStages && {VersionStages})}),
		);
	const at = async (VersionStage: string) =>
		(await secrets.send(new GetSecretValueCommand({SecretId: create.Name, VersionStage}))).SecretString;
	deepEqual((await put('second', ['AWSPENDING'])).VersionStages, ['AWSPENDING']);
	deepEqual([await at('AWSCURRENT'), await at('AWSPENDING')], ['first', 'second']);
	// A label that moves is taken from the version that had it.
	await put('third', ['AWSPENDING', 'AWSCURRENT']);
	deepEqual([await at('AWSCURRENT'), await at('AWSPREVIOUS'), await at('AWSPENDING')], ['third', 'first', 'third']);
});

test('deleting at once what is not there is no error, planning it is', async t => {
	const {secrets} = await start(t);
	const {Name} = await secrets.send(new DeleteSecretCommand({SecretId: 'gone', ForceDeleteWithoutRecovery: true}));
	deepEqual(
		[Name, await refusalName(secrets.send(new DeleteSecretCommand({SecretId: 'gone'})))],
		['gone', 'ResourceNotFoundException'],
	);
});
