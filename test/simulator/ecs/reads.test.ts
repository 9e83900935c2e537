import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {ECS, paginateListClusters, paginateListServices} from '@aws-sdk/client-ecs';
import {simulated} from '../../support/simulated.ts';

test('the shop has its clusters', async t => {
	const ecs = new ECS((await simulated('shop', t)).connection);
	const {clusterArns} = await ecs.listClusters({});
	const {clusters = []} = await ecs.describeClusters({clusters: clusterArns, include: ['STATISTICS']});
	deepEqual(
		clusters.map(({clusterName, registeredContainerInstancesCount, runningTasksCount, activeServicesCount}) => [
			clusterName,
			registeredContainerInstancesCount,
			runningTasksCount,
			activeServicesCount,
		]),
		[
			['shop-prod', 12, 30, 4],
			['batch', 3, 3, 1],
			['edge', 5, 5, 1],
			['payments', 20, 38, 3],
			['web', 0, 4, 1],
			['sandbox', 0, 0, 0],
		],
	);
	const {statistics = []} = clusters.find(({clusterName}) => clusterName === 'web') ?? {};
	equal(statistics.find(({name}) => name === 'RunningFargateTasksCount')?.value, '4');
});

test('what is missing is a failure, not an error', async t => {
	const {connection, account} = await simulated('shop', t);
	const ecs = new ECS(connection);
	deepEqual((await ecs.describeClusters({})).failures, [
		{arn: `arn:aws:ecs:us-east-1:${account.id}:cluster/default`, reason: 'MISSING'},
	]);
	// Without the cluster, also where all ARNs are long; an ARN comes back as it was given.
	const arn = (rest: string) => `arn:aws:ecs:us-east-1:${account.id}:${rest}`;
	const {failures} = await ecs.describeServices({cluster: 'batch', services: ['x', arn('service/batch/y')]});
	const tasks = await ecs.describeTasks({cluster: 'batch', tasks: ['x']});
	const instances = await ecs.describeContainerInstances({cluster: 'batch', containerInstances: ['x']});
	deepEqual(
		[failures, tasks.failures, instances.failures],
		[
			[
				{arn: arn('service/x'), reason: 'MISSING'},
				{arn: arn('service/batch/y'), reason: 'MISSING'},
			],
			[{arn: arn('task/x'), reason: 'MISSING'}],
			[{arn: arn('container-instance/x'), reason: 'MISSING'}],
		],
	);
	await rejects(ecs.listServices({cluster: 'nowhere'}), {
		name: 'ClusterNotFoundException',
		message: 'Cluster not found.',
	});
});

test('lists go page by page', async t => {
	const ecs = new ECS((await simulated('huge', t)).connection);
	const sizes = [];
	for await (const {clusterArns = []} of paginateListClusters({client: ecs}, {})) {
		sizes.push(clusterArns.length);
	}

	deepEqual(sizes, [100, 100, 100, 100, 100]);
	await rejects(ecs.listClusters({maxResults: 101}), {name: 'InvalidParameterException'});
	await rejects(ecs.listClusters({nextToken: 'made up'}), {name: 'InvalidParameterException'});
});

test('services come ten at a time unless more are asked for', async t => {
	const simulator = await simulated('shop', t);
	const ecs = new ECS(simulator.connection);
	const {taskDefinitionArns = []} = await ecs.listTaskDefinitions({familyPrefix: 'shop-prod-cart'});
	for (let index = 0; index < 10; index += 1) {
		await ecs.createService({
			cluster: 'sandbox',
			serviceName: `s${index}`,
			taskDefinition: taskDefinitionArns[0],
			desiredCount: 0,
		});
	}

	await ecs.createService({
		cluster: 'sandbox',
		serviceName: 'last',
		taskDefinition: taskDefinitionArns[0],
		desiredCount: 0,
	});
	const sizes = [];
	for await (const {serviceArns = []} of paginateListServices({client: ecs}, {cluster: 'sandbox'})) {
		sizes.push(serviceArns.length);
	}

	deepEqual(sizes, [10, 1]);
	await rejects(
		ecs.describeServices({cluster: 'sandbox', services: Array.from({length: 11}, (nothing, index) => `s${index}`)}),
		{name: 'InvalidParameterException'},
	);
});

test('an instance tells what it is and what is taken', async t => {
	const ecs = new ECS((await simulated('shop', t)).connection);
	const {containerInstanceArns = []} = await ecs.listContainerInstances({
		cluster: 'payments',
		filter: 'attribute:ecs.os-type == windows',
	});
	equal(containerInstanceArns.length, 2);
	const linux = await ecs.listContainerInstances({
		cluster: 'payments',
		filter: 'task:group == service:datadog-agent-datadog-agent',
	});
	equal(linux.containerInstanceArns?.length, 18);
	const {containerInstances = []} = await ecs.describeContainerInstances({
		cluster: 'payments',
		containerInstances: linux.containerInstanceArns?.slice(0, 1),
	});
	const remaining = new Map(
		containerInstances[0]?.remainingResources?.map(({name, integerValue, stringSetValue}) => [
			name,
			stringSetValue ?? integerValue,
		]),
	);
	deepEqual(
		[...remaining],
		[
			['CPU', 2048 - 256 - 256],
			['MEMORY', 7822 - 512 - 512],
			['PORTS', ['22', '2375', '2376', '51678', '51679', '32768', '8126']],
			['PORTS_UDP', ['8125']],
		],
	);
	await rejects(ecs.describeContainerInstances({cluster: 'payments', containerInstances: []}), {
		name: 'ClientException',
		message: 'Container Instances cannot be empty.',
	});
});

test('tags can be read, set and taken away', async t => {
	const ecs = new ECS((await simulated('installed', t)).connection);
	const {services = []} = await ecs.describeServices({
		cluster: 'shop-prod',
		services: ['datadog-agent'],
		include: ['TAGS'],
	});
	const [service] = services;
	equal(
		service?.tags?.some(({key, value}) => key === 'dd-ecs-setup:managed' && value === 'true'),
		true,
	);
	const resourceArn = service?.serviceArn ?? '';
	await ecs.tagResource({resourceArn, tags: [{key: 'team', value: 'a'}]});
	await ecs.untagResource({resourceArn, tagKeys: ['dd-ecs-setup:managed', 'dd-ecs-setup:features']});
	deepEqual((await ecs.listTagsForResource({resourceArn})).tags, [{key: 'team', value: 'a'}]);
	await rejects(ecs.tagResource({resourceArn, tags: [{key: 'aws:x', value: 'a'}]}), {
		name: 'InvalidParameterException',
	});
});
