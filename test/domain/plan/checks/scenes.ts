import type {Change} from '../../../../source/domain/plan/change.ts';
import {targetId} from '../../../../source/domain/plan/target-id.ts';
import type {ExecutionRole} from '../../../../source/domain/account/execution-role.ts';
import {defaultFeatures} from '../../../../source/domain/choices/feature-id.ts';
import type {Instance} from '../../../../source/domain/account/instance.ts';
import {executionPolicyArn, keyStatements, policyDocument, taskTrust} from '../../../../source/domain/iam/policy.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import type {StoredKey} from '../../../../source/domain/account/stored-key.ts';
import {definitionArn, sampleDaemon, sampleRegistered, sampleService, sampleTask} from '../../sample.ts';
import {knownInstance, type Scene} from './sample-input.ts';

export const room = {cpu: 2048, memory: 3900, ports: [22], udpPorts: []};
/** Two hosts, the second as a test wants it. */
export const two = (fields: Partial<Instance>): readonly Instance[] => [knownInstance('a'), knownInstance('b', fields)];
const all = (fields: Partial<Instance>): readonly Instance[] => [
	knownInstance('a', fields),
	knownInstance('b', fields),
];
const system = (detailed: string) => ({attributes: {'ecs.os-type-detailed': detailed}});
const machine = (metadata: {tokens: 'required' | 'optional'; hopLimit: number; endpoint: 'enabled' | 'disabled'}) => ({
	machine: {securityGroups: ['sg-1'], metadata},
});
const shop = 'arn:aws:ecs:us-east-1:123456789012:cluster/shop';
export const sampleChange = (kind: Change['kind'], subject: string, request: Change['request'] = {}): Change => ({
	id: kind,
	kind,
	action: 'change',
	region: 'us-east-1',
	cluster: 'shop',
	clusterArn: shop,
	target: targetId(kind.endsWith('-daemon') ? 'daemon' : 'service', shop, subject),
	subject,
	request,
	diff: [],
	needs: [],
});

const managed: Scene['cluster'] = {providers: [{arn: 'p', name: 'mi', kind: 'managed-instances'}]};

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key-AbCdEf';
const reads: Scene['reads'] = [{kind: 'secret', resource: secret}];

/** A role that is right, but for the fields a test gives it. */
function role(fields: Partial<Extract<ExecutionRole, {kind: 'found'}>>): Scene {
	const found: ExecutionRole = {
		kind: 'found',
		name: 'r',
		arn: 'arn:aws:iam::123456789012:role/r',
		trust: taskTrust,
		managedPolicies: [executionPolicyArn('aws')],
		tags: {},
		inlinePolicies: {read: policyDocument(keyStatements(reads ?? []))},
		...fields,
	};
	return {reads, settings: {executionRole: 'r'}, observed: {executionRole: found}};
}

function stored(fields: Partial<StoredKey>): Scene {
	const key: StoredKey = {
		kind: 'secret',
		arn: secret,
		name: 'dd-ecs-setup/datadog-api-key',
		region: 'us-east-1',
		managed: true,
		...fields,
	};
	return {reads, choices: {key: {kind: 'given', secret: seal('k')}}, observed: {storedKeys: [key]}};
}

