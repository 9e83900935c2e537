import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {mask, maskedNamed, maskedText, printable, secretsIn} from '../../../source/domain/kit/mask.ts';
import {keyReference, resultOf} from '../../../source/domain/kit/reference.ts';

/** How a plan prints the result of an earlier change. */
const reference = (change: string) => ['$', `{${change}.arn}`].join('');

const apiKey = '0123456789abcdef0123456789abcdef';

const values: ReadonlyArray<readonly [string, string, string]> = [
	['DD_API_KEY', 'short', '********'],
	['DB_PASSWORD', 'x', '********'],
	['SESSION_TOKEN', 'x', '********'],
	['DD_SITE', 'datadoghq.eu', 'datadoghq.eu'],
	['INNOCENT', apiKey, '********'],
	['INNOCENT', apiKey.toUpperCase(), '********'],
	['CLIENT', `pub${apiKey}`, '********'],
	['ADDRESS', `https://intake?api_key=${apiKey}&x=1`, 'https://intake?api_key=********&x=1'],
	['DATABASE', 'postgres://app:hunter2@db:5432/x', 'postgres://app:********@db:5432/x'],
	['AWS', 'AKIAABCDEFGHIJKLMNOP', '********'],
	['IMAGE', `agent@sha256:${apiKey}${apiKey}`, `agent@sha256:${apiKey}${apiKey}`],
	['DD_SECRET_BACKEND_ENABLED', 'true', 'true'],
	[
		'DD_API_KEY_SECRET_ARN',
		'arn:aws:secretsmanager:eu-west-1:1:secret:dd',
		'arn:aws:secretsmanager:eu-west-1:1:secret:dd',
	],
];

for (const [name, value, shown] of values) {
	test(`${name}=${value} is shown as ${shown}`, () => {
		equal(maskedNamed(name, value), shown);
	});
}

test('a key inside a command is masked', () => {
	equal(maskedText(`agent --key ${apiKey} run`), 'agent --key ******** run');
});

test('a whole request is printed without its secrets and with its references as texts', () => {
	const request = {
		family: 'datadog-agent-task',
		clientToken: 'run-1',
		executionRoleArn: resultOf('create-role'),
		SecretString: 'anything',
		tags: [
			{key: 'dd-ecs-setup:managed', value: 'true'},
			{key: 'api-key', value: 'x'},
		],
		containerDefinitions: [
			{
				name: 'datadog-agent',
				environment: [
					{name: 'DD_API_KEY', value: keyReference},
					{name: 'OTHER_KEY', value: 'open'},
					{name: 'DD_SITE', value: 'datadoghq.com'},
				],
				secrets: [{name: 'DD_API_KEY', valueFrom: resultOf('create-secret')}],
				dockerLabels: {'com.example.token': 'x', 'com.example.team': 'y'},
				cpu: 100,
			},
		],
	};
	deepEqual(printable(request), {
		family: 'datadog-agent-task',
		clientToken: 'run-1',
		executionRoleArn: reference('create-role'),
		SecretString: '********',
		tags: [
			{key: 'dd-ecs-setup:managed', value: 'true'},
			{key: 'api-key', value: '********'},
		],
		containerDefinitions: [
			{
				name: 'datadog-agent',
				environment: [
					{name: 'DD_API_KEY', value: '********'},
					{name: 'OTHER_KEY', value: '********'},
					{name: 'DD_SITE', value: 'datadoghq.com'},
				],
				secrets: [{name: 'DD_API_KEY', valueFrom: reference('create-secret')}],
				dockerLabels: {'com.example.token': '********', 'com.example.team': 'y'},
				cpu: 100,
			},
		],
	});
});

test('a command is printed without what it gives to options that have such a name', () => {
	const words = [
		'run',
		'--token=abc',
		'--api-key',
		'abc',
		'--api-key',
		'--once',
		'--key=$KEY',
		'curl -H "a" x?token=abc&b=1',
	];
	deepEqual(printable({command: words}), {
		command: [
			'run',
			'--token=********',
			'--api-key',
			'********',
			'--api-key',
			'--once',
			'--key=$KEY',
			'curl -H "a" x?token=********',
		],
	});
});

test('in JSON as well, as labels of checks have it, but not what only leads to a secret', () => {
	const label = '[{"host":"db", "password" : "abc", "api_key":"ENC[a]", "token":"%%env_T%%", "secret_arn":"arn:a"}]';
	deepEqual(printable({dockerLabels: {'com.datadoghq.ad.instances': label}}), {
		dockerLabels: {'com.datadoghq.ad.instances': label.replace('"abc"', '"********"')},
	});
});

test('in JSON inside of a text, where its quotes are escaped', () => {
	const line = String.raw`sh -c "echo {\"Version\":1,\"SecretAccessKey\":\"wJalrXUtnFEMI\"}"`;
	equal(maskedText(line), line.replace('wJalrXUtnFEMI', '********'));
});

const tokens = [
	`ddapi_${'a1'.repeat(12)}`,
	`ghp_${'b2'.repeat(18)}`,
	'xoxb-1234567890',
	'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
	'-----BEGIN RSA PRIVATE KEY-----\nMIIE',
];

for (const token of tokens) {
	test(`${token.slice(0, 10)}… is masked wherever it stands`, () => {
		equal(maskedText(token), mask);
		equal(maskedText(`given (${token}`), `given (${mask}`);
	});
}

test('the secrets of an answer are what would not be printed, at any depth and in lists of words', () => {
	const answer = {
		SecretString: 'anything',
		createdAt: new Date(0),
		nothing: undefined,
		role: {$ref: 'change', change: 'create-role', field: 'arn'},
		tags: [{Key: 'api-key', Value: 'tagged'}],
		taskDefinition: {
			containerDefinitions: [
				{
					command: ['run', '--token', 'spoken', '--once'],
					environment: [
						{name: 'DB_PASSWORD', value: 'named'},
						{name: 'OTHER', value: apiKey},
						{name: 'DD_SITE', value: 'datadoghq.com'},
					],
				},
			],
		},
	};
	deepEqual(secretsIn(answer), ['anything', 'tagged', 'spoken', 'named', apiKey]);
});

test('whether an instance requires tokens is no secret, and stays a word of error texts', () => {
	deepEqual(secretsIn({Instances: [{MetadataOptions: {HttpTokens: 'required'}}]}), []);
});
