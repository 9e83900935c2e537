import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {isKeyName} from '../../../source/aws/keys/is-key-name.ts';
import {plainJson} from '../../../source/aws/reading/plain-json.ts';
import {secretReference} from '../../../source/aws/keys/secret-reference.ts';
import {clusterSummary} from '../../../source/aws/translate/cluster-summary.ts';
import {daemon} from '../../../source/aws/translate/daemon.ts';
import {instance} from '../../../source/aws/translate/instance.ts';
import {service} from '../../../source/aws/translate/service.ts';
import {tags} from '../../../source/aws/translate/tags.ts';
import {task} from '../../../source/aws/translate/task.ts';
import {createSharing} from '../../../source/domain/kit/large/sharing.ts';

const share = createSharing();

const noResources = {cpu: 0, memory: 0, ports: [], udpPorts: []};

test('a reply without its arrays is read as empty', () => {
	deepEqual(clusterSummary({clusterArn: 'a', clusterName: 'shop'}, 'us-east-1'), {
		arn: 'a',
		name: 'shop',
		region: 'us-east-1',
		instanceCount: 0,
		fargateTasks: 0,
		activeServices: 0,
		capacityProviders: [],
		hasDefaultStrategy: false,
		tags: {},
	});
	deepEqual([instance({}, share).registered, instance({}, share).attributes], [noResources, {}]);
	deepEqual([task({}, share).hostPorts, task({}, share).containers], [[], []]);
});

test('Fargate tasks are counted whatever the capitals of the statistic', () => {
	const statistics = [
		{name: 'RunningFargateTasksCount', value: '3'},
		{name: 'pendingFargateTasksCount', value: '1'},
		{name: 'runningEC2TasksCount', value: '9'},
	];
	equal(clusterSummary({statistics}, 'us-east-1').fargateTasks, 4);
});

test('ports of an instance are those taken', () => {
	const {remaining} = instance(
		{
			remainingResources: [
				{name: 'CPU', integerValue: 1024},
				{name: 'MEMORY', integerValue: 900},
				{name: 'PORTS', stringSetValue: ['22', '8126']},
				{name: 'PORTS_UDP', stringSetValue: ['8125']},
			],
		},
		share,
	);
	deepEqual(remaining, {cpu: 1024, memory: 900, ports: [22, 8126], udpPorts: [8125]});
});

test("a bare capability has an empty value, and Docker's version loses its label", () => {
	const {attributes, dockerVersion} = instance(
		{
			attributes: [{name: 'ecs.capability.external'}, {name: 'ecs.os-type', value: 'linux'}],
			versionInfo: {dockerVersion: 'DockerVersion: 25.0.8'},
		},
		share,
	);
	deepEqual([attributes, dockerVersion], [{'ecs.capability.external': '', 'ecs.os-type': 'linux'}, '25.0.8']);
});

test('a port bound on two addresses is one port', () => {
	const binding = {hostPort: 8125, containerPort: 8125, protocol: 'udp' as const};
	const networkBindings = [
		{...binding, bindIP: '0.0.0.0'},
		{...binding, bindIP: '::'},
	];
	deepEqual(task({containers: [{name: 'agent', networkBindings}]}, share).hostPorts, [{port: 8125, protocol: 'udp'}]);
});

test('an INACTIVE service is none', () => {
	equal(service({status: 'INACTIVE', serviceName: 'agent'}), undefined);
	equal(service({status: 'DRAINING', serviceName: 'agent'})?.status, 'DRAINING');
});

test('a service of Fargate is one also where a capacity provider says so', () => {
	deepEqual(
		[
			service({launchType: 'EC2'}),
			service({capacityProviderStrategy: [{capacityProvider: 'FARGATE_SPOT'}]}),
			service({capacityProviderStrategy: [{capacityProvider: 'own'}]}),
		].map(found => found?.launchType),
		['EC2', 'FARGATE', undefined],
	);
});

test('instants become ISO text and absent fields vanish', () => {
	deepEqual(plainJson({at: new Date(0), list: [{a: undefined, b: null, c: false}], text: ''}), {
		at: '1970-01-01T00:00:00.000Z',
		list: [{c: false}],
		text: '',
	});
});

test('a daemon takes its name from its ARN and its settings from its newest revision', () => {
	const found = daemon({
		detail: {
			daemonArn: 'arn:aws:ecs:us-east-1:1:daemon/shop/agent',
			status: 'ACTIVE',
			currentRevisions: [
				{capacityProviders: [{arn: 'p1'}], totalRunningCount: 2, totalWithoutDaemonCount: 1},
				{capacityProviders: [{arn: 'p1'}], totalRunningCount: 3},
			],
		},
		revision: {daemonTaskDefinitionArn: 'td:2', critical: false, propagateTags: 'DAEMON'},
		deployment: {
			daemonDeploymentArn: 'd',
			status: 'IN_PROGRESS',
			targetDaemonRevision: {totalRunningInstanceCount: 3, totalDrainingInstanceCount: 1},
			deploymentConfiguration: {drainPercent: 25, alarms: {alarmNames: ['errors'], enable: true}},
		},
	});
	deepEqual(
		[
			found.name,
			found.taskDefinitionArn,
			found.capacityProviderArns,
			found.running,
			found.withoutDaemon,
			found.critical,
			found.drainPercent,
			found.alarms,
			found.deployment,
		],
		[
			'agent',
			'td:2',
			['p1'],
			5,
			1,
			false,
			25,
			{alarmNames: ['errors'], enable: true},
			{arn: 'd', status: 'IN_PROGRESS', statusReason: undefined, running: 3, draining: 1, withoutDaemon: 0},
		],
	);
});

test('tags are read in the spelling of either service', () => {
	deepEqual(tags([{key: 'a', value: '1'}]), {a: '1'});
	deepEqual(tags([{Key: 'b', Value: '2'}, {Key: 'c'}]), {b: '2', c: ''});
});

const secret = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:1:secret:dd-AbCdEf';

test('a reference names the secret and which of its values', () => {
	deepEqual(secretReference(secret), {id: secret, jsonKey: undefined, stage: undefined, version: undefined});
	deepEqual(secretReference(`${secret}:api_key::`), {
		id: secret,
		jsonKey: 'api_key',
		stage: undefined,
		version: undefined,
	});
	deepEqual(secretReference(`${secret}:::v1`), {id: secret, jsonKey: undefined, stage: undefined, version: 'v1'});
});

for (const [name, expected] of [
	['dd-ecs-setup/datadog-api-key', true],
	['prod/DATADOG_API_KEY', true],
	['DdApiKeySecret-x1', true],
	['DdApiKey', true],
	['dd_api_key', true],
	['datadog/app-key', false],
	['datadog-password', false],
	['add-api-key', false],
	['/datadog/api_key', true],
] as const) {
	test(`${name} ${expected ? 'looks' : 'does not look'} like an API key`, () => {
		equal(isKeyName(name), expected);
	});
}
