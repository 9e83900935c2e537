import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {diffDefinition, diffDocument, diffService, diffTags} from '../../../../source/domain/plan/diff/diff.ts';
import type {DiffLine} from '../../../../source/domain/plan/diff/diff-line.ts';
import type {Service} from '../../../../source/domain/account/service.ts';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {keyReference, resultOf} from '../../../../source/domain/kit/reference.ts';
import {anyDefinition} from '../normalise/any-definition.ts';
import {described} from '../normalise/described.ts';

/** How a plan prints the result of an earlier change. */
const reference = (change: string) => ['$', `{${change}.arn}`].join('');

const agent: TaskDefinition = {
	family: 'datadog-agent-task',
	pidMode: 'host',
	containerDefinitions: [
		{
			name: 'datadog-agent',
			image: 'public.ecr.aws/datadog/agent:7',
			cpu: 100,
			memory: 512,
			environment: [
				{name: 'DD_SITE', value: 'datadoghq.eu'},
				{name: 'DD_API_KEY', value: keyReference},
			],
			secrets: [{name: 'OTHER', valueFrom: resultOf('create-secret')}],
			portMappings: [{containerPort: 8126, hostPort: 8126, protocol: 'tcp'}],
			mountPoints: [
				{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
				{sourceVolume: 'sock', containerPath: '/var/run/docker.sock', readOnly: true},
			],
			linuxParameters: {capabilities: {add: ['SYS_PTRACE']}},
			healthCheck: {command: ['CMD-SHELL', 'agent health'], startPeriod: 60},
		},
	],
	volumes: [
		{name: 'proc', host: {sourcePath: '/proc/'}},
		{name: 'sock', host: {sourcePath: '/var/run/docker.sock'}},
	],
};

/** One line a difference: `+ env datadog-agent/environment/DD_SITE  → datadoghq.eu`. */
function lines(diff: readonly DiffLine[]): readonly string[] {
	return diff.map(
		({mark, noun, path, before, after, risk}) =>
			`${mark}${risk ? '!' : ' '}${noun} ${path}: ${before ?? ''} → ${after ?? ''}`,
	);
}

test('a new definition shows everything, permissions and host access first', () => {
	deepEqual(lines(diffDefinition(undefined, agent)), [
		'+!pid pidMode:  → host',
		'+!capability datadog-agent/capabilities/SYS_PTRACE:  → ',
		'+!mount datadog-agent/mounts//var/run/docker.sock:  → /var/run/docker.sock:ro',
		'+ family family:  → datadog-agent-task',
		'+ container datadog-agent:  → ',
		'+ image datadog-agent/image:  → public.ecr.aws/datadog/agent:7',
		'+ cpu datadog-agent/cpu:  → 100',
		'+ memory datadog-agent/memory:  → 512',
		`+ secret datadog-agent/secrets/OTHER:  → ${reference('create-secret')}`,
		'+ env datadog-agent/environment/DD_API_KEY:  → ********',
		'+ env datadog-agent/environment/DD_SITE:  → datadoghq.eu',
		'+ port datadog-agent/ports/8126/tcp:  → 8126',
		'+ mount datadog-agent/mounts//host/proc:  → /proc/:ro',
		'+ health datadog-agent/healthCheck:  → CMD-SHELL agent health (30s/5s/3, start 60s)',
		'+ volume volumes/proc:  → /proc/',
		'+ volume volumes/sock:  → /var/run/docker.sock',
	]);
});

test('an update shows what differs by name, with the container above it and a reason where there is one', () => {
	const [container] = agent.containerDefinitions;
	const after: TaskDefinition = {
		...agent,
		pidMode: undefined,
		containerDefinitions: [
			{
				...container,
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				privileged: true,
				environment: [
					{name: 'DD_SITE', value: 'datadoghq.com'},
					{name: 'DD_LOGS_ENABLED', value: 'true'},
					{name: 'DD_API_KEY', value: keyReference},
				],
			},
		],
	};
	const diff = diffDefinition(described(agent), after, {
		reasons: new Map([['datadog-agent/environment/DD_LOGS_ENABLED', {kind: 'feature', feature: 'logs'}]]),
	});
	deepEqual(lines(diff), [
		'-!pid pidMode: host → ',
		'+!privileged datadog-agent/privileged:  → true',
		'  container datadog-agent:  → ',
		'+ env datadog-agent/environment/DD_LOGS_ENABLED:  → true',
		'~ env datadog-agent/environment/DD_SITE: datadoghq.eu → datadoghq.com',
	]);
	deepEqual(diff.find(({name}) => name === 'DD_LOGS_ENABLED')?.reason, {kind: 'feature', feature: 'logs'});
});

test('a definition does not differ from what AWS says of it', () => {
	fc.assert(
		fc.property(anyDefinition, definition => {
			deepEqual(diffDefinition(described(definition), definition), []);
		}),
	);
});

test('with context everything equal is shown as equal', () => {
	fc.assert(
		fc.property(anyDefinition, definition => {
			const context = diffDefinition(described(definition), definition, {context: true});
			equal(
				context.every(({mark}) => mark === ' '),
				true,
			);
			deepEqual(
				context.map(({path}) => path),
				diffDefinition(undefined, definition).map(({path}) => path),
			);
		}),
	);
});

test('a diff read backwards swaps what is added and what is removed', () => {
	const swap = {'+': '-', '-': '+', '~': '~', ' ': ' '} as const;
	const ordered = (diff: readonly DiffLine[]) =>
		diff.map(({mark, path}) => `${mark} ${path}`).toSorted((a, b) => Number(a > b) - Number(a < b));
	fc.assert(
		fc.property(anyDefinition, anyDefinition, (one, other) => {
			const backwards = diffDefinition(other, one).map(line => ({...line, mark: swap[line.mark]}));
			deepEqual(ordered(diffDefinition(one, other)), ordered(backwards));
		}),
	);
});

test('no masked value is in a diff, however it got there', () => {
	const key = 'deadbeefdeadbeefdeadbeefdeadbeef';
	const leaky: TaskDefinition = {
		family: 'f',
		containerDefinitions: [
			{
				name: 'a',
				image: 'i',
				command: ['run', key],
				environment: [{name: 'X', value: key}],
				dockerLabels: {x: key},
				logConfiguration: {logDriver: 'awsfirelens', options: {apikey: 'short', other: key}},
				healthCheck: {command: ['CMD', key]},
			},
		],
	};
	equal(JSON.stringify(diffDefinition(undefined, leaky)).includes(key), false);
	equal(JSON.stringify(diffDefinition(leaky, {family: 'f', containerDefinitions: []})).includes(key), false);
});

const service: Service = {
	serviceArn: 'arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent',
	serviceName: 'datadog-agent',
	status: 'ACTIVE',
	launchType: 'EC2',
	schedulingStrategy: 'DAEMON',
	taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/datadog-agent-task:3',
	desiredCount: 3,
	runningCount: 3,
	pendingCount: 0,
	deployments: [],
	events: [],
	placementConstraints: [],
	deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 0},
	tags: {},
};

