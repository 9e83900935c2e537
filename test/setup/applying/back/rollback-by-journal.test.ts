import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {ServiceStep} from '../../../../source/domain/ending/noted-steps.ts';
import {addOwnAgent} from '../../../../source/simulator/worlds/add-own-agent.ts';
import {demo} from '../../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {en} from '../../../../source/text/en.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

/** Revision 4 runs since so long ago that ECS shows nothing of what was before it; 1 to 3 are there. */
const forgotten: World = {
	summary: 'An Agent that was upgraded long ago',
	demo: demo('shop-prod'),
	build(home) {
		const service = addOwnAgent(buildShopProd(home), home);
		const revisions = home.region.taskDefinitions.get('datadog-agent-task');
		const [first] = revisions ?? [];
		const [deployment] = service.serviceDeployments;
		if (!(revisions && first && deployment)) {
			throw new Error('no Agent was added');
		}

		for (const revision of [2, 3, 4]) {
			revisions.push({
				...first,
				revision,
				taskDefinitionArn: first.taskDefinitionArn.replace(/1$/v, () => `${revision}`),
			});
		}

		service.taskDefinitionArn = service.taskDefinitionArn.replace(/1$/v, '4');
		const {taskDefinitionArn} = service;
		service.deployments = service.deployments.map(each => ({...each, taskDefinitionArn}));

		service.serviceDeployments[0] = {...deployment, createdAt: deployment.createdAt - 90 * 24 * 3600};
	},
};

const revision = (number: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/datadog-agent-task:${number}`;

const step = (from: number, to: number, other: Partial<ServiceStep> = {}): ServiceStep => ({
	kind: 'service',
	account: '123456789012',
	region: 'us-east-1',
	cluster: 'shop-prod',
	name: 'datadog-agent',
	from: revision(from),
	to: revision(to),
	isUnsure: false,
	...other,
});

/** Where a rollback leads to and who says so, as the plan has it, and what its notes say. */
async function planned(world: World | string, steps: readonly ServiceStep[], t: TestContext, since = '') {
	const simulator = await simulated(world, t);
	const deregistered = simulator.account.regions
		.get('us-east-1')
		?.taskDefinitions.get('datadog-agent-task')
		?.find(one => one?.taskDefinitionArn.endsWith(since));
	if (deregistered && since !== '') {
		deregistered.status = 'INACTIVE';
	}

	const asked: string[] = [];
	const {events} = await runSetup(simulator, {
		args: ['rollback', '--cluster', 'shop-prod', '--yes', '--dry-run'],
		key: '',
		ports: ports => ({
			...ports,
			async steps(account) {
				asked.push(account);
				return steps;
			},
		}),
	});
	const event = events.find(({type}) => type === 'planned');
	const plan = event?.type === 'planned' ? event.plan : undefined;
	const [back] = plan?.targets.flatMap(one => one.back ?? []) ?? [];
	return {
		asked,
		back: back && `${back.from} to ${back.to}, ${back.how}, by ${back.by}`,
		notes: plan ? en.plan(plan).notes.map(note => plain(note)) : [],
	};
}

const account = ['123456789012'];

test('a journal says what ran before where ECS has forgotten it, and the review says that it does', async t => {
	deepEqual(await planned(forgotten, [step(2, 4)], t), {
		asked: account,
		back: 'datadog-agent-task:4 to datadog-agent-task:2, there, by journal',
		notes: [
			'datadog-agent-task:2 ran before as datadog-agent on shop-prod: a journal of this machine says so, ' +
				'and AWS has it.',
		],
	});
});

test('what a journal names is registered anew where it is deregistered', async t => {
	const {back} = await planned(forgotten, [step(2, 4)], t, 'datadog-agent-task:2');
	equal(back, 'datadog-agent-task:4 to datadog-agent-task:2, anew, by journal');
});

const useless: Readonly<Record<string, readonly ServiceStep[]>> = {
	'no journal': [],
	'one of another cluster': [step(2, 4, {cluster: 'shop-staging'})],
	'one of another region': [step(2, 4, {region: 'eu-west-1'})],
	'one of another service': [step(2, 4, {name: 'agent'})],
	'a stale one': [step(1, 2)],
	'one whose last change was another': [step(4, 3), step(2, 4)],
};

for (const [what, steps] of Object.entries(useless)) {
	test(`with ${what} the newest older revision is proposed`, async t => {
		deepEqual(await planned(forgotten, steps, t), {
			asked: account,
			back: 'datadog-agent-task:4 to datadog-agent-task:3, there, by family',
			notes: [],
		});
	});
}

test("ECS's own history counts where a journal says something else, and the review says that", async t => {
	const {back, notes} = await planned('upgraded', [step(9, 2)], t);
	deepEqual(
		[back, notes],
		[
			'datadog-agent-task:2 to datadog-agent-task:1, there, by ecs',
			["datadog-agent-task:1 ran before as datadog-agent on shop-prod: ECS's own history says so."],
		],
	);
});

test('where both say the same, both are named', async t => {
	const {back, notes} = await planned('upgraded', [step(1, 2)], t);
	deepEqual(
		[back, notes],
		[
			'datadog-agent-task:2 to datadog-agent-task:1, there, by journal',
			[
				'datadog-agent-task:1 ran before as datadog-agent on shop-prod: a journal of this machine says so, ' +
					'and AWS has it.',
			],
		],
	);
});
