import {agent, pair, type Example} from './example.ts';

const valueFrom = 'arn:aws:ssm:us-east-1:123456789012:parameter/key';
const key = {name: 'DD_API_KEY', valueFrom};
const role = {executionRoleArn: 'arn:aws:iam::123456789012:role/r'};

const at = (path: string, ...values: readonly string[]) => ({container: 'agent', path, values});

export const nameExamples: readonly Example[] = [
	{
		rule: 'container-name-twice',
		refused: pair({}, {name: 'agent'}),
		found: {path: 'containerDefinitions', values: ['agent']},
		taken: pair({}, {name: 'Agent'}),
	},
	{
		rule: 'volume-name-twice',
		refused: agent({}, {volumes: [{name: 'proc', host: {sourcePath: '/proc'}}, {name: 'proc'}]}),
		found: {path: 'volumes', values: ['proc']},
		taken: agent({}, {volumes: [{name: 'proc', host: {sourcePath: '/proc'}}, {name: 'proc2'}]}),
	},
	{
		rule: 'variable-and-secret',
		refused: agent({environment: [{name: 'DD_API_KEY', value: 'k'}], secrets: [key]}, role),
		found: at('secrets', 'DD_API_KEY'),
		taken: agent({environment: [{name: 'DD_SITE', value: 's'}], secrets: [key]}, role),
	},
	{
		rule: 'variable-and-secret',
		refused: agent({secrets: [key, {...key, valueFrom: `${valueFrom}2`}]}, role),
		found: at('secrets', 'DD_API_KEY'),
		taken: agent({secrets: [key, {...key, name: 'DD_APP_KEY'}]}, role),
	},
	{
		rule: 'secrets-without-role',
		refused: agent({secrets: [key]}),
		found: at('secrets', 'DD_API_KEY'),
		taken: agent({secrets: [key]}, {executionRoleArn: {$ref: 'change', change: 'create-role', field: 'arn'}}),
	},
	{
		rule: 'secrets-without-role',
		refused: agent({logConfiguration: {logDriver: 'splunk', secretOptions: [{name: 'splunk-token', valueFrom}]}}),
		found: at('secrets', 'splunk-token'),
		taken: agent({logConfiguration: {logDriver: 'splunk', secretOptions: []}}),
	},
	{
		rule: 'capability-unknown',
		refused: agent({linuxParameters: {capabilities: {add: ['SYS_ADMIN', 'CAP_NET_RAW']}}}),
		found: at('linuxParameters.capabilities', 'CAP_NET_RAW'),
		taken: agent({linuxParameters: {capabilities: {add: ['SYS_ADMIN', 'NET_RAW', 'NET_RAW']}}}),
	},
	{
		rule: 'capability-unknown',
		refused: agent({linuxParameters: {capabilities: {drop: ['EVERYTHING']}}}),
		found: at('linuxParameters.capabilities', 'EVERYTHING'),
		taken: agent({linuxParameters: {capabilities: {drop: ['ALL']}}}),
	},
];

const waits = (containerName: string, condition: string) => ({dependsOn: [{containerName, condition}]});

export const orderExamples: readonly Example[] = [
	{
		rule: 'dependency-unknown',
		refused: pair(waits('init', 'START'), {}),
		found: at('dependsOn', 'init', 'START'),
		taken: pair(waits('beside', 'START'), {}),
	},
	{
		rule: 'dependency-circle',
		refused: agent(waits('agent', 'START')),
		found: at('dependsOn', 'agent'),
		taken: pair(waits('beside', 'START'), {}),
	},
	{
		rule: 'dependency-health',
		refused: pair(waits('beside', 'HEALTHY'), {}),
		found: at('dependsOn', 'beside', 'HEALTHY'),
		taken: pair(waits('beside', 'HEALTHY'), {healthCheck: {command: ['CMD', 'true']}}),
	},
	// Datadog's CDK construct waits for its init container like this.
	...['SUCCESS', 'COMPLETE'].map((condition): Example => ({
		rule: 'dependency-essential',
		refused: pair(waits('beside', condition), {}),
		found: at('dependsOn', 'beside', condition),
		taken: pair(waits('beside', condition), {essential: false}),
	})),
];
