import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import {
	sampleCluster,
	sampleGroup,
	sampleService,
	sampleTask,
	definitionArn,
	sampleRegistered,
	instanceArn,
} from '../../sample.ts';
import {definitionOf, instances, ownCoreTags, planned, registered, surroundings} from './planning.ts';

const group = sampleGroup(instances(1));
const managed = {...group, platform: 'managed-instances', launchType: undefined} as const;
const ours = definitionArn('datadog-agent-task:2');

/** The target in full, but for the group that it was made for. */
function target(at: Parameters<typeof planned>[0], cluster: Cluster, existing: 'leave' | 'replace' = 'leave') {
	const plan = planned(at, cluster, surroundings({existing}));
	if ('leftAlone' in plan) {
		return plan.leftAlone;
	}

	const {group: _, forecast, ...rest} = plan.target;
	return {...rest, runsOn: forecast.runsOn};
}

test('a service that is to be: named by its ARN, with the change that registers its revision', () => {
	deepEqual(target(group, sampleCluster()), {
		id: 'arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent',
		name: 'datadog-agent',
		family: 'datadog-agent-task',
		definition: definitionOf(),
		registers: 'register-us-east-1-shop-datadog-agent-task',
		runsOn: 1,
	});
});

test('a service that stays: with the revision that it has', () => {
	const cluster = sampleCluster({
		daemonServices: [sampleService({tags: ownCoreTags})],
		taskDefinitions: {[ours]: registered()},
	});
	deepEqual(target(group, cluster), {
		id: 'arn:aws:ecs:us-east-1:123456789012:service/shop/datadog-agent',
		name: 'datadog-agent',
		family: 'datadog-agent-task',
		definition: definitionOf(),
		reuses: ours,
		requiresAttributes: [],
		runsOn: 1,
	});
});

test('a new revision needs what ECS listed for fields that it keeps, but for Docker versions and the registry', () => {
	const secret = 'ecs.capability.secrets.asm.environment-variables';
	const [selinux = '', ...dropped] = ['selinux', 'docker-remote-api.1.18', 'ecr-auth'].map(
		name => `com.amazonaws.ecs.capability.${name}`,
	);
	const hosts = instances(2).map((instance, index) => ({
		...instance,
		attributes: {...instance.attributes, [secret]: '', ...(index === 0 && {[selinux]: ''})},
	}));
	const cluster = sampleCluster({
		daemonServices: [sampleService({tags: ownCoreTags})],
		taskDefinitions: {[ours]: {...registered(), requiresAttributes: [secret, selinux, ...dropped]}},
	});
	const plan = planned(sampleGroup(hosts), cluster, surroundings({features: ['core', 'apm']}));
	deepEqual('target' in plan && [plan.target.requiresAttributes, plan.target.forecast.eligible], [
		[secret, selinux],
		1,
	]);
});

test('Managed Instances get a daemon', () => {
	deepEqual(target(managed, sampleCluster()), {
		id: 'arn:aws:ecs:us-east-1:123456789012:daemon/shop/datadog-agent',
		name: 'datadog-agent',
		family: 'datadog-agent-task',
		definition: definitionOf({}, managed),
		registers: 'register-daemon-us-east-1-shop-datadog-agent-task',
		runsOn: 1,
	});
});

test('what an Agent holds that goes is free, and what another one holds is not', () => {
	const full = sampleGroup(
		instances(1).map(instance => ({...instance, remaining: {cpu: 0, memory: 0, ports: [], udpPorts: []}})),
	);
	const cluster = (holder: string) =>
		sampleCluster({
			daemonServices: [sampleService({serviceName: 'dd'})],
			taskDefinitions: {
				[ours]: sampleRegistered({
					family: 'dd',
					containerDefinitions: [{name: 'dd', image: 'datadog/agent:7'}],
				}),
			},
			tasks: [
				sampleTask('t', {group: 'service:dd', instanceArn: instanceArn('i0')}),
				sampleTask('u', {group: holder, cpu: 2000, memory: 3800, instanceArn: instanceArn('i0')}),
			],
		});
	const runsOn = (holder: string) => {
		const found = target(full, cluster(holder), 'replace');
		return 'runsOn' in found && found.runsOn;
	};

	deepEqual([runsOn('service:dd'), runsOn('service:datadog-agent'), runsOn('service:web')], [1, 1, 0]);
});
