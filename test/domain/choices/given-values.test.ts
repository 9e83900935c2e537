import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {checkKeyForm} from '../../../source/domain/choices/check-key-form.ts';
import {checkParameter, checkSecretArn} from '../../../source/domain/choices/check-reference.ts';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {isCovered} from '../../../source/domain/iam/is-covered.ts';
import {nearest} from '../../../source/domain/kit/nearest.ts';
import {readSettings, settingFields} from '../../../source/domain/choices/setting-fields.ts';
import {appUrl, parseSite, sites} from '../../../source/domain/account/site.ts';

const key = 'c0ffeec0ffeec0ffeec0ffeec0ffeec0';

const keys: ReadonlyArray<readonly [text: string, why: string | undefined]> = [
	[key, undefined],
	[key.toUpperCase(), undefined],
	['', 'empty'],
	[`"${key}"`, undefined],
	[`"${key}`, 'quotes'],
	[`\u{FEFF}'${key}'\r\n`, undefined],
	[`${key.slice(0, 16)} ${key.slice(16)}`, 'spaces'],
	[key.slice(1), 'length'],
	[`${key}00000000`, 'application-key'],
	[`pub${key}`, 'client-token'],
	['c0ffee00-c0ff-ee00-c0ff-eec0ffeec0ff', 'key-id'],
	[`z${key.slice(1)}`, 'characters'],
];

for (const [text, why] of keys) {
	test(`the form of a key: ${text === '' ? 'nothing' : text}`, () => {
		const problem = checkKeyForm(text);
		equal(problem?.code === 'key-form' ? problem.why : undefined, why);
	});
}

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/key-a1b2c3';

const references: ReadonlyArray<readonly [text: string, fault: string | undefined]> = [
	[arn, undefined],
	[`${arn}:api_key::`, undefined],
	[`${arn}:api_key:AWSCURRENT:`, undefined],
	[` ${arn} `, undefined],
	['datadog/key', 'secret-arn'],
	[`${arn}:api_key`, 'secret-arn'],
	[arn.replace('us-east-1', 'eu-west-1'), 'region-mismatch'],
	[arn.replace('arn:aws:', 'arn:aws-cn:'), 'partition'],
];

for (const [text, fault] of references) {
	test(`a secret is named: ${text.trim()}`, () => {
		const checked = checkSecretArn(text, {regions: ['us-east-1'], partition: 'aws'});
		equal(
			checked.kind === 'refused' && checked.problem.code === 'reference-form' ? checked.problem.what : undefined,
			fault,
		);
	});
}

test('a parameter is named by name or ARN', () => {
	const fault = (text: string) => {
		const checked = checkParameter(text, {regions: ['us-east-1']});
		return checked.kind === 'refused' && checked.problem.code === 'reference-form'
			? checked.problem.what
			: undefined;
	};

	deepEqual(
		[
			'/datadog/key',
			'datadog-key',
			'arn:aws:ssm:us-east-1:123456789012:parameter/datadog/key',
			'arn:aws:ssm:eu-west-1:123456789012:parameter/key',
			'//x',
			'a b',
		].map(text => fault(text)),
		[undefined, undefined, undefined, 'region-mismatch', 'parameter', 'parameter'],
	);
});

test('a site is understood as people write it', () => {
	const texts = [
		'datadoghq.com',
		'https://app.datadoghq.eu/logs?x=1',
		'api.us5.datadoghq.com',
		'US3.DATADOGHQ.COM',
		'ddog-gov.com',
		'us1',
		'US2-FED',
		'us2',
		'datadoghq.org',
	];
	deepEqual(
		texts.map(text => parseSite(text)),
		[
			'datadoghq.com',
			'datadoghq.eu',
			'us5.datadoghq.com',
			'us3.datadoghq.com',
			'ddog-gov.com',
			'datadoghq.com',
			'us2.ddog-gov.com',
			undefined,
			undefined,
		],
	);
});

test("the address of a site's app is a site", () => {
	deepEqual(
		sites.map(site => parseSite(appUrl(site))),
		[...sites],
	);
});

test('the nearest word is found, or none', () => {
	const words = ['--cluster', '--region', '--features'];
	deepEqual(
		['--clutser', '--regoin', '--feature', '--xyz'].map(word => nearest(word, words)),
		['--cluster', '--region', '--features', undefined],
	);
});

