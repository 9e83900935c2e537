import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {type CPUArchitecture, ECS} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

const cluster = 'platform';

async function mixed(cpuArchitecture: CPUArchitecture | undefined, context: Parameters<typeof simulated>[1]) {
	const {connection, clock} = await simulated('mixed', context);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition({
		family: 'plain',
		containerDefinitions: [{name: 'main', image: 'busybox:1', memory: 64}],
		...(cpuArchitecture !== undefined && {runtimePlatform: {cpuArchitecture, operatingSystemFamily: 'LINUX'}}),
	});
	return {ecs, clock};
}

// The cluster has six Linux instances with x86_64 and two with arm64.
const placed: ReadonlyArray<
	readonly [named: CPUArchitecture | undefined, counts: readonly number[], without: number, found: string]
> = [
	[undefined, [8, 8], 0, 'arm64 x86_64'],
	['X86_64', [6, 6], 2, 'x86_64'],
	['ARM64', [2, 2], 6, 'arm64'],
];

for (const [named, counts, without, found] of placed) {
	test(`a service whose definition names ${named ?? 'no processor'} runs where it can`, async t => {
		const {ecs, clock} = await mixed(named, t);
		await ecs.createService({
			cluster,
			serviceName: 'plain',
			taskDefinition: 'plain',
			schedulingStrategy: 'DAEMON',
			launchType: 'EC2',
			placementConstraints: [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}],
		});
		clock.advance(180);
		const {services = []} = await ecs.describeServices({cluster, services: ['plain']});
		const [service] = services;
		deepEqual([service?.desiredCount, service?.runningCount], counts);
		equal(
			service?.events?.filter(({message = ''}) =>
				/container-instance [\da-f]{32} is missing an attribute required by your task\./v.test(message),
			).length,
			without,
		);
		const {taskArns = []} = await ecs.listTasks({cluster, serviceName: 'plain'});
		const {tasks = []} = await ecs.describeTasks({cluster, tasks: taskArns});
		const architectures = new Set(tasks.map(({attributes}) => attributes?.[0]?.value ?? ''));
		equal([...architectures].toSorted().join(' '), found);
	});
}

test('a task that is run by hand names the instances without the processor', async t => {
	const {ecs} = await mixed('ARM64', t);
	const placementConstraints = [{type: 'memberOf', expression: 'attribute:ecs.cpu-architecture == x86_64'}] as const;
	const {tasks, failures = []} = await ecs.runTask({
		cluster,
		taskDefinition: 'plain',
		placementConstraints: [...placementConstraints],
	});
	deepEqual([tasks, [...new Set(failures.map(({reason}) => reason))]], [[], ['ATTRIBUTE']]);
});
