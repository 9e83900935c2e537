import {deepEqual, equal, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {DescribeServicesCommand, ECSClient} from '@aws-sdk/client-ecs';
import {addInstances} from '../../../../source/simulator/worlds/add-instances.ts';
import {addOwnAgent} from '../../../../source/simulator/worlds/add-own-agent.ts';
import {buildShopProd} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {sendCommand} from '../../send-command.ts';
import {runSetup, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';
import {legacy} from '../legacy.ts';

const adopt = ['--cluster', 'legacy', '--existing', 'adopt', '--yes'];
const failing = ['--agent-version', '7.999.0'];

/** A simulated account with an Agent of somebody's own, and what its service says. */
async function adopting(t: TestContext, world: string | World = legacy) {
	const simulator = await simulated(world, t);
	const ecs = new ECSClient(simulator.connection);
	t.after(() => {
		ecs.destroy();
	});
	return {
		ecs,
		run: async (args: readonly string[], more: Run = {}) =>
			runSetup(simulator, {args: [...adopt, ...args], ...more}),
		async service() {
			const {services} = await ecs.send(
				new DescribeServicesCommand({cluster: 'legacy', services: ['monitoring'], include: ['TAGS']}),
			);
			const {taskDefinition, placementConstraints, deploymentConfiguration, tags = []} = services?.[0] ?? {};
			return {
				taskDefinition,
				placementConstraints,
				deploymentConfiguration,
				tags: tags.toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? '', 'en')),
			};
		},
	};
}

function undo({events}: Ran): ReadonlyArray<readonly string[]> {
	const last = events.at(-1);
	return last?.type === 'finished' ? (last.receipt?.undo ?? []) : [];
}

function done({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
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

test('an adoption that fails leaves the service as it was: revision, percentages, and no tag', async t => {
	const {run, service} = await adopting(t);
	const before = await service();
	const ran = await run(failing);
	deepEqual(
		[done(ran), ran.exitCode, await service()],
		[['register-task-definition', 'update-service', 'tag-resource', 'update-service', 'untag-resource'], 4, before],
	);
});

test('an update that fails leaves the tags that say what runs again', async t => {
	const {run, service} = await adopting(t);
	await run(['--features', 'default,logs']);
	const before = await service();
	const ran = await run([...failing, '--features', 'default,processes', '--env', 'prod'], {id: 'second'});
	deepEqual([done(ran).slice(3), await service()], [['update-service', 'untag-resource', 'tag-resource'], before]);
	const again = await run([], {id: 'third'});
	equal(again.outcome.kind, 'nothing-to-do');
});

test('a rollback that was refused is left as it failed, tags included', async t => {
	const {run, service} = await adopting(t);
	const ran = await run([...failing, '--no-rollback']);
	const {tags} = await service();
	deepEqual(
		[done(ran), tags.some(({key}) => key === 'dd-ecs-setup:adopted')],
		[['register-task-definition', 'update-service', 'tag-resource'], true],
	);
});

test('a constraint of ours goes when an update fails', async t => {
	const simulator = await simulated(
		{
			...legacy,
			build(home) {
				const cluster = buildShopProd(home);
				addOwnAgent(cluster, home).placementConstraints = [];
				addInstances(cluster, {count: 1, kind: 'windows2022'}, home);
			},
		},
		t,
	);
	const ran = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--yes', ...failing]});
	const sent = ran.events.flatMap(event =>
		event.type === 'change-done' && event.change.kind === 'update-service'
			? [event.change.request.placementConstraints]
			: [],
	);
	deepEqual(sent, [[{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}], []]);
});

for (const [what, args] of [
	['an adoption', ['--features', 'default,logs']],
	['an adoption that only tags', []],
] as const) {
	test(`what the receipt of ${what} says takes it back`, async t => {
		const {ecs, run, service} = await adopting(t);
		const before = await service();
		const ran = await run(args);
		const between = await service();
		for (const command of undo(ran)) {
			await sendCommand(ecs, command);
		}

		deepEqual([ran.exitCode, await service()], [0, before]);
		equal(between.tags.length > before.tags.length, true);
	});
}

test('what the receipt of an update says takes back the update and not the Agent', async t => {
	const {ecs, run, service} = await adopting(t);
	await run(['--features', 'default,logs']);
	const before = await service();
	const second = await run(['--features', 'default,processes', '--env', 'prod'], {id: 'second'});
	const third = await run([], {id: 'third'});
	for (const command of undo(second)) {
		await sendCommand(ecs, command);
	}

	deepEqual([third.outcome.kind, undo(third), await service()], ['nothing-to-do', [], before]);
});

test('what the receipt of an install says takes the install back', async t => {
	const simulator = await simulated('shop', t);
	const ecs = new ECSClient(simulator.connection);
	t.after(() => {
		ecs.destroy();
	});
	const ran = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--yes']});
	for (const command of undo(ran)) {
		const args = command.slice(2).filter(word => word !== '--demo' && word !== 'shop');
		await runSetup(simulator, {args: [...args, '--yes'], looks: 'few', id: 'undone'});
	}

	const {services} = await ecs.send(new DescribeServicesCommand({cluster: 'shop-prod', services: ['datadog-agent']}));
	deepEqual(
		services?.map(({status}) => status),
		['INACTIVE'],
	);
});

const moments = {
	'before the tags': (event: SetupEvent) => event.type === 'change-started' && event.change.kind === 'tag-resource',
	'while it watches': (event: SetupEvent) => event.type === 'rollout',
	'before the tags are taken off again': (event: SetupEvent) =>
		event.type === 'change-started' && event.change.kind === 'untag-resource',
};

for (const [moment, isTheMoment] of Object.entries(moments)) {
	test(`an adoption that is killed ${moment} is mended by the next run`, async t => {
		const {run, service} = await adopting(t);
		await rejects(run([...failing, '--features', 'default,logs'], killedAt(isTheMoment)), /killed/v);
		const mended = await run(['--agent-version', '7.60.0'], {id: 'second'});
		const {tags} = await service();
		const again = await run([], {id: 'third'});
		deepEqual(
			[mended.exitCode, tags.filter(({key}) => key === 'dd-ecs-setup:adopted').length, again.outcome.kind],
			[0, 1, 'nothing-to-do'],
		);
	});
}
