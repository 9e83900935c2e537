import {deepEqual, doesNotMatch, match} from 'node:assert/strict';
import test from 'node:test';
import {redacted} from '../../../../source/domain/ending/bundle/redacted.ts';

const app = {
	name: 'web',
	image: 'acme/web:1',
	environment: [
		{name: 'SETTINGS', value: 'hunter2-a'},
		{name: 'CONNECTION', value: 'Server=db;Password=hunter2-b;'},
		{name: 'DD_ENV', value: 'prod'},
		{name: 'HTTPS_PROXY', value: 'http://user:hunter2-c@proxy:3128'},
	],
	secrets: [{name: 'TOKEN', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:web-AbCdEf'}],
	command: ['run', '-phunter2-d'],
	entryPoint: ['sh', '-c', 'login hunter2-e'],
	healthCheck: {command: ['CMD-SHELL', 'curl -u jo:hunter2-f localhost'], interval: 30},
	dockerLabels: {
		'com.acme.note': 'hunter2-g',
		'com.datadoghq.tags.service': 'web',
		'com.datadoghq.ad.instances': '[{"host":"%%host%%","password":"hunter2-h"}]',
	},
	logConfiguration: {
		logDriver: 'splunk',
		options: {'splunk-url': 'https://hunter2-i', 'awslogs-group': 'web', mode: 'non-blocking'},
	},
};

const volumes = [
	{name: 'share', dockerVolumeConfiguration: {driver: 'cifs', driverOpts: {o: 'username=jo,password=hunter2-j'}}},
	{name: 'logs', host: {sourcePath: '/var/log'}},
];

const whole = JSON.stringify(redacted({'x:1': {definition: {containerDefinitions: [app], volumes}}}));

test('of an application nothing stays that can hold a secret', () => {
	doesNotMatch(whole, /hunter2/v);
});

test('what an Agent needs to know of it stays: names, where secrets are, how it is set up for Datadog', () => {
	for (const kept of ['SETTINGS', '"prod"', 'secret:web-AbCdEf', '"web"', '/var/log', 'non-blocking', 'splunk-url']) {
		match(whole, new RegExp(kept.replaceAll('/', String.raw`\/`), 'v'));
	}
});

test('the command of an Agent stays', () => {
	const agent = {
		name: 'agent',
		secrets: [{name: 'DD_API_KEY', valueFrom: 'arn:x'}],
		healthCheck: {command: ['CMD', 'agent', 'health']},
		environment: [{name: 'DD_APPLICATION_KEY', value: 'hunter2'}],
	};
	deepEqual(redacted({containerDefinitions: [agent]}), {
		containerDefinitions: [{...agent, environment: [{name: 'DD_APPLICATION_KEY', value: '********'}]}],
	});
});

test('a text of AWS loses what stands behind a word like password', () => {
	deepEqual(redacted([{message: 'exec failed: login --password=hunter2'}]), [
		{message: 'exec failed: login --password=********'},
	]);
});