test('every default setting is read back as it is written', () => {
	const entries = Object.fromEntries(settingFields({}, defaultSettings).map(({id, entry}) => [id, entry]));
	const read = readSettings(entries, defaultSettings);
	deepEqual(read, {
		kind: 'ok',
		value: {
			...defaultSettings,
			proxy: undefined,
			rolePath: undefined,
			permissionsBoundary: undefined,
			hostnameFile: undefined,
			logLevel: undefined,
			env: undefined,
			cpu: undefined,
			memory: undefined,
			executionRole: undefined,
		},
	});
});

const settings: ReadonlyArray<readonly [id: string, entry: string, isTaken: boolean]> = [
	['env', 'prod', true],
	['env', '1prod', false],
	['extra-tags', 'team:a,cost:b:c', true],
	['extra-tags', 'team', false],
	['env-vars', 'DD_A=b c DD_D=e=f', true],
	['env-vars', 'DD_A', false],
	['agent-version', '7.70.0', true],
	['agent-version', 'a b', false],
	['agent-image', 'registry:5000/datadog/agent', true],
	['agent-image', 'datadog/agent:7', false],
	['cpu', '256', true],
	['cpu', '9', false],
	['cpu', '', true],
	['memory', '512', true],
	['memory', '0.5', false],
	['network-mode', 'HOST', true],
	['network-mode', 'none', false],
	['subnets', 'subnet-0a1b,subnet-0c', true],
	['subnets', 'sg-1', false],
	['security-groups', 'sg-0a', true],
	['family', 'my_family-1', true],
	['family', 'my family', false],
	['store-key', 'ssm', true],
	['store-key', 'file', false],
	['execution-role', 'arn:aws-cn:iam::123456789012:role/path/name', true],
	['execution-role', "arn:aws:iam::123456789012:role/team:a/it's/name", true],
	['execution-role', 'arn:aws:iam::123456789012:role/a b/name', false],
	['execution-role', 'a b', false],
	['logs-from', 'labelled', true],
	['logs-from', 'none', false],
	['container-include', 'image:a name:b', true],
	['container-exclude', 'pause', false],
	['labels-as-tags', 'com.example.team:team,a::b', true],
	['labels-as-tags', 'team', false],
	['env-as-tags', 'STAGE:stage', true],
	['env-as-tags', 'STAGE:a:b', false],
	['agent-proxy', 'https://proxy.internal:3128', true],
	['agent-proxy', 'proxy.internal:3128', false],
	['agent-proxy', 'https://me:passphrase@proxy.internal', false],
	['agent-no-proxy', 'internal.example,10.0.0.0/8', true],
	['agent-no-proxy', 'a=b', false],
	['hostname-file', '/var/lib/cloud/data/instance-id', true],
	['hostname-file', 'instance-id', false],
	['hostname-file', '/var/lib/', false],
	['log-level', 'TRACE', true],
	['log-level', 'verbose', false],
	['drain-percent', '100', true],
	['drain-percent', '0', false],
	['critical', 'yes', true],
	['critical', 'maybe', false],
];

for (const [id, entry, isTaken] of settings) {
	test(`--${id} ${isTaken ? 'takes' : 'does not take'} ${entry === '' ? 'nothing' : entry}`, () => {
		equal(readSettings({[id]: entry}, defaultSettings).kind, isTaken ? 'ok' : 'refused');
	});
}

test('further settings may have spaces and equals signs in them', () => {
	const read = readSettings({'env-vars': 'DD_A=b c DD_D=e=f'}, defaultSettings);
	deepEqual(read.kind === 'ok' && read.value.envVars, {DD_A: 'b c', DD_D: 'e=f'});
});

test('a pattern of a policy covers what it names', () => {
	const pattern = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key-??????';
	deepEqual(
		[
			pattern.replace('??????', 'a1B2c3'),
			pattern,
			pattern.replace('-??????', ''),
			pattern.replace('??????', 'a1B2c34'),
		].map(resource => isCovered(resource, pattern)),
		[true, true, false, false],
	);
	deepEqual([isCovered('a.b', 'a.*'), isCovered('axb', 'a.*'), isCovered('anything', '*')], [true, false, true]);
});