/** What goes wrong, and what the checks say of it: `id verdict finding`. */
export const scenes: ReadonlyArray<readonly [string, Scene, readonly string[]]> = [
	['all is well', {}, []],
	[
		'the session ends soon',
		{observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires: '2026-01-01T12:14:00Z'}}},
		['credentials-outlive-rollout warn expires-soon'],
	],
	[
		'the session has ended',
		{observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires: '2026-01-01T12:00:10Z'}}},
		['credentials-outlive-rollout fail expired'],
	],
	[
		'the session lasts',
		{observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires: '2026-01-01T12:16:00Z'}}},
		[],
	],
	[
		'something is denied',
		{observed: {permissions: {kind: 'known', denied: ['ecs:CreateService']}}},
		['permissions fail denied'],
	],
	[
		'the boundary and the organization deny something',
		{
			observed: {
				permissions: {
					kind: 'known',
					denied: ['ecs:CreateService', 'ecs:UpdateService'],
					limits: {'ecs:CreateService': 'boundary', 'ecs:UpdateService': 'scp'},
				},
			},
		},
		['permissions fail denied-by-boundary', 'permissions fail denied-by-organization'],
	],
	[
		'permissions can not be known',
		{observed: {permissions: {kind: 'unknown', why: {operation: 'o', code: 'AccessDenied', message: ''}}}},
		['permissions warn unknown'],
	],
	['a role that was named may read the key', role({}), []],
	[
		'a role that was named may read every secret',
		role({inlinePolicies: {all: {Statement: {Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*'}}}}),
		[],
	],
	[
		'a role that was named does not trust ECS tasks',
		role({
			trust: {
				Statement: [{Effect: 'Allow', Principal: {Service: 'ec2.amazonaws.com'}, Action: 'sts:AssumeRole'}],
			},
		}),
		['execution-role fail trust'],
	],
	['a role that was named may not read the key', role({inlinePolicies: {}}), ['execution-role fail statement']],
	[
		'a role that was named may read another secret',
		role({
			inlinePolicies: {
				read: {
					Statement: [
						{Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [`${secret}-other`]},
					],
				},
			},
		}),
		['execution-role fail statement'],
	],
	[
		'a role that was named has policies that are not read',
		role({inlinePolicies: {}, managedPolicies: ['arn:aws:iam::1:policy/team']}),
		['execution-role warn unsure'],
	],
	[
		'a role that was named is not there',
		{...role({}), observed: {executionRole: {kind: 'absent', name: 'r'}}},
		['execution-role fail absent'],
	],
	[
		'a role that was named can not be read',
		{...role({}), observed: {executionRole: {kind: 'unreadable', name: 'r', code: 'access-denied'}}},
		['execution-role warn unreadable'],
	],
	['the stored key is the one in hand', stored({holdsTheKey: true}), []],
	['the stored key was not compared', stored({}), ['stored-key warn unread']],
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
						'ecs.os-type-detailed': 'amzn_2023',
						'ecs.capability.secrets.asm.environment-variables': '',
					},
				},
			],
		},
		['forecast warn partly', 'attributes warn missing'],
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
		['forecast warn partly', 'attributes warn missing', 'imds warn blocked'],
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
	['sizes below what the features need', {settings: {memory: 300}}, ['size warn below']],
	[
		"a host's file knows its name",
		{
			settings: {hostnameFile: '/x'},
			instances: two(machine({tokens: 'required', hopLimit: 1, endpoint: 'enabled'})),
		},
		[],
	],
	['the image is on Docker Hub', {settings: {image: 'datadog/agent'}}, ['image warn docker-hub']],
	['the image is too old for a feature', {settings: {version: '7.40.0'}}, ['image fail too-old']],
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
					attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2025_CORE'},
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
	['a system without support', {instances: two(system('amzn_2'))}, ['end-of-life warn ended']],
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
	['the cluster is full of services', {cluster: {activeServices: 4999}}, ['quotas warn near']],
	['the cluster is over its quota', {cluster: {activeServices: 5000}}, ['quotas fail over']],
	['the clock is a little off', {observed: {clockSkew: -90}}, ['clock-skew warn ahead']],
	['the clock is far off', {observed: {clockSkew: 300}}, ['clock-skew fail behind']],
	['the clock agrees', {observed: {clockSkew: 2}}, []],
	['the key stands in the definition', {plain: true}, ['plain-key warn plain']],
	['the key is refused', {observed: {key: {kind: 'refused', site: 'datadoghq.com'}}}, ['key-verdict fail refused']],
	[
		'the key is of another site',
		{observed: {key: {kind: 'elsewhere', site: 'datadoghq.com', other: 'datadoghq.eu'}}},
		['key-verdict fail elsewhere'],
	],
	[
		'the site can not be reached',
		{observed: {key: {kind: 'unknown', site: 'datadoghq.com', why: 'unreachable', detail: ''}}},
		['key-verdict warn unreachable'],
	],
	['the key is not read', {observed: {key: {kind: 'unread', reference: 'arn'}}}, ['key-verdict warn unread']],
	['the key comes later', {choices: {key: {kind: 'later'}}}, ['key-verdict warn later']],
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
		{instances: [{...knownInstance('a'), attributes: {}}, knownInstance('b')]},
		['unknown-system warn unknown'],
	],
	[
		'something could not be read',
		{cluster: {unread: [{operation: 'ec2:DescribeInstances', code: 'AccessDenied', message: ''}]}},
		['unread warn unread'],
	],
];
