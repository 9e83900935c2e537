import {deepEqual, equal, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {ECS, type RunTaskCommandInput} from '@aws-sdk/client-ecs';
import {addTaskDefinition} from '../../../../source/simulator/ecs/task-definition/add-task-definition.ts';
import {shop} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {simulated} from '../../../support/simulated.ts';

const input = {cluster: 'shop-prod', taskDefinition: 'plain', clientToken: 'one'};
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

async function ready(world: string | World, context: TestContext) {
	const {connection, clock} = await simulated(world, context);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition({
		family: 'plain',
		containerDefinitions: [{name: 'main', image: 'busybox:1', memory: 64}],
	});
	const run = async (change: Partial<RunTaskCommandInput> = {}) => {
		const {tasks = []} = await ecs.runTask({...input, ...change});
		return tasks.map(({taskArn = ''}) => taskArn);
	};

	return {ecs, clock, run};
}

test('a repeat with the same token finds the tasks of the first time, for a day', async t => {
	const {ecs, clock, run} = await ready('shop', t);
	const first = await run({count: 2});
	equal(first.length, 2);
	await ecs.stopTask({cluster: 'shop-prod', task: first[0]});
	deepEqual(await run({count: 2}), first);
	equal((await ecs.listTasks({cluster: 'shop-prod', family: 'plain'})).taskArns?.length, 1);
	clock.advance(24 * 3600);
	equal((await run({count: 2})).includes(first[0] ?? ''), false);
});

const other: ReadonlyArray<readonly [what: string, change: Partial<RunTaskCommandInput>]> = [
	['count', {count: 2}],
	['group', {group: 'nightly'}],
	['definition', {taskDefinition: 'plain:1'}],
];

for (const [what, change] of other) {
	test(`a token that is used with another ${what} is refused, with the tasks it stands for`, async t => {
		const {run} = await ready('shop', t);
		const resourceIds = await run();
		await rejects(run(change), {name: 'ConflictException', resourceIds});
	});
}

test('without a token, with another one, or in another cluster each call runs tasks of its own', async t => {
	const {run} = await ready('shop', t);
	const arns = [
		...(await run()),
		...(await run({clientToken: 'two'})),
		...(await run({cluster: 'payments'})),
		...(await run({clientToken: undefined})),
		...(await run({clientToken: undefined})),
	];
	equal(new Set(arns).size, 5);
	await rejects(run({clientToken: 'x'.repeat(65)}), {name: 'InvalidParameterException'});
	equal((await run({clientToken: 'x'.repeat(64)})).length, 1);
});

const tags = [{key: 'team', value: 'platform'}];
const task = 'arn:aws:ecs:us-east-1:123456789012:task/shop-prod/*';

// What nobody may do, what is run, and on which resource that is refused.
const denied: ReadonlyArray<
	readonly [action: string, change: Partial<RunTaskCommandInput>, resource: string | undefined]
> = [
	['iam:PassRole', {taskDefinition: 'with-roles'}, role('task')],
	['iam:PassRole', {taskDefinition: 'with-execution-role'}, role('execution')],
	['iam:PassRole', {}, undefined],
	['ecs:TagResource', {tags}, task],
	['ecs:TagResource', {}, undefined],
];

for (const [action, change, resource] of denied) {
	test(`running ${JSON.stringify(change)} without ${action} is refused for ${resource ?? 'nothing'}`, async t => {
		const policies = [
			{
				Statement: [
					{Effect: 'Allow', Action: '*', Resource: '*'},
					{Effect: 'Deny', Action: action, Resource: '*'},
				],
			},
		] as const;
		const world: World = {
			...shop,
			policies,
			build(home) {
				shop.build(home);
				const containerDefinitions = [{name: 'main', image: 'busybox:1', memory: 64}];
				const roles = {taskRoleArn: role('task'), executionRoleArn: role('execution')};
				const definition = {family: 'with-roles', containerDefinitions, ...roles};
				addTaskDefinition(definition, '', home);
				addTaskDefinition({...definition, family: 'with-execution-role', taskRoleArn: undefined}, '', home);
			},
		};
		const {run} = await ready(world, t);
		const running = run(change);
		const refusal = `not authorized to perform: ${action} on resource: ${resource ?? ''} with an explicit deny`;
		await (resource === undefined ? running : rejects(running, ({message}: Error) => message.includes(refusal)));
	});
}

test('tags of a task are checked as others are', async t => {
	const {run} = await ready('shop', t);
	await rejects(run({tags: [{key: 'aws:x', value: 'a'}]}), {
		name: 'InvalidParameterException',
		message: 'aws: prefixed tag key names are not allowed for external use.',
	});
});
