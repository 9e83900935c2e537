import {deepEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {readReplicaServices} from '../../../source/aws/ecs/read-replica-services.ts';
import {readable} from '../../../source/aws/reading/readable.ts';
import {simulated} from '../../support/simulated.ts';
import {sampleRegistered, sampleService, sampleTask} from '../../domain/sample.ts';

const cluster = 'shop-prod';

/** A cluster with thirty services of applications, and others by name; what is asked of ECS is counted. */
async function clusterWith(t: TestContext, ...names: readonly string[]) {
	const ecs = new ECS((await simulated('shop', t)).connection);
	const {taskDefinition} = await ecs.registerTaskDefinition({
		family: 'web',
		containerDefinitions: [{name: 'web', image: 'web', memory: 32}],
	});
	const arn = taskDefinition?.taskDefinitionArn ?? '';
	const apps = Array.from({length: 30}, (_, index) => `web-${index}`);
	for (const serviceName of [...apps, ...names]) {
		await ecs.createService({cluster, serviceName, taskDefinition: arn, desiredCount: 0});
	}

	const asked: string[] = [];
	ecs.middlewareStack.add(
		(next, {commandName}) =>
			async args => {
				asked.push(commandName ?? '');
				return next(args);
			},
		{step: 'initialize'},
	);
	return {ecs, asked};
}

type Around = Parameters<typeof readReplicaServices>[0];

function around(ecs: ECS, fields: Partial<Around> = {}): Around {
	return {
		ecs,
		attempt: readable([]),
		summary: {arn: cluster, activeServices: 40},
		services: [],
		tasks: [],
		taskDefinitions: {},
		...fields,
	};
}

test('of many services only those that may be an Agent are described, by their names', async t => {
	const {ecs, asked} = await clusterWith(t, 'production-datadog', 'dd-agent', 'agent', 'agenda', 'add-on');
	const {replicaServices} = await readReplicaServices(around(ecs));
	deepEqual(
		[replicaServices.map(({serviceName}) => serviceName).toSorted(), asked],
		[
			['agent', 'dd-agent', 'production-datadog'],
			['ListServicesCommand', 'DescribeServicesCommand', 'DescribeTaskDefinitionCommand'],
		],
	);
});

test('and by what their tasks run', async t => {
	const {ecs} = await clusterWith(t);
	const agent = {name: 'a', image: 'datadog/agent:7'};
	const definition = sampleRegistered({family: 'f', containerDefinitions: [agent]});
	const {replicaServices} = await readReplicaServices(
		around(ecs, {
			tasks: ['service:web-3', 'service:web-3', 'family:f', 'daemon:d'].map((group, index) =>
				sampleTask(String(index), {group, taskDefinitionArn: definition.arn}),
			),
			taskDefinitions: {[definition.arn]: definition},
		}),
	);
	deepEqual(
		replicaServices.map(({serviceName}) => serviceName),
		['web-3'],
	);
});

test('a cluster that has no other services is asked nothing, and what was read is not read again', async t => {
	const {ecs, asked} = await clusterWith(t, 'datadog');
	const known = sampleService({serviceName: 'datadog', schedulingStrategy: 'REPLICA', taskDefinition: 'd:1'});
	const definition = sampleRegistered({family: 'd', containerDefinitions: []});
	const services = [known, sampleService()];
	const alone = await readReplicaServices(
		around(ecs, {services, summary: {arn: cluster, activeServices: 2}, taskDefinitions: {'d:1': definition}}),
	);
	const again = await readReplicaServices(around(ecs, {services, taskDefinitions: {'d:1': definition}}));
	deepEqual([alone.replicaServices, again.replicaServices, asked], [[known], [known], ['ListServicesCommand']]);
});

test('what runs on Fargate shares no instance', async t => {
	const {ecs} = await clusterWith(t);
	const services = [sampleService({serviceName: 'datadog', schedulingStrategy: 'REPLICA', launchType: 'FARGATE'})];
	const {replicaServices} = await readReplicaServices(
		around(ecs, {services, summary: {arn: cluster, activeServices: 1}}),
	);
	deepEqual(replicaServices, []);
});
