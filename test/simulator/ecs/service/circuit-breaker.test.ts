import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

const cluster = 'platform';

// An Agent on Linux and Windows, too small for Windows: there it ends a minute after its start, and its check never
// passes. The breaker trips at three failures.
async function failing(isReset: boolean, context: TestContext) {
	const {connection, clock, demo} = await simulated('mixed', context);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition({
		family: 'agent',
		containerDefinitions: [
			{
				name: 'agent',
				image: 'datadog/agent:7',
				memory: 256,
				environment: [{name: 'DD_API_KEY', value: demo.apiKey}],
				healthCheck: {command: ['CMD-SHELL', 'agent health']},
			},
		],
	});
	await ecs.createService({
		cluster,
		serviceName: 'agent',
		taskDefinition: 'agent',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
		deploymentConfiguration: {
			deploymentCircuitBreaker: {
				enable: true,
				rollback: false,
				resetOnHealthyTask: isReset,
				thresholdConfiguration: {type: 'COUNT', value: 3},
			},
		},
	});
	const breaker = async () => {
		const {services = []} = await ecs.describeServices({cluster, services: ['agent']});
		const {serviceDeployments = []} = await ecs.describeServiceDeployments({
			serviceDeploymentArns: [services[0]?.currentServiceDeployment ?? ''],
		});
		const {status, failureCount} = serviceDeployments[0]?.deploymentCircuitBreaker ?? {};
		return [services[0]?.deployments?.[0]?.failedTasks, failureCount, status];
	};

	// Until two have failed, which takes as long as Windows pulls.
	clock.advance(240);
	while ((await breaker())[1] !== 2) {
		clock.advance(5);
	}

	return {ecs, clock, breaker};
}

const counts: ReadonlyArray<readonly [isReset: boolean, healed: ReadonlyArray<number | string>, later: string]> = [
	[true, [0, 0, 'MONITORING'], 'MONITORING'],
	[false, [0, 2, 'MONITORING'], 'TRIGGERED'],
];

for (const [isReset, healed, later] of counts) {
	test(`a healthy task ends the row of failures, and the breaker's count: ${String(isReset)}`, async t => {
		const {ecs, clock, breaker} = await failing(isReset, t);
		deepEqual(await breaker(), [2, 2, 'MONITORING']);
		const {containerInstanceArns = []} = await ecs.listContainerInstances({
			cluster,
			filter: 'attribute:ecs.os-type == linux',
		});
		const {taskArns = []} = await ecs.listTasks({
			cluster,
			serviceName: 'agent',
			containerInstance: containerInstanceArns[0],
		});
		equal(taskArns.length, 1);
		await ecs.stopTask({cluster, task: taskArns[0]});
		clock.advance(55);
		deepEqual(await breaker(), healed);
		clock.advance(60);
		equal((await breaker())[2], later);
	});
}
