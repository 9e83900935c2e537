import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type ContainerDefinition, ECS, type RegisterTaskDefinitionCommandInput} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

type Containers = readonly [init: Partial<ContainerDefinition>, main: Partial<ContainerDefinition>];

function definition([init, main]: Containers): RegisterTaskDefinitionCommandInput {
	const plain = {image: 'busybox:1', memory: 128};
	return {
		family: 'ordered',
		containerDefinitions: [
			{...plain, name: 'init', essential: false, ...init},
			{...plain, name: 'main', ...main},
		],
	};
}

// A task of two containers in a cluster of Linux instances: `init`, which is not essential, and `main`.
async function run(containers: Containers, context: TestContext) {
	const {connection, clock} = await simulated('shop', context);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition(definition(containers));
	const {tasks = []} = await ecs.runTask({cluster: 'shop-prod', taskDefinition: 'ordered'});
	return async (seconds: number) => {
		clock.advance(seconds);
		const described = await ecs.describeTasks({cluster: 'shop-prod', tasks: [tasks[0]?.taskArn ?? '']});
		const [task] = described.tasks ?? [];
		return {
			task,
			states: [
				task?.lastStatus,
				...(task?.containers ?? []).map(({lastStatus, exitCode}) =>
					exitCode === undefined ? lastStatus : `${lastStatus ?? ''} ${String(exitCode)}`,
				),
			],
		};
	};
}

const dependsOn = (condition: 'START' | 'COMPLETE' | 'SUCCESS' | 'HEALTHY') => ({
	dependsOn: [{containerName: 'init', condition}],
});
const exits = (code: number) => ({command: ['sh', '-c', `cp -r /from /to; exit ${code}`]});
const healthCheck = {command: ['CMD-SHELL', 'true'], interval: 10};

// What DescribeTasks shows one second after the pull, and a minute later: the task, `init`, `main`.
const ordered: ReadonlyArray<
	readonly [what: string, containers: Containers, soon: readonly string[], late: readonly string[]]
> = [
	['no order', [{}, {}], ['RUNNING', 'RUNNING', 'RUNNING'], ['RUNNING', 'RUNNING', 'RUNNING']],
	['START', [{}, dependsOn('START')], ['RUNNING', 'RUNNING', 'RUNNING'], ['RUNNING', 'RUNNING', 'RUNNING']],
	[
		'START of a container that ends badly, which is not essential',
		[exits(1), dependsOn('START')],
		['RUNNING', 'RUNNING', 'RUNNING'],
		['RUNNING', 'STOPPED 1', 'RUNNING'],
	],
	[
		'SUCCESS',
		[exits(0), dependsOn('SUCCESS')],
		['PENDING', 'RUNNING', 'PENDING'],
		['RUNNING', 'STOPPED 0', 'RUNNING'],
	],
	[
		'SUCCESS of a container whose command says nothing of its end',
		[{}, dependsOn('SUCCESS')],
		['PENDING', 'RUNNING', 'PENDING'],
		['RUNNING', 'STOPPED 0', 'RUNNING'],
	],
	[
		'SUCCESS of a container that fails',
		[exits(1), dependsOn('SUCCESS')],
		['PENDING', 'RUNNING', 'PENDING'],
		['STOPPED', 'STOPPED 1', 'STOPPED 143'],
	],
	[
		'COMPLETE of a container that fails',
		[exits(1), dependsOn('COMPLETE')],
		['PENDING', 'RUNNING', 'PENDING'],
		['RUNNING', 'STOPPED 1', 'RUNNING'],
	],
	[
		'SUCCESS of an Agent, which never ends',
		[{image: 'datadog/agent:7', environment: [{name: 'DD_API_KEY', value: 'x'}]}, dependsOn('SUCCESS')],
		['PENDING', 'RUNNING', 'PENDING'],
		['PENDING', 'RUNNING', 'PENDING'],
	],
	[
		'SUCCESS of an image of the Agent with a command of its own',
		[{image: 'datadog/agent:7', ...exits(0)}, dependsOn('SUCCESS')],
		['PENDING', 'RUNNING', 'PENDING'],
		['RUNNING', 'STOPPED 0', 'RUNNING'],
	],
	[
		'HEALTHY',
		[{healthCheck}, dependsOn('HEALTHY')],
		['PENDING', 'RUNNING', 'PENDING'],
		['RUNNING', 'RUNNING', 'RUNNING'],
	],
	[
		'HEALTHY of a container that ends before it is',
		[{healthCheck, ...exits(0)}, dependsOn('HEALTHY')],
		['PENDING', 'RUNNING', 'PENDING'],
		['PENDING', 'STOPPED 0', 'PENDING'],
	],
	[
		'HEALTHY, slower than its time allows',
		[{healthCheck, startTimeout: 4}, dependsOn('HEALTHY')],
		['PENDING', 'RUNNING', 'PENDING'],
		['STOPPED', 'STOPPED 0', 'STOPPED 143'],
	],
	[
		'the end of an essential container, which ends the task',
		[{}, exits(3)],
		['RUNNING', 'RUNNING', 'RUNNING'],
		['STOPPED', 'STOPPED 0', 'STOPPED 3'],
	],
	[
		'START of a container whose image is missing',
		[{image: 'busybox:missing'}, dependsOn('START')],
		['STOPPED', 'STOPPED', 'STOPPED 143'],
		['STOPPED', 'STOPPED', 'STOPPED 143'],
	],
	[
		'a missing image that nobody waits for',
		[{image: 'busybox:missing'}, {}],
		['RUNNING', 'STOPPED', 'RUNNING'],
		['RUNNING', 'STOPPED', 'RUNNING'],
	],
];

