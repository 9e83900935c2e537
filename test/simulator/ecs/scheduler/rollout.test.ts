import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type ContainerDefinition, type CreateServiceCommandInput, ECS} from '@aws-sdk/client-ecs';
import {agentDefinitionInput} from '../../../support/agent-definition-input.ts';
import {simulated} from '../../../support/simulated.ts';

type Options = {
	readonly container?: Partial<ContainerDefinition>;
	readonly service?: Partial<CreateServiceCommandInput>;
	readonly world?: string;
};

async function installed(context: TestContext, {container, service, world = 'shop'}: Options = {}) {
	const simulator = await simulated(world, context);
	const ecs = new ECS(simulator.connection);
	const cluster = simulator.demo.clusters[0] ?? '';
	const register = async (change?: Partial<ContainerDefinition>) => {
		const {taskDefinition} = await ecs.registerTaskDefinition(agentDefinitionInput(simulator.demo.apiKey, change));
		return taskDefinition?.taskDefinitionArn ?? '';
	};

	const created = await ecs.createService({
		cluster,
		serviceName: 'datadog-agent',
		taskDefinition: await register(container),
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
		clientToken: 'one',
		...service,
	});
	const look = async () => {
		const {services = []} = await ecs.describeServices({cluster, services: ['datadog-agent']});
		const [found] = services;
		return {
			counts: [found?.desiredCount, found?.runningCount, found?.pendingCount],
			deployments: found?.deployments?.map(
				({status, rolloutState, taskDefinition = ''}) =>
					`${status ?? ''} ${rolloutState ?? ''} ${taskDefinition.split('/', 2)[1] ?? ''}`,
			),
			events: (found?.events ?? []).map(({message = ''}) => message),
			status: found?.status,
		};
	};

	return {...simulator, ecs, cluster, register, look, created: created.service};
}

test('a daemon service wants nothing at first, then one task on every instance', async t => {
	const {clock, look, created} = await installed(t);
	equal(created?.desiredCount, 0);
	clock.advance(5);
	deepEqual((await look()).counts, [12, 0, 12]);
	clock.advance(25);
	deepEqual(await look(), {
		counts: [12, 12, 0],
		deployments: ['PRIMARY IN_PROGRESS datadog-agent-task:1'],
		events: (await look()).events,
		status: 'ACTIVE',
	});
	clock.advance(60);
	const {deployments, events} = await look();
	deepEqual(deployments, ['PRIMARY COMPLETED datadog-agent-task:1']);
	equal(events[0], '(service datadog-agent) has reached a steady state.');
	match(events[1] ?? '', /^\(service datadog-agent\) \(deployment ecs-svc\/\d{19}\) deployment completed\.$/v);
	match(events[2] ?? '', /^\(service datadog-agent\) has started 12 tasks: \(task [\da-f]{32}\) /v);
});

test('a health check decides when a task counts', async t => {
	const {clock, ecs, cluster} = await installed(t, {
		container: {healthCheck: {command: ['CMD-SHELL', 'agent health']}},
	});
	clock.advance(28);
	const {taskArns = []} = await ecs.listTasks({cluster, serviceName: 'datadog-agent'});
	const health = async () =>
		new Set(
			(await ecs.describeTasks({cluster, tasks: taskArns})).tasks?.map(
				task => `${task.lastStatus ?? ''} ${task.healthStatus ?? ''}`,
			),
		);
	deepEqual(await health(), new Set(['RUNNING UNKNOWN']));
	clock.advance(40);
	deepEqual(await health(), new Set(['RUNNING HEALTHY']));
});

test('an update with no minimum replaces all tasks at once', async t => {
	const {clock, ecs, cluster, register, look} = await installed(t);
	clock.advance(120);
	await ecs.updateService({cluster, service: 'datadog-agent', taskDefinition: await register({memory: 600})});
	clock.advance(3);
	deepEqual((await look()).counts, [12, 0, 0]);
	clock.advance(120);
	const {counts, deployments} = await look();
	deepEqual([counts, deployments], [[12, 12, 0], ['PRIMARY COMPLETED datadog-agent-task:2']]);
});

test('an update keeps the minimum of healthy tasks', async t => {
	const {clock, ecs, cluster, register, look} = await installed(t, {
		service: {deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50}},
	});
	clock.advance(120);
	await ecs.updateService({cluster, service: 'datadog-agent', taskDefinition: await register({memory: 600})});
	clock.advance(4);
	deepEqual((await look()).counts, [12, 6, 0]);
	clock.advance(300);
	deepEqual((await look()).deployments, ['PRIMARY COMPLETED datadog-agent-task:2']);
});

test('a minimum of 100 percent never gets anywhere and says so', async t => {
	const {clock, ecs, cluster, register, look} = await installed(t, {
		service: {deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 100}},
	});
	clock.advance(120);
	await ecs.updateService({cluster, service: 'datadog-agent', taskDefinition: await register({memory: 600})});
	clock.advance(600);
	const {deployments, events} = await look();
	deepEqual(deployments, ['PRIMARY IN_PROGRESS datadog-agent-task:2', 'ACTIVE COMPLETED datadog-agent-task:1']);
	equal(
		events[0],
		'(service datadog-agent) was unable to stop or start tasks during a deployment because of the ' +
			'service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and ' +
			'try again.',
	);
});

