import {deepEqual, equal, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {ECS, type UpdateServiceCommandInput} from '@aws-sdk/client-ecs';
import {agentDefinitionInput} from '../../../support/agent-definition-input.ts';
import {simulated} from '../../../support/simulated.ts';

type Change = Partial<UpdateServiceCommandInput>;

const networkConfiguration = {awsvpcConfiguration: {subnets: ['subnet-1']}};

// A DAEMON service on revision 1 (bridge); revision 2 is the same again, `isolated:1` has a network of its own.
async function ready(context: TestContext) {
	const simulator = await simulated('shop', context);
	const ecs = new ECS(simulator.connection);
	const input = agentDefinitionInput(simulator.demo.apiKey);
	await ecs.registerTaskDefinition(input);
	await ecs.registerTaskDefinition(input);
	await ecs.registerTaskDefinition({...input, family: 'isolated', networkMode: 'awsvpc'});
	await ecs.createService({
		cluster: 'shop-prod',
		serviceName: 'datadog-agent',
		taskDefinition: 'datadog-agent-task:1',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	});
	simulator.clock.advance(120);
	const update = async (change: Change) => {
		const {service} = await ecs.updateService({cluster: 'shop-prod', service: 'datadog-agent', ...change});
		return service;
	};

	return {...simulator, ecs, update};
}

const refused: ReadonlyArray<readonly [what: string, before: readonly Change[], change: Change, message: string]> = [
	[
		'a network of its own without subnets',
		[],
		{taskDefinition: 'isolated:1'},
		"Network Configuration must be provided when networkMode 'awsvpc' is specified.",
	],
	[
		'subnets for a definition in bridge mode',
		[],
		{taskDefinition: 'datadog-agent-task:2', networkConfiguration},
		'Network Configuration is not valid for the given networkMode of this task definition.',
	],
	[
		'subnets for the definition that runs in bridge mode',
		[],
		{networkConfiguration},
		'Network Configuration is not valid for the given networkMode of this task definition.',
	],
	[
		'bridge mode for a service that keeps its subnets',
		[{taskDefinition: 'isolated:1', networkConfiguration}],
		{taskDefinition: 'datadog-agent-task:1'},
		'Network Configuration is not valid for the given networkMode of this task definition.',
	],
	[
		'more than 100 % for DAEMON',
		[],
		{deploymentConfiguration: {maximumPercent: 150}},
		'The daemon scheduling strategy does not support values above 100 for maximumPercent on a deployment ' +
			'configuration. Change the maximumPercent value to 100, and try again',
	],
	[
		'rebalancing, though the 100 % that stand against it are those of the service',
		[],
		{availabilityZoneRebalancing: 'ENABLED'},
		'Availability Zone Rebalancing does not support maximumPercent <= 100 % as deployment configuration.',
	],
];

for (const [what, before, change, message] of refused) {
	test(`refuses ${what}`, async t => {
		const {update} = await ready(t);
		for (const earlier of before) {
			await update(earlier);
		}

		await rejects(update(change), {name: 'InvalidParameterException', message});
	});
}

test('a definition with a network of its own is taken together with its subnets', async t => {
	const {update} = await ready(t);
	const service = await update({taskDefinition: 'isolated:1', networkConfiguration});
	deepEqual(service?.networkConfiguration?.awsvpcConfiguration?.subnets, ['subnet-1']);
	equal((await update({forceNewDeployment: true}))?.networkConfiguration?.awsvpcConfiguration?.subnets?.length, 1);
});

test('an INACTIVE revision runs on, but starts no deployment, not even its own', async t => {
	const {ecs, update} = await ready(t);
	await ecs.deregisterTaskDefinition({taskDefinition: 'datadog-agent-task:1'});
	const inactive = {name: 'ClientException', message: 'TaskDefinition is inactive'};
	await rejects(update({forceNewDeployment: true}), inactive);
	await rejects(update({taskDefinition: 'datadog-agent-task:1'}), inactive);
	equal((await update({deploymentConfiguration: {minimumHealthyPercent: 50}}))?.deployments?.length, 1);
	equal((await update({taskDefinition: 'datadog-agent-task:2', forceNewDeployment: true}))?.deployments?.length, 2);
});

const breaker = {
	enable: true,
	rollback: true,
	resetOnHealthyTask: false,
	thresholdConfiguration: {type: 'COUNT', value: 7},
} as const;

const kept: ReadonlyArray<readonly [sent: string, change: Change, changed: Readonly<Record<string, unknown>>]> = [
	['nothing', {}, {}],
	['no members of the configuration', {deploymentConfiguration: {}}, {}],
	['one percentage', {deploymentConfiguration: {minimumHealthyPercent: 0}}, {minimumHealthyPercent: 0}],
	[
		'a breaker without its threshold',
		{deploymentConfiguration: {deploymentCircuitBreaker: {enable: true, rollback: false}}},
		{deploymentCircuitBreaker: {...breaker, rollback: false}},
	],
	[
		'a breaker that is off, and takes the rollback with it',
		{deploymentConfiguration: {deploymentCircuitBreaker: {enable: false, rollback: true}}},
		{deploymentCircuitBreaker: {...breaker, enable: false, rollback: false}},
	],
	[
		'a threshold only',
		{
			deploymentConfiguration: {
				deploymentCircuitBreaker: {
					enable: true,
					rollback: true,
					thresholdConfiguration: {type: 'COUNT', value: 9},
				},
			},
		},
		{deploymentCircuitBreaker: {...breaker, thresholdConfiguration: {type: 'COUNT', value: 9}}},
	],
	['an empty list of constraints, which clears', {placementConstraints: []}, {placementConstraints: []}],
];

for (const [sent, change, changed] of kept) {
	test(`what an update leaves out stays: ${sent}`, async t => {
		const {update} = await ready(t);
		const constraints = [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}] as const;
		await update({
			placementConstraints: [...constraints],
			propagateTags: 'SERVICE',
			enableExecuteCommand: true,
			deploymentConfiguration: {minimumHealthyPercent: 50, deploymentCircuitBreaker: breaker},
		});
		const service = await update(change);
		const {deploymentCircuitBreaker, minimumHealthyPercent, maximumPercent} =
			service?.deploymentConfiguration ?? {};
		deepEqual(
			{
				deploymentCircuitBreaker,
				minimumHealthyPercent,
				maximumPercent,
				placementConstraints: service?.placementConstraints,
				propagateTags: service?.propagateTags,
				enableExecuteCommand: service?.enableExecuteCommand,
				taskDefinition: service?.taskDefinition?.split('/').at(-1),
			},
			{
				deploymentCircuitBreaker: breaker,
				minimumHealthyPercent: 50,
				maximumPercent: 100,
				placementConstraints: constraints,
				propagateTags: 'SERVICE',
				enableExecuteCommand: true,
				taskDefinition: 'datadog-agent-task:1',
				...changed,
			},
		);
	});
}
