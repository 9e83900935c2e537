import {deepEqual, equal, match} from 'node:assert/strict';
import test from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {summaries} from '../../../source/simulator/worlds/summaries.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {agentDefinitionInput} from '../../support/agent-definition-input.ts';
import {simulated} from '../../support/simulated.ts';

test('each world, and no other, has its sentence in the list that help is made of', () => {
	deepEqual(Object.fromEntries(Object.entries(worlds).map(([name, {summary}]) => [name, summary])), summaries);
});

for (const [name, {demo}] of Object.entries(worlds)) {
	test(`the world ${name} has the clusters of its demo, with what is in them at rest`, async t => {
		const {account} = await simulated(name, t);
		const region = account.regions.get(demo.region);
		deepEqual(
			demo.clusters.filter(cluster => region?.clusters.has(cluster) !== true),
			[],
		);
		const services = [...(region?.clusters.values() ?? [])].flatMap(cluster => [...cluster.services.values()]);
		deepEqual(
			services
				.filter(({deployments}) => deployments.length !== 1 || deployments[0]?.rolloutState !== 'COMPLETED')
				.map(service => service.name),
			[],
		);
	});
}

test('a world is the same every time', async t => {
	const ids = async () => {
		const {account} = await simulated('shop', t);
		return [...(account.regions.get('us-east-1')?.clusters.values() ?? [])].flatMap(cluster => [
			...cluster.tasks.keys(),
			...cluster.instances.keys(),
		]);
	};

	deepEqual(await ids(), await ids());
});

const troubled: ReadonlyArray<readonly [world: string, cluster: string, counts: readonly number[], event: RegExp]> = [
	['port-taken', 'shop-prod', [12, 9], /is already using a port required by your task\./v],
	['no-room', 'warehouse', [20, 18], /has insufficient memory available\./v],
	['bad-image', 'shop-prod', [12, 0], /is unable to consistently start tasks successfully\./v],
];

for (const [world, cluster, counts, event] of troubled) {
	const [desired, running] = counts;
	test(`in the world ${world} ${running} of ${desired} instances run the Agent, and an event says why`, async t => {
		const {connection, clock, demo} = await simulated(world, t);
		const ecs = new ECS(connection);
		await ecs.registerTaskDefinition(agentDefinitionInput(demo.apiKey));
		await ecs.createService({
			cluster,
			serviceName: 'datadog-agent',
			taskDefinition: 'datadog-agent-task',
			schedulingStrategy: 'DAEMON',
			launchType: 'EC2',
		});
		clock.advance(180);
		const {services = []} = await ecs.describeServices({cluster, services: ['datadog-agent']});
		deepEqual([services[0]?.desiredCount, services[0]?.runningCount], counts);
		equal(services[0]?.deployments?.[0]?.rolloutState, 'IN_PROGRESS');
		equal(
			services[0]?.events?.some(({message = ''}) => event.test(message)),
			true,
		);
	});
}

test('in the world bad-secret the tasks stop with the refusal of the secret', async t => {
	const {connection, clock, demo, account} = await simulated('bad-secret', t);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition({
		...agentDefinitionInput(demo.apiKey, {
			environment: [],
			secrets: [{name: 'DD_API_KEY', valueFrom: demo.secretArn}],
		}),
		executionRoleArn: `arn:aws:iam::${account.id}:role/${demo.executionRole ?? ''}`,
	});
	await ecs.createService({
		cluster: 'shop-prod',
		serviceName: 'datadog-agent',
		taskDefinition: 'datadog-agent-task',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	});
	clock.advance(10);
	const {taskArns = []} = await ecs.listTasks({
		cluster: 'shop-prod',
		serviceName: 'datadog-agent',
		desiredStatus: 'STOPPED',
	});
	const {tasks = []} = await ecs.describeTasks({cluster: 'shop-prod', tasks: taskArns.slice(0, 1)});
	match(
		tasks[0]?.stoppedReason ?? '',
		inParts(
			'secret arn:aws:secretsmanager:[^ ]+: AccessDeniedException: User: [^ ]+ ',
			'is not authorized to perform: secretsmanager:GetSecretValue',
		),
	);
});

test('a role that nobody made is an event of the service, and no task is started', async t => {
	const {connection, clock, demo, account} = await simulated('shop', t);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition({
		...agentDefinitionInput(demo.apiKey),
		executionRoleArn: `arn:aws:iam::${account.id}:role/missing`,
	});
	await ecs.createService({
		cluster: 'shop-prod',
		serviceName: 'datadog-agent',
		taskDefinition: 'datadog-agent-task',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	});
	clock.advance(10);
	const {services = []} = await ecs.describeServices({cluster: 'shop-prod', services: ['datadog-agent']});
	match(
		services[0]?.events?.[0]?.message ?? '',
		inParts(
			String.raw`^\(service datadog-agent\) failed to launch a task with \(error ECS was unable to `,
			String.raw`assume the role 'arn:aws:iam::\d+:role/missing' that was provided for this task\.`,
		),
	);
});

function inParts(...parts: readonly string[]): RegExp {
	return new RegExp(parts.join(''), 'v');
}
