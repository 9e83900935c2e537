import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {KeyChoice} from '../../../source/domain/choices/choices.ts';
import {textOf} from '../../../source/domain/kit/shape.ts';
import {agentOf, decrypted, granted, planned} from './elsewhere.ts';

const theirs = 'arn:aws-cn:secretsmanager:cn-north-1:999988887777:secret:theirs';

test('a secret without its last characters stays a pattern in the policy', () => {
	const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:dd/key';
	const {parameters, of} = planned({key: {kind: 'secret', arn: `${arn}:a:b:c`}}, {ApiKeyArn: theirs});
	equal(parameters.ApiKeyArn, arn);
	deepEqual(agentOf(of('LinuxDefinition')).Secrets, [{Name: 'DD_API_KEY', ValueFrom: `${theirs}:a:b:c`}]);
	deepEqual(granted(of('ExecutionRole')), {
		ReadDatadogApiKey: [`${theirs}-??????`],
		DecryptDatadogApiKey: ['arn:aws-cn:kms:*:*:key/*'],
	});
	deepEqual(decrypted(of('ExecutionRole')), {StringLike: {'kms:EncryptionContext:SecretARN': [`${theirs}-??????`]}});
});

test('whatever encrypts a key that is there, the role decrypts that one alone', () => {
	const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:dd/key-AbCdEf';
	deepEqual(decrypted(planned({key: {kind: 'secret', arn}}, {ApiKeyArn: `${theirs}-GhIjKl`}).of('ExecutionRole')), {
		StringEquals: {'kms:EncryptionContext:SecretARN': [`${theirs}-GhIjKl`]},
	});
	deepEqual(decrypted(planned({key: {kind: 'parameter', name: '/datadog/key'}}).of('ExecutionRole')), {
		StringEquals: {
			'kms:EncryptionContext:PARAMETER_ARN': ['arn:aws-cn:ssm:cn-north-1:999988887777:parameter/datadog/key'],
		},
	});
	equal(decrypted(planned({}).of('ExecutionRole')), undefined);
});

const patterns: ReadonlyArray<readonly [key: KeyChoice, taken: readonly string[], refused: readonly string[]]> = [
	[
		{kind: 'secret', arn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:dd/key-AbCdEf:key::'},
		['arn:aws-cn:secretsmanager:cn-north-1:999988887777:secret:theirs-GhIjKl'],
		[
			theirsOf('secretsmanager', 'secret:theirs'),
			theirsOf('secretsmanager', 'secret:theirs-GhIjKl:key::'),
			theirsOf('ssm', 'parameter/theirs'),
			'theirs',
		],
	],
	[
		{kind: 'secret', arn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:dd/key'},
		[theirsOf('secretsmanager', 'secret:theirs')],
		[theirsOf('secretsmanager', 'secret:theirs:key::'), theirsOf('ssm', 'parameter/theirs')],
	],
	[
		{kind: 'parameter', name: 'arn:aws:ssm:us-east-1:111122223333:parameter/dd/key'},
		[theirsOf('ssm', 'parameter/theirs')],
		[theirsOf('secretsmanager', 'secret:theirs-GhIjKl'), '/theirs'],
	],
];

test('a place takes the ARN of what the role may read there, and nothing else', () => {
	for (const [key, taken, refused] of patterns) {
		const {body, parameters} = planned({key});
		const [pattern = ''] = /(?<=ApiKeyArn:\n(?: {4}.*\n){2} {4}AllowedPattern: ).*/v.exec(body) ?? [];
		const isTaken = (arn: string) => new RegExp(pattern, 'v').test(arn);
		deepEqual(
			[textOf(parameters.ApiKeyArn) ?? '', ...taken, ...refused].map(arn => isTaken(arn)),
			[true, ...taken.map(() => true), ...refused.map(() => false)],
		);
	}
});

function theirsOf(service: string, rest: string): string {
	return `arn:aws-cn:${service}:cn-north-1:999988887777:${rest}`;
}

test('a parameter by its name is one of each account and Region, by its ARN it is that one', () => {
	const name = planned({key: {kind: 'parameter', name: 'datadog-key'}});
	deepEqual(
		[name.parameters.ApiKeyParameter, granted(name.of('ExecutionRole'))],
		[
			'datadog-key',
			{
				ReadDatadogApiKeyParameter: ['arn:aws-cn:ssm:cn-north-1:999988887777:parameter/datadog-key'],
				DecryptDatadogApiKey: ['arn:aws-cn:kms:*:*:key/*'],
			},
		],
	);
	const arn = 'arn:aws:ssm:us-east-1:111122223333:parameter/datadog/key';
	const shared = planned({key: {kind: 'parameter', name: arn}});
	deepEqual(
		[
			shared.parameters.ApiKeyArn,
			agentOf(shared.of('LinuxDefinition')).Secrets,
			granted(shared.of('ExecutionRole')),
		],
		[
			arn,
			[{Name: 'DD_API_KEY', ValueFrom: arn}],
			{ReadDatadogApiKeyParameter: [arn], DecryptDatadogApiKey: ['arn:aws-cn:kms:*:*:key/*']},
		],
	);
});