test('a circuit breaker takes a failing revision back', async t => {
	const {clock, ecs, cluster, register, look} = await installed(t, {
		service: {
			deploymentConfiguration: {
				maximumPercent: 100,
				minimumHealthyPercent: 0,
				deploymentCircuitBreaker: {enable: true, rollback: true},
			},
		},
	});
	clock.advance(120);
	await ecs.updateService({
		cluster,
		service: 'datadog-agent',
		taskDefinition: await register({image: 'public.ecr.aws/datadog/agent:7.999'}),
	});
	clock.advance(600);
	const {counts, deployments, events} = await look();
	deepEqual([counts, deployments], [[12, 12, 0], ['PRIMARY COMPLETED datadog-agent-task:1']]);
	equal(
		events.some(event => event.endsWith('deployment failed: tasks failed to start.')),
		true,
	);
	equal(
		events.some(event => event.includes('rolling back to deployment ecs-svc/')),
		true,
	);
	const {serviceDeployments} = await ecs.listServiceDeployments({cluster, service: 'datadog-agent'});
	deepEqual(
		serviceDeployments?.map(({status}) => status),
		['ROLLBACK_SUCCESSFUL', 'SUCCESSFUL'],
	);
});

test('an image that is not there stops the tasks with the error of the pull', async t => {
	const {clock, ecs, cluster, look} = await installed(t, {container: {image: 'public.ecr.aws/datadog/agent:nope'}});
	clock.advance(20);
	const {taskArns = []} = await ecs.listTasks({cluster, serviceName: 'datadog-agent', desiredStatus: 'STOPPED'});
	const {tasks = []} = await ecs.describeTasks({cluster, tasks: taskArns.slice(0, 1)});
	deepEqual(
		tasks.map(({lastStatus, stopCode, stoppedReason, containers}) => [
			lastStatus,
			stopCode,
			stoppedReason?.split(':', 1)[0],
			containers?.[0]?.reason?.split(':', 1)[0],
		]),
		[['STOPPED', 'TaskFailedToStart', 'CannotPullContainerError', 'CannotPullContainerError']],
	);
	clock.advance(120);
	equal(
		(await look()).events.some(event => event.includes('is unable to consistently start tasks successfully')),
		true,
	);
});

test('an Agent without a key exits, and one with a wrong key runs', async t => {
	const {clock, ecs, cluster} = await installed(t, {container: {environment: []}});
	clock.advance(40);
	const {taskArns = []} = await ecs.listTasks({cluster, serviceName: 'datadog-agent', desiredStatus: 'STOPPED'});
	const {tasks = []} = await ecs.describeTasks({cluster, tasks: taskArns.slice(0, 1)});
	deepEqual(
		tasks.map(({stopCode, stoppedReason, containers}) => [stopCode, stoppedReason, containers?.[0]?.exitCode]),
		[['EssentialContainerExited', 'Essential container in task exited', 1]],
	);

	const wrong = await installed(t, {container: {environment: [{name: 'DD_API_KEY', value: 'unknown everywhere'}]}});
	wrong.clock.advance(120);
	deepEqual((await wrong.look()).counts, [12, 12, 0]);
});

test('a deleted service drains, then is inactive, and its name is free again', async t => {
	const {clock, ecs, cluster, look, register} = await installed(t);
	clock.advance(120);
	await ecs.deleteService({cluster, service: 'datadog-agent'});
	clock.advance(1);
	equal((await look()).status, 'DRAINING');
	deepEqual((await ecs.listServices({cluster, schedulingStrategy: 'DAEMON'})).serviceArns, []);
	const again = {
		cluster,
		serviceName: 'datadog-agent',
		taskDefinition: await register(),
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	} as const;
	await rejects(ecs.createService(again), {
		name: 'InvalidParameterException',
		message: 'Unable to Start a service that is still Draining.',
	});
	clock.advance(30);
	equal((await look()).status, 'INACTIVE');
	equal((await ecs.createService(again)).service?.status, 'ACTIVE');
});

test('a drained instance loses its task, and one that comes back gets a new one', async t => {
	const {clock, ecs, cluster, look} = await installed(t);
	clock.advance(120);
	const {containerInstanceArns = []} = await ecs.listContainerInstances({cluster});
	await ecs.updateContainerInstancesState({
		cluster,
		containerInstances: containerInstanceArns.slice(0, 1),
		status: 'DRAINING',
	});
	clock.advance(30);
	deepEqual((await look()).counts, [11, 11, 0]);
	await ecs.updateContainerInstancesState({
		cluster,
		containerInstances: containerInstanceArns.slice(0, 1),
		status: 'ACTIVE',
	});
	clock.advance(60);
	deepEqual((await look()).counts, [12, 12, 0]);
});
