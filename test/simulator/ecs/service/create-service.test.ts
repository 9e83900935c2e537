import {deepEqual, equal, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type CreateServiceCommandInput, ECS, type UpdateServiceCommandInput} from '@aws-sdk/client-ecs';
import {agentDefinitionInput} from '../../../support/agent-definition-input.ts';
import {simulated} from '../../../support/simulated.ts';

async function ready(context: TestContext) {
	const simulator = await simulated('shop', context);
	const ecs = new ECS(simulator.connection);
	await ecs.registerTaskDefinition(agentDefinitionInput(simulator.demo.apiKey));
	return {...simulator, ecs};
}

const daemon: CreateServiceCommandInput = {
	cluster: 'shop-prod',
	serviceName: 'datadog-agent',
	taskDefinition: 'datadog-agent-task:1',
	schedulingStrategy: 'DAEMON',
	launchType: 'EC2',
};

const refused: ReadonlyArray<readonly [message: string, change: Partial<CreateServiceCommandInput>, name?: string]> = [
	[
		'The daemon scheduling strategy does not support a desired count for services. Remove the desired ' +
			'count value and try again',
		{desiredCount: 0},
	],
	[
		'The daemon scheduling strategy does not support values above 100 for maximumPercent on a ' +
			'deployment configuration. Change the maximumPercent value to 100, and try again',
		{deploymentConfiguration: {maximumPercent: 200}},
	],
	['maximumPercent must be at least 100', {deploymentConfiguration: {maximumPercent: 50}}],
	['minimumHealthyPercent must be at most 100', {deploymentConfiguration: {minimumHealthyPercent: 101}}],
	[
		'The daemon scheduling strategy does not support placement strategies. Remove the placement ' +
			'strategy and try again',
		{placementStrategy: []},
	],
	[
		'The daemon scheduling strategy does not support the FARGATE launch type. Change the launch type and try again',
		{launchType: 'FARGATE'},
	],
	[
		'Specifying a capacity provider strategy is not supported when you create a service using the ' +
			'DAEMON scheduling strategy.',
		{launchType: undefined, capacityProviderStrategy: [{capacityProvider: 'x'}]},
	],
	[
		'Availability Zone Rebalancing does not support maximumPercent <= 100 % as deployment configuration.',
		{availabilityZoneRebalancing: 'ENABLED'},
	],
	[
		'distinctInstance expression should not be specified',
		{placementConstraints: [{type: 'distinctInstance', expression: 'attribute:x exists'}]},
	],
	['idempotency token longer than 36.', {clientToken: 'x'.repeat(37)}],
	[
		'Network Configuration is not valid for the given networkMode of this task definition.',
		{networkConfiguration: {awsvpcConfiguration: {subnets: ['subnet-1']}}},
	],
	['Task definition does not support launch_type EXTERNAL.', {launchType: 'EXTERNAL'}],
	['TaskDefinition not found.', {taskDefinition: 'datadog-agent-task:9'}, 'ClientException'],
	['Cluster not found.', {cluster: 'nowhere'}, 'ClusterNotFoundException'],
];

for (const [message, change, name = 'InvalidParameterException'] of refused) {
	test(`refuses: ${message}`, async t => {
		const {ecs} = await ready(t);
		await rejects(ecs.createService({...daemon, ...change}), {name, message});
	});
}

test('an equal create with the same token is taken as the same, any other is not', async t => {
	const {ecs} = await ready(t);
	const first = await ecs.createService({...daemon, clientToken: 'one'});
	const again = await ecs.createService({...daemon, clientToken: 'one', tags: [{key: 'team', value: 'platform'}]});
	deepEqual(
		[again.service?.serviceArn, again.service?.createdAt],
		[first.service?.serviceArn, first.service?.createdAt],
	);
	const notIdempotent = {name: 'InvalidParameterException', message: 'Creation of service was not idempotent.'};
	await rejects(ecs.createService({...daemon, clientToken: 'two'}), notIdempotent);
	await rejects(ecs.createService(daemon), notIdempotent);
	await rejects(ecs.createService({...daemon, clientToken: 'one', propagateTags: 'SERVICE'}), notIdempotent);
});

test('fills in the defaults of a DAEMON service', async t => {
	const {ecs} = await ready(t);
	const {service} = await ecs.createService(daemon);
	const {
		deploymentConfiguration,
		availabilityZoneRebalancing,
		desiredCount,
		placementConstraints,
		placementStrategy,
		propagateTags,
		healthCheckGracePeriodSeconds,
	} = service ?? {};
	deepEqual(
		{
			deploymentConfiguration,
			availabilityZoneRebalancing,
			desiredCount,
			placementConstraints,
			placementStrategy,
			propagateTags,
			healthCheckGracePeriodSeconds,
		},
		{
			deploymentConfiguration: {
				deploymentCircuitBreaker: {
					enable: false,
					rollback: false,
					resetOnHealthyTask: true,
					thresholdConfiguration: {type: 'BOUNDED_PERCENT', value: 50},
				},
				maximumPercent: 100,
				minimumHealthyPercent: 0,
				strategy: 'ROLLING',
				bakeTimeInMinutes: 0,
			},
			availabilityZoneRebalancing: 'DISABLED',
			desiredCount: 0,
			placementConstraints: [],
			placementStrategy: [],
			propagateTags: 'NONE',
			healthCheckGracePeriodSeconds: undefined,
		},
	);
});

test('an update of tags, constraints or percentages starts no deployment, a forced one does', async t => {
	const {ecs, clock} = await ready(t);
	await ecs.createService(daemon);
	clock.advance(120);
	const update = async (change: Partial<UpdateServiceCommandInput>) => {
		const {service} = await ecs.updateService({cluster: 'shop-prod', service: 'datadog-agent', ...change});
		return service?.deployments?.length;
	};

	equal(
		await update({
			placementConstraints: [{type: 'memberOf', expression: 'attribute:ecs.availability-zone == us-east-1a'}],
		}),
		1,
	);
	equal(await update({deploymentConfiguration: {minimumHealthyPercent: 50}}), 1);
	equal(await update({taskDefinition: 'datadog-agent-task:1'}), 1);
	clock.advance(120);
	equal(
		(await ecs.describeServices({cluster: 'shop-prod', services: ['datadog-agent']})).services?.[0]?.runningCount,
		12,
	);
	equal(await update({forceNewDeployment: true}), 2);
	clock.advance(120);
	equal(
		(await ecs.describeServices({cluster: 'shop-prod', services: ['datadog-agent']})).services?.[0]?.runningCount,
		4,
	);
	await rejects(update({desiredCount: 1}), {name: 'InvalidParameterException'});
	await rejects(update({placementStrategy: []}), {name: 'InvalidParameterException'});
});

test('a running application must be scaled down before it is deleted', async t => {
	const {ecs} = await ready(t);
	await rejects(ecs.deleteService({cluster: 'shop-prod', service: 'cart'}), {
		name: 'InvalidParameterException',
		message: 'The service cannot be stopped while it is scaled above 0.',
	});
	await rejects(ecs.updateService({cluster: 'shop-prod', service: 'nothing'}), {
		name: 'ServiceNotFoundException',
		message: 'Service not found.',
	});
	await ecs.deleteService({cluster: 'shop-prod', service: 'cart', force: true});
	await rejects(ecs.updateService({cluster: 'shop-prod', service: 'cart'}), {
		name: 'ServiceNotActiveException',
		message: 'Service was not ACTIVE.',
	});
});
