import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {completeChoices} from '../../../source/domain/found/complete-choices.ts';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {defaultSettings, type ChoicesSoFar, type Settings} from '../../../source/domain/choices/choices.ts';
import {type Expected, formed, like} from '../../../source/domain/choices/problem/expected.ts';
import {checkSettings} from '../../../source/domain/questions/check-settings.ts';
import {sampleCluster, sampleInstance, sampleRegistered, sampleService} from '../sample.ts';
import {plainCluster, situation} from './asking.ts';

const windowsHost = sampleInstance('w', {
	attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022_CORE'},
});
const windows = sampleCluster({instances: [windowsHost]});
const mixed = sampleCluster({instances: [windowsHost, sampleInstance('l')]});
const identity = {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'};
const role = (home: string) => `arn:${home}:role/team/agent`;
const foreignRole = (home: string) =>
	[
		`a role of ${home}`,
		{executionRole: role(home)},
		plainCluster,
		{},
		invalid('execution-role', role(home), like('arn:aws:iam::123456789012:role/NAME')),
	] as const;
const awsvpc = {networkMode: 'awsvpc', subnets: ['subnet-1'], securityGroups: ['sg-1']} as const;

function withRole(executionRoleArn: string): Cluster {
	const containerDefinitions = [{name: 'a', image: 'datadog/agent:7', memory: 512}];
	const registered = sampleRegistered({family: 'f', executionRoleArn, containerDefinitions});
	const service = sampleService({taskDefinition: registered.arn});
	return {...plainCluster, daemonServices: [service], taskDefinitions: {[registered.arn]: registered}};
}

function invalid(field: string, value: string, expected: Expected) {
	return {code: 'invalid-setting', field, value, expected};
}

const cases: ReadonlyArray<
	readonly [what: string, settings: Partial<Settings>, cluster: Cluster, choices: ChoicesSoFar, problem: unknown]
> = [
	['the defaults', {}, plainCluster, {}, undefined],
	['the network of the host on Linux', {networkMode: 'host'}, plainCluster, {}, undefined],
	[
		'the network of the host beside Windows',
		{networkMode: 'host'},
		mixed,
		{},
		invalid('network-mode', 'host', {kind: 'on-platforms', value: 'bridge', platforms: ['windows']}),
	],
	['a network of its own, told where', awsvpc, plainCluster, {}, undefined],
	[
		'a network of its own without subnets',
		{...awsvpc, subnets: []},
		plainCluster,
		{},
		invalid('subnets', '', {kind: 'with-mode', example: 'subnet-0123abcd', mode: 'awsvpc'}),
	],
	[
		'a network of its own without security groups',
		{...awsvpc, securityGroups: []},
		plainCluster,
		{},
		invalid('security-groups', '', {kind: 'with-mode', example: 'sg-0123abcd', mode: 'awsvpc'}),
	],
	['a file with the name of the host', {hostnameFile: '/etc/name'}, mixed, {}, undefined],
	[
		'a file with the name of the host on Windows alone',
		{hostnameFile: '/etc/name'},
		windows,
		{},
		invalid('hostname-file', '/etc/name', formed('no-file')),
	],
	['a file where nothing was chosen yet', {hostnameFile: '/etc/name'}, windows, {clusters: []}, undefined],
	['a variable of a person', {envVars: {DD_X: '1'}}, plainCluster, {}, undefined],
	[
		'the key among the variables',
		{envVars: {DD_API_KEY: 'k'}},
		plainCluster,
		{},
		invalid('env-vars', 'DD_API_KEY', formed('key-by-itself')),
	],
	['a role of the account', {executionRole: role('aws:iam::123456789012')}, plainCluster, {}, undefined],
	['a role by its name', {executionRole: 'agent'}, plainCluster, {}, undefined],
	foreignRole('aws:iam::210987654321'),
	foreignRole('aws-cn:iam::123456789012'),
	[
		'a role, and a path for one that is created',
		{executionRole: 'agent', rolePath: '/team/'},
		plainCluster,
		{},
		{code: 'usage', faults: [{kind: 'contradiction', flags: ['--execution-role', '--role-path']}]},
	],
	[
		'a role, and a boundary for one that is created',
		{executionRole: 'agent', permissionsBoundary: 'arn:aws:iam::aws:policy/X'},
		plainCluster,
		{},
		{code: 'usage', faults: [{kind: 'contradiction', flags: ['--execution-role', '--permissions-boundary']}]},
	],
	[
		'a path for a role beside the one that an adopted Agent has',
		{executionRole: role('aws:iam::123456789012'), rolePath: '/team/'},
		withRole(role('aws:iam::123456789012')),
		{existing: 'adopt'},
		undefined,
	],
	[
		'the role of another account that an adopted Agent has',
		{executionRole: role('aws:iam::210987654321')},
		withRole(role('aws:iam::210987654321')),
		{existing: 'adopt'},
		undefined,
	],
	[
		'a version that is new enough',
		{version: '7.46.0'},
		plainCluster,
		{features: ['core', 'workload-protection']},
		undefined,
	],
	[
		'a version that is too old for what was chosen',
		{version: '7.45.9'},
		plainCluster,
		{features: ['core', 'workload-protection']},
		{
			code: 'feature-impossible',
			feature: 'workload-protection',
			refusal: {kind: 'agent-version', needs: '7.46.0', has: '7.45.9'},
			clusters: ['shop'],
		},
	],
];

for (const [what, settings, cluster, choices, problem] of cases) {
	test(`settings with ${what}`, () => {
		const at = situation({
			observed: {...nothingObserved, identity, clusters: [cluster]},
			choices: {clusters: [cluster.arn], ...choices},
		});
		deepEqual(checkSettings({...defaultSettings, ...settings}, at, completeChoices(at)), problem);
	});
}
