import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {describeCluster, standingOf} from '../../../source/domain/found/describe-cluster.ts';
import {sampleCluster, sampleInstance} from '../sample.ts';

const room = {cpu: 1000, memory: 1000, ports: [22], udpPorts: []};

test('a cluster is described in counts and names', () => {
	const instances = [
		sampleInstance('a', {
			attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023', 'ecs.cpu-architecture': 'x86_64'},
		}),
		sampleInstance('b', {
			attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023', 'ecs.cpu-architecture': 'arm64'},
			remaining: {...room, ports: [8126]},
		}),
		sampleInstance('c', {
			attributes: {'ecs.os-type': 'linux'},
			agentConnected: false,
			remaining: {...room, memory: 511},
		}),
		sampleInstance('d', {
			attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2019_CORE'},
			remaining: {...room, cpu: 511},
		}),
		sampleInstance('e', {
			attributes: {'ecs.os-type': 'linux'},
			status: 'DRAINING',
			remaining: {...room, udpPorts: [8125]},
		}),
	];
	const {agents: _agents, arn: _arn, ...facts} = describeCluster(sampleCluster({instances}), []);
	deepEqual(facts, {
		name: 'shop',
		region: 'us-east-1',
		kinds: [
			{platform: 'linux', count: 4},
			{platform: 'windows', count: 1},
		],
		total: 5,
		connected: 4,
		draining: 1,
		systems: ['Amazon Linux 2023', 'Windows Server 2019'],
		architectures: ['arm64', 'x86_64'],
		portsFree: 3,
		roomy: 2,
		standing: {kind: 'open'},
	});
});

const standings = [
	['instances', {instanceCount: 3}, 'open'],
	['instances and Fargate tasks', {instanceCount: 3, fargateTasks: 4}, 'open'],
	['Fargate tasks', {fargateTasks: 4}, 'fargate-only'],
	['Fargate providers and nothing yet', {capacityProviders: ['FARGATE', 'FARGATE_SPOT']}, 'fargate-only'],
	['another provider and no instances yet', {capacityProviders: ['FARGATE', 'asg']}, 'no-instances'],
	['nothing', {}, 'no-instances'],
	['the name that AWS Batch gives', {name: 'AWSBatch-nightly-1234', instanceCount: 3}, 'batch'],
	[
		'the older name that AWS Batch gave',
		{name: 'nightly_Batch_0a1b2c3d-0a1b-4c2d-8e3f-0a1b2c3d4e5f', instanceCount: 3},
		'batch',
	],
	['a name with batch in it', {name: 'batch', instanceCount: 3}, 'open'],
] as const;

for (const [name, fields, kind] of standings) {
	test(`a cluster with ${name} is ${kind}`, () => {
		deepEqual(standingOf(sampleCluster(fields)), {kind});
	});
}

test('a cluster that can start managed instances is open before it has one', () => {
	const providers = [{arn: 'arn:fleet', name: 'fleet', kind: 'managed-instances'}] as const;
	deepEqual(describeCluster(sampleCluster({providers}), []).standing, {kind: 'open'});
});

test('a cluster of AWS Batch has as many instances as the list says, for its inside is not read', () => {
	const cluster = {...sampleCluster({}), name: 'AWSBatch-nightly-1234', instanceCount: 3, instances: []};
	equal(describeCluster(cluster, []).total, 3);
});
