import {defaultFeatures} from '../../../../../source/domain/choices/feature-id.ts';
import {definitionArn, instanceArn, sampleRegistered, sampleService, sampleTask} from '../../../sample.ts';
import {sampleChange} from '../sample-change.ts';
import {all, managed, system} from '../sample-hosts.ts';
import {knownInstance, type SceneCase} from '../sample-input.ts';

/** What can be wrong with the service, its image and what runs beside it. */
export const serviceScenes: readonly SceneCase[] = [
	[
		'another tool keeps the Agent that is replaced',
		{
			changes: [sampleChange('delete-service', 'dd')],
			cluster: {
				daemonServices: [sampleService({serviceName: 'dd', tags: {ManagedBy: 'terraform'}})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'dd',
						containerDefinitions: [{name: 'a', image: 'datadog/agent'}],
					}),
				},
			},
		},
		['other-agents warn kept-by-tool'],
	],
	[
		'Pulumi keeps the Agent that is replaced',
		{
			changes: [sampleChange('delete-service', 'dd')],
			cluster: {
				daemonServices: [sampleService({serviceName: 'dd', tags: {'managed-by': 'pulumi'}})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'dd',
						containerDefinitions: [{name: 'a', image: 'datadog/agent'}],
					}),
				},
			},
		},
		['other-agents warn kept-by-tool'],
	],
	[
		'another Agent runs on other hosts',
		{
			instances: [knownInstance('a')],
			cluster: {
				tasks: [sampleTask('t', {group: 'service:dd', instanceArn: 'elsewhere'})],
				daemonServices: [sampleService({serviceName: 'dd'})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'dd',
						containerDefinitions: [{name: 'a', image: 'datadog/agent'}],
					}),
				},
			},
		},
		[],
	],
	[
		'logs go elsewhere',
		{
			choices: {features: [...defaultFeatures, 'logs']},
			cluster: {
				tasks: [sampleTask('t', {group: 'service:web', taskDefinitionArn: definitionArn('web:7')})],
				taskDefinitions: {
					[definitionArn('web:7')]: sampleRegistered({
						family: 'web',
						containerDefinitions: [{name: 'w', image: 'w', logConfiguration: {logDriver: 'awslogs'}}],
					}),
				},
			},
		},
		['hidden-logs warn hidden'],
	],
	[
		'another Agent stays',
		{
			cluster: {
				daemonServices: [sampleService({serviceName: 'dd'})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'dd',
						containerDefinitions: [{name: 'a', image: 'datadog/agent'}],
					}),
				},
			},
		},
		['other-agents warn present'],
	],
	[
		'another Agent is replaced',
		{
			changes: [sampleChange('delete-service', 'dd')],
			cluster: {
				daemonServices: [sampleService({serviceName: 'dd'})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'dd',
						containerDefinitions: [{name: 'a', image: 'datadog/agent'}],
					}),
				},
			},
		},
		[],
	],
	[
		'the Agent gets less memory than Docker starts a container with',
		{settings: {memory: 5}},
		['size warn below', 'definition fail memory-too-small'],
	],
	[
		'a collector, which sends to Datadog',
		{
			cluster: {
				daemonServices: [sampleService({serviceName: 'otel'})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'otel',
						containerDefinitions: [
							{
								name: 'otel',
								image: 'otel/opentelemetry-collector',
								environment: [{name: 'DD_API_KEY', value: 'k'}],
							},
						],
					}),
				},
			},
		},
		['other-agents warn sends'],
	],
	[
		'Agents in tasks without a service, here and elsewhere',
		{
			instances: [knownInstance('a')],
			cluster: {
				tasks: ['a', 'elsewhere'].map(host =>
					sampleTask(host, {
						group: `family:${host}`,
						instanceArn: instanceArn(host),
						taskDefinitionArn: host,
					}),
				),
				taskDefinitions: Object.fromEntries(
					['a', 'elsewhere'].map(family => [
						family,
						sampleRegistered({family, containerDefinitions: [{name: 'a', image: 'datadog/agent'}]}),
					]),
				),
			},
		},
		['other-agents warn tasks'],
	],
	[
		'applications with an Agent in their own tasks, here and elsewhere',
		{
			instances: [knownInstance('a')],
			cluster: {
				tasks: ['a', 'elsewhere'].map(host =>
					sampleTask(host, {
						group: `service:${host}`,
						instanceArn: instanceArn(host),
						taskDefinitionArn: host,
					}),
				),
				taskDefinitions: Object.fromEntries(
					['a', 'elsewhere'].map(family => [
						family,
						sampleRegistered({
							family,
							containerDefinitions: [
								{name: 'web', image: 'shop/web'},
								{name: 'dd', image: 'datadog/agent'},
							],
						}),
					]),
				),
			},
		},
		['other-agents warn sidecars'],
	],
	['the image is on Docker Hub', {settings: {image: 'datadog/agent'}}, ['image warn docker-hub']],
	['the image is too old for a feature', {settings: {version: '7.40.0'}}, ['image fail too-old']],
	[
		'the image is too old for what runs with it already',
		{
			settings: {version: '7.40.0'},
			cluster: {
				daemonServices: [sampleService({deploymentConfiguration: {minimumHealthyPercent: 50}})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'f',
						containerDefinitions: [
							{
								name: 'datadog-agent',
								image: 'public.ecr.aws/datadog/agent:7.40.0',
								environment: [{name: 'DD_ECS_TASK_COLLECTION_ENABLED', value: 'true'}],
							},
						],
					}),
				},
			},
		},
		[],
	],
	["somebody's own image, whose tag is no version of the Agent", {settings: {image: 'r.io/own', version: '4.2'}}, []],
	['Agent 6', {settings: {version: '6'}, choices: {features: ['core']}}, ['image warn older-major']],
	['Agent 5', {settings: {version: '5.32.0'}, choices: {features: ['core']}}, ['image fail another-image']],
	['the tag may jump to another major version', {settings: {version: 'latest'}}, ['image warn latest']],
	['a digest says nothing of its version', {settings: {version: 'sha256:abc'}}, []],
	[
		'Bottlerocket and an old Agent',
		{
			settings: {version: '7.38.0'},
			choices: {features: ['core', 'network']},
			instances: all(system('bottlerocket_1.20.0')),
		},
		['image fail too-old-for-bottlerocket', 'docker-socket warn bottlerocket'],
	],
	[
		'the Agent moves to another way of finding its hostname',
		{
			cluster: {
				daemonServices: [sampleService({deploymentConfiguration: {minimumHealthyPercent: 50}})],
				taskDefinitions: {
					[definitionArn('datadog-agent-task:2')]: sampleRegistered({
						family: 'f',
						containerDefinitions: [{name: 'a', image: 'datadog/agent:7.60.0'}],
					}),
				},
			},
		},
		['image warn new-hostname'],
	],
	[
		'a Windows without an image',
		{
			instances: [
				knownInstance('a', {
					attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2016_FULL'},
				}),
			],
			choices: {features: ['core']},
		},
		['image warn not-for-this-windows'],
	],
	[
		'an image of Linux on Windows',
		{
			settings: {version: '7.70.0-linux'},
			instances: [
				knownInstance('a', {
					attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022_CORE'},
				}),
			],
			choices: {features: ['core']},
		},
		['image fail wrong-platform'],
	],
	[
		'all Agents would go at once',
		{cluster: {daemonServices: [sampleService({deploymentConfiguration: {minimumHealthyPercent: 0}})]}},
		['daemon-percentages warn all-at-once'],
	],
	[
		'an update would stand still',
		{
			changes: [
				sampleChange('update-service', 'datadog-agent', {
					deploymentConfiguration: {minimumHealthyPercent: 100},
				}),
			],
		},
		['daemon-percentages fail dead-lock'],
	],
	[
		'the name is still in use',
		{cluster: {daemonServices: [sampleService({status: 'DRAINING'})]}},
		['draining-service warn draining'],
	],
	[
		'the name of a daemon is in use by a service',
		{
			cluster: {...managed, daemonServices: [sampleService({status: 'DRAINING'})]},
			instances: all({capacityProvider: 'mi'}),
			choices: {features: ['core']},
		},
		[],
	],
];