test('a new service shows its name, launch type and settings', () => {
	const request = {
		cluster: 'shop',
		serviceName: 'datadog-agent',
		launchType: 'EC2',
		schedulingStrategy: 'DAEMON',
		taskDefinition: resultOf('register'),
		enableExecuteCommand: true,
	};
	deepEqual(lines(diffService(undefined, request)), [
		'+!setting enableExecuteCommand:  → true',
		'+ service serviceName:  → datadog-agent',
		'+ launch launchType:  → EC2',
		'+ scheduling schedulingStrategy:  → DAEMON',
		`+ definition taskDefinition:  → ${reference('register')}`,
		'+ deployment deploymentConfiguration/maximumPercent:  → 100',
		'+ deployment deploymentConfiguration/minimumHealthyPercent:  → 0',
	]);
});

test('an updated service shows only what an update changes', () => {
	const request = {
		cluster: 'shop',
		service: 'datadog-agent',
		taskDefinition: 'datadog-agent-task:4',
		deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
		placementConstraints: [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}],
	};
	deepEqual(lines(diffService(service, request)), [
		'~ definition taskDefinition: datadog-agent-task:3 → datadog-agent-task:4',
		'~ deployment deploymentConfiguration/minimumHealthyPercent: 0 → 50',
		'+ constraint placementConstraints/attribute:ecs.os-type == linux:  → attribute:ecs.os-type == linux',
	]);
	deepEqual(diffService(service, {service: 'datadog-agent', taskDefinition: 'datadog-agent-task:3'}), []);
});

test('tags are compared by key', () => {
	deepEqual(lines(diffTags({a: '1', b: '2', d: '4'}, {a: '1', b: '3', c: '4'})), [
		'~ tag tags/b: 2 → 3',
		'- tag tags/d: 4 → ',
		'+ tag tags/c:  → 4',
	]);
});

test('policies are compared by statement, and each is a risk', () => {
	const statement = {
		Sid: 'ReadKey',
		Effect: 'Allow',
		Action: 'secretsmanager:GetSecretValue',
		Resource: resultOf('create-secret'),
	};
	const before = {
		Version: '2012-10-17',
		Statement: [{...statement, Resource: 'arn:aws:secretsmanager:us-east-1:1:secret:old'}],
	};
	deepEqual(lines(diffDocument(before, {Version: '2012-10-17', Statement: [statement]}, 'policy')), [
		'~!statement Statement/ReadKey: ' +
			'Allow secretsmanager:GetSecretValue arn:aws:secretsmanager:us-east-1:1:secret:old → ' +
			`Allow secretsmanager:GetSecretValue ${reference('create-secret')}`,
	]);
});
