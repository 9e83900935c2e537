import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type CreateDaemonCommandInput, ECS} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

async function managed(context: TestContext) {
	const simulator = await simulated('managed', context);
	const ecs = new ECS(simulator.connection);
	const {capacityProviders = []} = await ecs.describeCapacityProviders({cluster: 'orders'});
	const [provider] = capacityProviders;
	const {clusters = []} = await ecs.describeClusters({clusters: ['orders']});
	const clusterArn = clusters[0]?.clusterArn ?? '';
	const register = async (image: string) => {
		const {daemonTaskDefinitionArn = ''} = await ecs.registerDaemonTaskDefinition({
			family: 'datadog-agent-task',
			cpu: '256',
			memory: '512',
			containerDefinitions: [
				{name: 'datadog-agent', image, environment: [{name: 'DD_API_KEY', value: simulator.demo.apiKey}]},
			],
		});
		return daemonTaskDefinitionArn;
	};

	const create = async (change: Partial<CreateDaemonCommandInput> = {}) =>
		ecs.createDaemon({
			daemonName: 'datadog-agent',
			clusterArn,
			daemonTaskDefinitionArn: await register('public.ecr.aws/datadog/agent:7'),
			capacityProviderArns: [provider?.capacityProviderArn ?? ''],
			critical: false,
			...change,
		});
	const look = async (daemonArn: string) => {
		const {daemonDeployments: latest = []} = await ecs.listDaemonDeployments({daemonArn});
		const {daemonDeployments = []} = await ecs.describeDaemonDeployments({
			daemonDeploymentArns: [latest[0]?.daemonDeploymentArn ?? ''],
		});
		const [deployment] = daemonDeployments;
		const {totalRunningInstanceCount: running, totalDrainingInstanceCount: draining} =
			deployment?.targetDaemonRevision ?? {};
		return {status: deployment?.status, running, draining};
	};

	return {...simulator, ecs, clusterArn, provider, register, create, look};
}

test('a new daemon drains and replaces all instances, a quarter at a time', async t => {
	const {clock, ecs, create, look, provider, clusterArn} = await managed(t);
	equal(provider?.type, 'MANAGED_INSTANCES');
	const before = await ecs.listContainerInstances({cluster: clusterArn});
	const {daemonArn = '', status} = await create();
	equal(status, 'ACTIVE');
	clock.advance(10);
	deepEqual(await look(daemonArn), {status: 'IN_PROGRESS', running: 0, draining: 2});
	clock.advance(150);
	deepEqual(await look(daemonArn), {status: 'IN_PROGRESS', running: 2, draining: 2});
	clock.advance(600);
	deepEqual(await look(daemonArn), {status: 'SUCCESSFUL', running: 6, draining: 0});
	const after = await ecs.listContainerInstances({cluster: clusterArn});
	equal(
		after.containerInstanceArns?.some(arn => before.containerInstanceArns?.includes(arn)),
		false,
	);
	const {taskArns = []} = await ecs.listTasks({cluster: clusterArn, daemonName: 'datadog-agent'});
	equal(taskArns.length, 6);
	const {services = []} = await ecs.describeServices({cluster: clusterArn, services: ['checkout']});
	equal(services[0]?.runningCount, 9);
});

test('what an update does not say again falls back to its default', async t => {
	const {clock, ecs, create, register, provider} = await managed(t);
	const {daemonArn = ''} = await create({enableExecuteCommand: true, deploymentConfiguration: {drainPercent: 100}});
	clock.advance(600);
	await ecs.updateDaemon({
		daemonArn,
		daemonTaskDefinitionArn: await register('public.ecr.aws/datadog/agent:7.78.0'),
		capacityProviderArns: [provider?.capacityProviderArn ?? ''],
	});
	const {daemon} = await ecs.describeDaemon({daemonArn});
	const {daemonRevisions = []} = await ecs.describeDaemonRevisions({
		daemonRevisionArns: daemon?.currentRevisions?.map(({arn = ''}) => arn) ?? [],
	});
	deepEqual(
		daemonRevisions.map(({critical, enableExecuteCommand}) => [critical, enableExecuteCommand]),
		[
			[true, false],
			[false, true],
		],
	);
});

