import test, {type TestContext} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {
	DescribeTaskDefinitionCommand,
	ECSClient,
	ListContainerInstancesCommand,
	PutAttributesCommand,
	RegisterTaskDefinitionCommand,
	UpdateServiceCommand,
	type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import type {Instance} from '../../../source/domain/account/instance.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const cluster = 'shop-prod';
const linux = {type: 'memberOf', expression: 'attribute:ecs.os-type == linux'} as const;
const args = ['--cluster', cluster, '--features', 'default,otlp', '--yes', '--timeout', '20m'];

/** Our Agent on twelve instances, and a client for what somebody does to it by hand. */
async function byHand(t: TestContext, world: string | World = 'installed') {
	const simulator = await simulated(world, t);
	const ecs = new ECSClient(simulator.connection);
	t.after(() => {
		ecs.destroy();
	});
	return {
		simulator,
		async mark(values: ReadonlyArray<string | undefined>) {
			const {containerInstanceArns = []} = await ecs.send(new ListContainerInstancesCommand({cluster}));
			const attributes = containerInstanceArns.flatMap((targetId, index) => {
				const value = values[index];
				return value === undefined ? [] : [{name: 'monitoring', value, targetId}];
			});
			for (const attribute of attributes) {
				await ecs.send(new PutAttributesCommand({cluster, attributes: [attribute]}));
			}
		},
		async update(input: Partial<UpdateServiceCommandInput>) {
			await ecs.send(
				new UpdateServiceCommand({cluster, service: 'datadog-agent', forceNewDeployment: true, ...input}),
			);
			simulator.clock.advance(900);
		},
		async revise(more: Readonly<Record<string, unknown>>) {
			const {taskDefinition, tags} = await ecs.send(
				new DescribeTaskDefinitionCommand({taskDefinition: 'datadog-agent-task', include: ['TAGS']}),
			);
			const {family, containerDefinitions} = taskDefinition ?? {};
			const made = await ecs.send(
				new RegisterTaskDefinitionCommand({...taskDefinition, family, containerDefinitions, tags, ...more}),
			);
			return made.taskDefinition?.taskDefinitionArn;
		},
	};
}

/** What a run promised, and how it ended. */
function ending({events, exitCode, outcome}: Ran) {
	const [target] = events.find(event => event.type === 'planned')?.plan.targets ?? [];
	const checks = events.flatMap(event => (event.type === 'checked' ? [event.check] : []));
	const {eligible, runsOn, untold} = target?.forecast ?? {};
	return {
		forecast: [eligible, runsOn, untold],
		check: checks.flatMap(({id, finding}) => (id === 'forecast' ? [finding] : [])),
		exitCode,
		clusters: outcome.clusters.map(({kind, running, eligible: of}) => [kind, running, of]),
	};
}

const twelve = (value: (index: number) => string | undefined) => Array.from({length: 12}, (_, index) => value(index));

for (const [others, value] of [
	['have another value', 'on'],
	['have none', undefined],
] as const) {
	test(`a constraint by hand leaves four of twelve out, and eight of eight are all: others ${others}`, async t => {
		const {simulator, mark, update} = await byHand(t);
		await mark(twelve(index => (index < 4 ? 'off' : value)));
		await update({placementConstraints: [linux, {type: 'memberOf', expression: 'attribute:monitoring != off'}]});
		const run = await runSetup(simulator, {args});
		const reach = run.events.flatMap(event =>
			event.type === 'change-done' && event.change.kind === 'update-service' ? [event.change.reach] : [],
		);
		deepEqual(
			[ending(run), reach],
			[
				{forecast: [8, 8, undefined], check: ['left-out'], exitCode: 0, clusters: [['updated', 8, 8]]},
				[{runsOn: 8, total: 12}],
			],
		);
	});
}

test("what can't be evaluated is not promised, and the rollout is judged by what ECS wants", async t => {
	const {simulator, mark, update} = await byHand(t);
	await mark(twelve(index => (index < 4 ? 'off' : 'on')));
	const expression = 'attribute:monitoring == on or agentConnected == false and agentConnected == true';
	await update({placementConstraints: [linux, {type: 'memberOf', expression}]});
	const run = await runSetup(simulator, {args});
	// Where the service has a task now, ECS itself has evaluated it.
	deepEqual(ending(run), {forecast: [8, 8, 4], check: ['untold'], exitCode: 0, clusters: [['updated', 8, 8]]});
});

test('constraints of the task definition count like those of the service', async t => {
	const {simulator, mark, update, revise} = await byHand(t);
	await mark(twelve(index => (index < 5 ? 'off' : 'on')));
	const taskDefinition = await revise({
		placementConstraints: [{type: 'memberOf', expression: 'attribute:monitoring in [on, yes]'}],
	});
	await update({taskDefinition});
	const run = await runSetup(simulator, {args});
	deepEqual(ending(run), {
		forecast: [7, 7, undefined],
		check: ['left-out'],
		exitCode: 0,
		clusters: [['updated', 7, 7]],
	});
});

test('on the one instance that is left nothing is kept running, which would be a dead-lock', async t => {
	const {simulator, mark, update} = await byHand(t);
	await mark(['on']);
	await update({placementConstraints: [linux, {type: 'memberOf', expression: 'attribute:monitoring == on'}]});
	const run = await runSetup(simulator, {args});
	deepEqual(ending(run), {
		forecast: [1, 1, undefined],
		check: ['left-out'],
		exitCode: 0,
		clusters: [['updated', 1, 1]],
	});
});

test('a service whose constraints leave every instance out is told so before anything is changed', async t => {
	const {simulator, update} = await byHand(t);
	await update({placementConstraints: [linux, {type: 'memberOf', expression: 'attribute:monitoring == on'}]});
	const run = await runSetup(simulator, {args});
	deepEqual(
		[ending(run).check, run.exitCode, run.events.some(({type}) => type === 'change-started')],
		[['all-left-out'], 1, false],
	);
});

/** The shop, with some of its instances as a test wants them. */
function shopWith(change: (attributes: Instance['attributes'], index: number) => Instance['attributes']): World {
	return {
		summary: '',
		demo: worlds.shop?.demo ?? {apiKey: '', site: 'datadoghq.com', region: 'us-east-1', clusters: []},
		build(home) {
			worlds.shop?.build(home);
			const shop = home.region.clusters.get(cluster);
			for (const [index, [id, instance]] of [...(shop?.instances ?? [])].entries()) {
				const before = Object.fromEntries(instance.attributes.map(({name, value}) => [name, value ?? '']));
				const after = Object.entries(change(before, index));
				shop?.instances.set(id, {
					...instance,
					attributes: after.map(([name, value]) => ({name, ...(value !== '' && {value})})),
				});
			}
		},
	};
}

test('instances that lack what the Agent needs are told, and not waited for', async t => {
	const {simulator} = await byHand(
		t,
		shopWith((attributes, index) => {
			const {'ecs.capability.container-health-check': check, ...others} = attributes;
			return index < 3 ? others : attributes;
		}),
	);
	const run = await runSetup(simulator, {args: ['--cluster', cluster, '--features', 'default', '--yes']});
	deepEqual(ending(run), {
		forecast: [9, 9, undefined],
		check: ['left-out'],
		exitCode: 0,
		clusters: [['installed', 9, 9]],
	});
});

test('a definition for another processor is not promised there', async t => {
	const {simulator, update, revise} = await byHand(
		t,
		shopWith((attributes, index) => (index < 2 ? {...attributes, 'ecs.cpu-architecture': 'arm64'} : attributes)),
	);
	await runSetup(simulator, {args: ['--cluster', cluster, '--yes'], id: 'first', looks: 'few'});
	await update({taskDefinition: await revise({runtimePlatform: {cpuArchitecture: 'X86_64'}})});
	const run = await runSetup(simulator, {args});
	deepEqual([ending(run).forecast, ending(run).check, run.exitCode], [[10, 10, undefined], ['left-out'], 0]);
});
