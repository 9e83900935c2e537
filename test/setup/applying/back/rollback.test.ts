import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {addOwnAgent} from '../../../../source/simulator/worlds/add-own-agent.ts';
import {demo} from '../../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {runSetup, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const cluster = 'shop-prod';

/** An account in which something ran before, and what is done to it. */
async function account(world: string | World, t: TestContext) {
	const simulator = await simulated(world, t);
	const ecs = new ECS(simulator.connection);
	let runs = 0;
	const run = async (args: readonly string[] = [], more: Run = {}) => {
		runs += 1;
		return runSetup(simulator, {
			args: ['rollback', '--cluster', cluster, '--yes', ...args],
			key: '',
			id: `run-${runs}`,
			...more,
		});
	};

	return {
		simulator,
		ecs,
		run,
		async service() {
			const {services = []} = await ecs.describeServices({
				cluster,
				services: ['datadog-agent'],
				include: ['TAGS'],
			});
			const {taskDefinition = '', tags = [], deploymentConfiguration, runningCount} = services[0] ?? {};
			return {
				revision: taskDefinition.split(':').at(-1),
				tags: new Map(tags.map(({key = '', value = ''}) => [key, value])),
				percent: deploymentConfiguration?.minimumHealthyPercent,
				runningCount,
			};
		},
	};
}