test('a revision that does not start is taken back', async t => {
	const {clock, ecs, create, look, register, provider} = await managed(t);
	const {daemonArn = ''} = await create();
	clock.advance(1200);
	await ecs.updateDaemon({
		daemonArn,
		daemonTaskDefinitionArn: await register('public.ecr.aws/datadog/agent:7.999'),
		capacityProviderArns: [provider?.capacityProviderArn ?? ''],
		critical: false,
	});
	clock.advance(1800);
	equal((await look(daemonArn)).status, 'ROLLBACK_SUCCESSFUL');
	const {daemon} = await ecs.describeDaemon({daemonArn});
	deepEqual(
		daemon?.currentRevisions?.map(({totalRunningCount}) => totalRunningCount),
		[6],
	);
});

test('a deleted daemon is gone when every instance was replaced', async t => {
	const {clock, ecs, create, clusterArn} = await managed(t);
	const {daemonArn = ''} = await create();
	clock.advance(1200);
	equal((await ecs.deleteDaemon({daemonArn})).status, 'DELETE_IN_PROGRESS');
	clock.advance(1200);
	await rejects(ecs.describeDaemon({daemonArn}), {name: 'DaemonNotFoundException'});
	deepEqual((await ecs.listDaemons({clusterArn})).daemonSummariesList, []);
	deepEqual((await ecs.listTasks({cluster: clusterArn, daemonName: 'datadog-agent'})).taskArns, []);
});

test('a daemon takes capacity providers of Managed Instances only, and a name once', async t => {
	const {create} = await managed(t);
	await rejects(create({capacityProviderArns: ['arn:aws:ecs:us-east-1:123456789012:capacity-provider/FARGATE']}), {
		name: 'InvalidParameterException',
	});
	await create({clientToken: 'one'});
	await rejects(create({clientToken: 'two'}), {name: 'InvalidParameterException'});
});

test('a DAEMON service never runs on managed instances', async t => {
	const {clock, ecs, demo} = await managed(t);
	const {taskDefinition} = await ecs.registerTaskDefinition({
		family: 'agent',
		containerDefinitions: [
			{
				name: 'agent',
				image: 'public.ecr.aws/datadog/agent:7',
				memory: 256,
				environment: [{name: 'DD_API_KEY', value: demo.apiKey}],
			},
		],
	});
	const service = {
		cluster: 'orders',
		serviceName: 'agent',
		taskDefinition: taskDefinition?.taskDefinitionArn,
		schedulingStrategy: 'DAEMON',
	} as const;
	await rejects(ecs.createService(service), {
		message:
			'Specifying a capacity provider strategy is not supported when you create a service using the ' +
			'DAEMON scheduling strategy.',
	});
	await ecs.createService({...service, launchType: 'EC2'});
	clock.advance(60);
	const {services = []} = await ecs.describeServices({cluster: 'orders', services: ['agent']});
	deepEqual([services[0]?.desiredCount, services[0]?.deployments?.[0]?.rolloutState], [0, 'COMPLETED']);
});

test("the two capabilities that only a daemon's container may have", async t => {
	const {ecs} = await managed(t);
	const capable = (add: readonly string[]) => ({
		family: 'probe',
		containerDefinitions: [
			{name: 'probe', image: 'probe', memory: 64, linuxParameters: {capabilities: {add: [...add]}}},
		],
	});
	match(
		(await ecs.registerDaemonTaskDefinition(capable(['BPF', 'PERFMON']))).daemonTaskDefinitionArn ?? '',
		/probe:1$/v,
	);
	await rejects(ecs.registerTaskDefinition(capable(['PERFMON'])), {name: 'ClientException'});
});