for (const [what, containers, soon, late] of ordered) {
	test(`containers start in order: ${what}`, async t => {
		const look = await run(containers, t);
		let {task, states} = await look(1);
		while (task?.pullStoppedAt === undefined && task?.stoppedAt === undefined) {
			({task, states} = await look(1));
		}

		deepEqual([states, (await look(60)).states], [soon, late]);
	});
}

const failed = 'CannotStartContainerError: dependency graph:';
const unresolved = `${failed} failed to resolve container ordering dependency`;
const main = 'for target [main(busybox:1) (NONE->RUNNING)]';

const told: ReadonlyArray<readonly [what: string, containers: Containers, reason: string]> = [
	[
		'a container that failed',
		[exits(1), dependsOn('SUCCESS')],
		`${unresolved} [init(busybox:1) (STOPPED->RUNNING) - Exit: 1] ${main} as dependency did not exit successfully.`,
	],
	[
		'a container that never starts',
		[{image: 'busybox:missing'}, dependsOn('COMPLETE')],
		`${unresolved} [init(busybox:missing) (STOPPED->STOPPED)] ${main} because dependency will never start`,
	],
	[
		'a container that took too long',
		[{healthCheck, startTimeout: 4}, dependsOn('HEALTHY')],
		`${failed} container ordering dependency [init(busybox:1) (RUNNING->RUNNING)] ${main} has timed out.`,
	],
];

for (const [what, containers, reason] of told) {
	test(`the agent gives up on ${what}, in its words`, async t => {
		const look = await run(containers, t);
		const {task} = await look(60);
		const [, given] = task?.containers ?? [];
		deepEqual(
			[task?.stopCode, task?.stoppedReason, given?.reason, given?.runtimeId],
			['EssentialContainerExited', 'Essential container in task exited', reason, undefined],
		);
	});
}

test('a service with a container that has done its work reaches a steady state', async t => {
	const {connection, clock} = await simulated('shop', t);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition(
		definition([
			{healthCheck, ...exits(0)},
			{healthCheck, ...dependsOn('SUCCESS')},
		]),
	);
	await ecs.createService({
		cluster: 'shop-prod',
		serviceName: 'ordered',
		taskDefinition: 'ordered',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	});
	clock.advance(120);
	const {services} = await ecs.describeServices({cluster: 'shop-prod', services: ['ordered']});
	equal(services?.[0]?.events?.[0]?.message, '(service ordered) has reached a steady state.');
});