function done({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
}

/** What is to be known of the way back. */
function found({events}: Ran): readonly string[] {
	return events.flatMap(event =>
		event.type === 'checked' && event.check.id === 'earlier-revision' ? [event.check.finding] : [],
	);
}

function problems({events}: Ran) {
	return events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
}

/** The process is gone as soon as this happens. */
function killedAt(isTheMoment: (event: SetupEvent) => boolean): Run {
	return {
		onEvent(event) {
			if (isTheMoment(event)) {
				throw new Error('killed');
			}
		},
	};
}

async function killed(run: Promise<Ran>): Promise<void> {
	await rejects(run, {message: 'killed'});
}

test('an upgrade is taken back, once: what ran before runs again, and a second run finds nothing to do', async t => {
	const {run, service} = await account('upgraded', t);
	const first = await run();
	deepEqual([done(first), first.exitCode, found(first)], [['update-service'], 0, ['ok']]);
	deepEqual(
		first.outcome.clusters.map(({kind, back, running}) => [kind, back, running]),
		[['updated', 'datadog-agent-task:1', 12]],
	);
	const rollout = first.events.findLast(event => event.type === 'rollout');
	deepEqual(rollout?.type === 'rollout' && [rollout.rollout.verdict, rollout.rollout.isBack], ['succeeded', true]);
	equal((await service()).revision, '1');
	const second = await run();
	deepEqual(
		[second.outcome.kind, second.exitCode, found(second), (await service()).revision],
		['nothing-to-do', 0, ['back-already'], '1'],
	);
});

test('a plan shows what would change in the tasks, and a dry run changes nothing', async t => {
	const {run, service} = await account('upgraded', t);
	const ran = await run(['--dry-run', '--detailed-exitcode']);
	const [change] = ran.events.flatMap(event => (event.type === 'planned' ? event.plan.changes : []));
	deepEqual(
		change?.diff.flatMap(({path, before, after}) => (before === undefined ? [] : [[path, before, after]])),
		[
			['taskDefinition', 'datadog-agent-task:2', 'datadog-agent-task:1'],
			['datadog-agent/image', 'public.ecr.aws/datadog/agent:7', 'public.ecr.aws/datadog/agent:7.61.0'],
			['datadog-agent/memory', '512', '384'],
		],
	);
	deepEqual([ran.exitCode, (await service()).revision], [3, '2']);
});

test('tags and percentages are those of the revision that runs again', async t => {
	const {simulator, run, service} = await account('installed', t);
	const before = await service();
	await runSetup(simulator, {
		args: ['--cluster', cluster, '--yes', '--features', 'default,logs', '--env', 'prod'],
		id: 'install',
	});
	const between = await service();
	const ran = await run();
	deepEqual(done(ran), ['update-service', 'untag-resource', 'tag-resource']);
	deepEqual(
		[between.tags.get('dd-ecs-setup:features') === before.tags.get('dd-ecs-setup:features'), await service()],
		[false, before],
	);
});

for (const [moment, kind] of [
	['before the update is sent', 'change-started'],
	['when the update is made, and its tags are not', 'change-done'],
] as const) {
	test(`a run that dies ${moment} is finished by the next one, and by the next nothing is done`, async t => {
		const {simulator, run, service} = await account('installed', t);
		const before = await service();
		await runSetup(simulator, {args: ['--cluster', cluster, '--yes', '--features', 'default,logs'], id: 'install'});
		await killed(
			run(
				[],
				killedAt(({type}) => type === kind),
			),
		);
		const second = await run();
		deepEqual([second.exitCode, await service()], [0, before]);
		equal((await run()).outcome.kind, 'nothing-to-do');
	});
}

test('a deregistered revision is registered anew, once, and says whose place it takes', async t => {
	const {ecs, run, service} = await account('upgraded', t);
	await ecs.deregisterTaskDefinition({taskDefinition: 'datadog-agent-task:1'});
	await killed(
		run(
			[],
			killedAt(event => event.type === 'change-done'),
		),
	);
	const ran = await run();
	deepEqual([done(ran), found(ran), ran.exitCode], [['update-service'], ['deregistered'], 0]);
	const {taskDefinition, tags = []} = await ecs.describeTaskDefinition({
		taskDefinition: 'datadog-agent-task:3',
		include: ['TAGS'],
	});
	deepEqual(
		[
			taskDefinition?.containerDefinitions?.[0]?.image,
			tags.find(({key}) => key === 'dd-ecs-setup:restores')?.value,
			(await service()).revision,
		],
		['public.ecr.aws/datadog/agent:7.61.0', '1', '3'],
	);
	equal((await run()).outcome.kind, 'nothing-to-do');
});

test('a revision that was deleted is named, and what to do instead', async t => {
	const {ecs, simulator, run} = await account('upgraded', t);
	await ecs.deregisterTaskDefinition({taskDefinition: 'datadog-agent-task:1'});
	await ecs.deleteTaskDefinitions({taskDefinitions: ['datadog-agent-task:1']});
	simulator.clock.advance(2 * 3600);
	const ran = await run();
	const [problem] = problems(ran);
	deepEqual(
		[ran.exitCode, problem?.code === 'nothing-before' && [problem.why, problem.revision, problem.runs]],
		[1, ['deleted', 'datadog-agent-task:1', 'datadog-agent-task:2']],
	);
});

for (const args of [[], ['--dry-run']]) {
	test(`nothing before is a problem: ${args.join(' ')}`, async t => {
		const {run} = await account('installed', t);
		const ran = await run(args);
		deepEqual([ran.exitCode, problems(ran).map(({code}) => code), done(ran)], [1, ['nothing-before'], []]);
	});
}

test('what is still being deployed is told, and its place is taken', async t => {
	const {simulator, run, service} = await account('upgraded', t);
	await runSetup(simulator, {args: ['--cluster', cluster, '--yes', '--env', 'prod', '--no-wait'], id: 'install'});
	const ran = await run();
	deepEqual([found(ran), (await service()).revision, ran.exitCode], [['under-way'], '2', 0]);
});

/** Deployed so long ago that ECS shows nothing of it any more. */
const forgotten: World = {
	summary: 'An Agent that was upgraded long ago',
	demo: demo(cluster),
	build(home) {
		const service = addOwnAgent(buildShopProd(home), home);
		const [first] = home.region.taskDefinitions.get('datadog-agent-task') ?? [];
		const [deployment] = service.serviceDeployments;
		if (!(first && deployment)) {
			return;
		}

		home.region.taskDefinitions
			.get('datadog-agent-task')
			?.push({...first, revision: 2, taskDefinitionArn: first.taskDefinitionArn.replace(/1$/v, '2')});
		service.taskDefinitionArn = service.taskDefinitionArn.replace(/1$/v, '2');
		const {taskDefinitionArn} = service;
		service.deployments = service.deployments.map(each => ({...each, taskDefinitionArn}));

		service.serviceDeployments[0] = {...deployment, createdAt: deployment.createdAt - 90 * 24 * 3600};
	},
};

test('where ECS remembers nothing, the newest older revision of ours is proposed, and said to be that', async t => {
	const {run, service} = await account(forgotten, t);
	const ran = await run();
	deepEqual([found(ran), (await service()).revision, ran.exitCode], [['by-family'], '1', 0]);
	equal((await run()).outcome.kind, 'nothing-to-do');
});

test('a past that may not be read is no empty one', async t => {
	const {run} = await account(
		{
			...forgotten,
			policies: [
				{
					Version: '2012-10-17',
					Statement: [
						{Effect: 'Allow', Action: '*', Resource: '*'},
						{Effect: 'Deny', Action: 'ecs:ListServiceDeployments', Resource: '*'},
					],
				},
			],
		},
		t,
	);
	const ran = await run();
	deepEqual([ran.exitCode, problems(ran).map(({code}) => code)], [77, ['access-denied']]);
});

test('a way back that fails is put forward again, and is no success', async t => {
	const {ecs, simulator, run, service} = await account('upgraded', t);
	const {serviceDeployments = []} = await ecs.listServiceDeployments({cluster, service: 'datadog-agent'});
	equal(serviceDeployments.length, 2);
	for (const region of simulator.account.regions.values()) {
		const [first] = region.taskDefinitions.get('datadog-agent-task') ?? [];
		for (const container of first?.containerDefinitions ?? []) {
			Object.assign(container, {image: 'public.ecr.aws/datadog/agent:7.999.0'});
		}
	}

	const ran = await run();
	deepEqual([ran.exitCode, done(ran), (await service()).revision], [4, ['update-service', 'update-service'], '2']);
	match(JSON.stringify(problems(ran)), /by-us/v);
});
