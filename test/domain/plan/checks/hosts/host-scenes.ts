import {sampleDaemon} from '../../../sample.ts';
import {sampleChange} from '../sample-change.ts';
import {all, machine, managed, room, system, two} from '../sample-hosts.ts';
import {knownInstance, type SceneCase} from '../sample-input.ts';

/** What can be wrong with the instances that the Agent is to run on. */
export const hostScenes: readonly SceneCase[] = [
	['an ECS agent is away', {instances: two({agentConnected: false})}, ['agent-connected warn disconnected']],
	[
		'all ECS agents are away',
		{instances: all({agentConnected: false})},
		['agent-connected fail none-connected', 'forecast fail no-instances'],
	],
	['one host has too little memory', {instances: two({remaining: {...room, memory: 300}})}, ['forecast warn partly']],
	['no host has enough CPU', {instances: all({remaining: {...room, cpu: 10}})}, ['forecast fail nowhere']],
	[
		'a port is taken',
		{instances: two({remaining: {...room, ports: [8126]}})},
		['forecast warn partly', 'host-ports warn taken'],
	],
	[
		'a port is taken everywhere',
		{instances: all({remaining: {...room, udpPorts: [8125]}})},
		['forecast fail nowhere', 'host-ports fail taken'],
	],
	[
		'an attribute is missing',
		{
			instances: [
				knownInstance('a'),
				{
					...knownInstance('b'),
					attributes: {
						'ecs.os-type': 'linux',
						'ecs.os-type-detailed': 'amzn_2023',
						'ecs.capability.secrets.asm.environment-variables': '',
					},
				},
			],
		},
		['forecast warn left-out', 'attributes warn missing'],
	],
	[
		'an attribute is missing everywhere',
		{
			instances: all({}).map(instance => ({
				...instance,
				attributes: {
					'ecs.os-type': 'linux',
					'ecs.os-type-detailed': 'amzn_2023',
					'ecs.capability.container-health-check': '',
				},
			})),
		},
		['forecast fail all-left-out', 'attributes warn missing'],
	],
	[
		'a host is left out by a constraint, which is not held against the run',
		{instances: two({attributes: {'ecs.os-type': 'plan9'}})},
		['forecast warn left-out'],
	],
	[
		'a constraint leaves every host out',
		{instances: all({attributes: {'ecs.os-type': 'plan9'}})},
		['forecast fail all-left-out'],
	],
	[
		"of a host it can't be told, and another is left out",
		{
			constraints: [{type: 'memberOf', expression: 'attribute:rack != r1'}],
			instances: [...two({attributes: {rack: 'r1'}}), knownInstance('c', {attributes: {rack: 'r2'}})],
		},
		['forecast warn untold'],
	],
	[
		'of no host it can be told',
		{constraints: [{type: 'memberOf', expression: 'attribute:rack != r1'}]},
		['forecast warn untold'],
	],
	[
		'room is missing on one host, and another is left out',
		{
			instances: [
				...two({attributes: {'ecs.os-type': 'plan9'}}),
				knownInstance('c', {remaining: {...room, memory: 300}}),
			],
		},
		['forecast warn partly'],
	],
	[
		'the ECS agent is too old for secrets',
		{instances: two({agentVersion: '1.20.0'})},
		['ecs-agent-version fail too-old'],
	],
	[
		'the ECS agent is too old for JSON keys',
		{secret: 'arn:aws:secretsmanager:us-east-1:1:secret:dd:api_key::', instances: two({agentVersion: '1.36.0'})},
		['ecs-agent-version fail too-old'],
	],
	[
		'the metadata service is one hop too far',
		{instances: two(machine({tokens: 'required', hopLimit: 1, endpoint: 'enabled'}))},
		['imds warn hop-limit'],
	],
	[
		'with host networking there is no hop',
		{
			settings: {networkMode: 'host'},
			instances: two(machine({tokens: 'required', hopLimit: 1, endpoint: 'enabled'})),
		},
		[],
	],
	[
		'with a hostname file nobody asks',
		{
			settings: {envVars: {DD_HOSTNAME_FILE: '/x'}},
			instances: two(machine({tokens: 'required', hopLimit: 1, endpoint: 'enabled'})),
		},
		[],
	],
	[
		'metadata is blocked for tasks with an address of their own',
		{
			settings: {networkMode: 'awsvpc'},
			instances: two({
				attributes: {'ecs.capability.task-eni-block-instance-metadata': '', 'ecs.capability.task-eni': ''},
			}),
		},
		['forecast warn left-out', 'host-ports warn own-network', 'attributes warn missing', 'imds warn blocked'],
	],
	[
		'the metadata service is off',
		{instances: two(machine({tokens: 'optional', hopLimit: 1, endpoint: 'disabled'}))},
		['imds warn disabled'],
	],
	[
		'a security group is open to the world',
		{
			cluster: {openRanges: {'sg-1': [{protocol: 'tcp', from: 8000, to: 9000}]}},
			instances: two(machine({tokens: 'optional', hopLimit: 2, endpoint: 'enabled'})),
		},
		['open-security-groups warn open'],
	],
	[
		'a security group is open for another protocol',
		{
			cluster: {openRanges: {'sg-1': [{protocol: 'udp', from: 8126, to: 8126}]}},
			instances: two(machine({tokens: 'optional', hopLimit: 2, endpoint: 'enabled'})),
		},
		[],
	],
	['sizes below what the features need', {settings: {memory: 300}}, ['size warn below']],
	[
		"a host's file knows its name",
		{
			settings: {hostnameFile: '/x'},
			instances: two(machine({tokens: 'required', hopLimit: 1, endpoint: 'enabled'})),
		},
		[],
	],
	['a system without support', {instances: two(system('amzn_2'))}, ['end-of-life warn ended']],
	[
		'instances are replaced',
		{
			cluster: {...managed, daemons: [sampleDaemon()]},
			instances: all({capacityProvider: 'mi'}),
			choices: {features: ['core']},
			changes: [sampleChange('update-daemon', 'datadog-agent')],
		},
		['instance-replacement warn replaced'],
	],
	[
		'a Linux does not say which',
		{instances: [{...knownInstance('a'), attributes: {'ecs.os-type': 'linux'}}, knownInstance('b')]},
		['unknown-system warn unknown'],
	],
];
