import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {keyStatements} from '../../../source/domain/iam/policy.ts';

const secret = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:dd-AbCdEf';
const key = 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/0a1b';
const reading = {
	Sid: 'ReadDatadogApiKey',
	Effect: 'Allow',
	Action: ['secretsmanager:GetSecretValue'],
	Resource: [secret],
};

test('a secret with the key of AWS needs no more than to be read', () => {
	deepEqual(keyStatements([{kind: 'secret', resource: secret}]), [reading]);
});

for (const [name, kmsKey] of [
	['its ARN', key],
	['its ID', '0a1b'],
] as const) {
	test(`a key of the account's own, known by ${name}, is named by its ARN`, () => {
		deepEqual(keyStatements([{kind: 'secret', resource: secret, kmsKey}]), [
			reading,
			{Sid: 'DecryptDatadogApiKey', Effect: 'Allow', Action: ['kms:Decrypt'], Resource: [key]},
		]);
	});
}

for (const kmsKey of ['alias/team', 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/team']) {
	test(
		`a key known by the alias ${kmsKey} is narrowed by a condition, for no policy can name an alias as its ` +
			'resource',
		() => {
			deepEqual(keyStatements([{kind: 'secret', resource: secret, kmsKey}]), [
				reading,
				{
					Sid: 'DecryptDatadogApiKeyByAlias',
					Effect: 'Allow',
					Action: ['kms:Decrypt'],
					Resource: ['arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/*'],
					Condition: {'ForAnyValue:StringEquals': {'kms:ResourceAliases': ['alias/team']}},
				},
			]);
		},
	);
}

test('keys that nobody saw are told by what is decrypted: under which key of KMS nobody knows', () => {
	const parameter = 'arn:aws-us-gov:ssm:us-gov-west-1:123456789012:parameter/dd';
	const decrypting = (what: string, field: string, arn: string) => ({
		Sid: `DecryptDatadogApiKeyOf${what}`,
		Effect: 'Allow',
		Action: ['kms:Decrypt'],
		Resource: ['arn:aws-us-gov:kms:*:*:key/*'],
		Condition: {StringLike: {[`kms:EncryptionContext:${field}`]: [arn]}},
	});
	const isUnseen = true;
	deepEqual(
		keyStatements([
			{kind: 'secret', resource: secret, isUnseen},
			{kind: 'parameter', resource: parameter, isUnseen},
		]).slice(2),
		[decrypting('Secret', 'SecretARN', secret), decrypting('Parameter', 'PARAMETER_ARN', parameter)],
	);
});
