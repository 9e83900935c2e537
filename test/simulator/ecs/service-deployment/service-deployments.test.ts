import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type CreateServiceCommandInput, ECS, type UpdateServiceCommandInput} from '@aws-sdk/client-ecs';
import {addOwnAgent} from '../../../../source/simulator/worlds/add-own-agent.ts';
import {demo} from '../../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {agentDefinitionInput} from '../../../support/agent-definition-input.ts';
import {simulated} from '../../../support/simulated.ts';

type Configuration = NonNullable<CreateServiceCommandInput['deploymentConfiguration']>;

const cluster = 'shop-prod';

/** A DAEMON service of twelve tasks whose revision 1 runs, and revision 2 beside it. */
async function ready(context: TestContext, deploymentConfiguration: Configuration = {}) {
	const simulator = await simulated('shop', context);
	const ecs = new ECS(simulator.connection);
	const input = agentDefinitionInput(simulator.demo.apiKey);
	await ecs.registerTaskDefinition(input);
	await ecs.registerTaskDefinition({...input, cpu: '200'});
	await ecs.createService({
		cluster,
		serviceName: 'datadog-agent',
		taskDefinition: 'datadog-agent-task:1',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	});
	simulator.clock.advance(180);
	const update = async (change: Partial<UpdateServiceCommandInput> = {}) => {
		const {service} = await ecs.updateService({
			cluster,
			service: 'datadog-agent',
			taskDefinition: 'datadog-agent-task:2',
			deploymentConfiguration,
			...change,
		});
		return service?.currentServiceDeployment ?? '';
	};

	const look = async () => {
		const {services = []} = await ecs.describeServices({cluster, services: ['datadog-agent']});
		return (services[0]?.deployments ?? []).map(({taskDefinition = '', rolloutState, runningCount}) => [
			taskDefinition.split(':').at(-1),
			rolloutState,
			runningCount,
		]);
	};

	const described = async (arn: string) => {
		const {serviceDeployments = []} = await ecs.describeServiceDeployments({serviceDeploymentArns: [arn]});
		return serviceDeployments[0];
	};

	return {...simulator, ecs, update, look, described};
}

const pausing = (stage: 'PRE_SCALE_UP' | 'POST_SCALE_UP'): Configuration => ({
	lifecycleHooks: [{targetType: 'PAUSE', lifecycleStages: [stage]}],
});

test('an early success is one before all tasks are replaced, and the rest follows', async t => {
	const {clock, update, look, described} = await ready(t, {
		minimumHealthyPercent: 50,
		earlySuccessCriteria: {enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'DEFERRED'},
	});
	const arn = await update();
	let seen = await look();
	while (seen[0]?.[1] !== 'COMPLETED') {
		clock.advance(1);
		seen = await look();
	}

	deepEqual(seen, [
		['2', 'COMPLETED', 6],
		['1', 'COMPLETED', 0],
	]);
	equal((await described(arn))?.status, 'SUCCESSFUL');
	clock.advance(180);
	deepEqual(await look(), [['2', 'COMPLETED', 12]]);
});

test('a blocking early success waits for the old tasks', async t => {
	const {clock, update, look} = await ready(t, {
		minimumHealthyPercent: 0,
		earlySuccessCriteria: {enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'BLOCKING'},
	});
	await update();
	let seen = await look();
	while (seen[0]?.[1] !== 'COMPLETED') {
		clock.advance(1);
		seen = await look();
		equal(seen.length === 2 && seen[1]?.[2] !== 0 && seen[0]?.[1] === 'COMPLETED', false);
	}
});

test('a paused deployment begins nothing until it is continued', async t => {
	const {clock, ecs, update, look, described} = await ready(t, pausing('PRE_SCALE_UP'));
	const arn = await update();
	clock.advance(600);
	deepEqual(await look(), [
		['2', 'IN_PROGRESS', 0],
		['1', 'COMPLETED', 12],
	]);
	const paused = await described(arn);
	const [hook] = paused?.lifecycleHookDetails ?? [];
	deepEqual(
		[paused?.status, paused?.lifecycleStage, hook?.targetType, hook?.status, hook?.timeoutAction],
		['IN_PROGRESS', 'PRE_SCALE_UP', 'PAUSE', 'AWAITING_ACTION', 'ROLLBACK'],
	);
	match(hook?.hookId ?? '', /^ecs-pause-\w{43}$/v);
	await ecs.continueServiceDeployment({serviceDeploymentArn: arn, hookId: hook?.hookId});
	clock.advance(300);
	deepEqual(await look(), [['2', 'COMPLETED', 12]]);
	equal((await described(arn))?.lifecycleHookDetails?.[0]?.status, 'SUCCEEDED');
	await rejects(ecs.continueServiceDeployment({serviceDeploymentArn: arn, hookId: hook?.hookId}), {
		name: 'InvalidParameterException',
	});
});

test('a paused deployment can be taken back, and waits a day for it by itself', async t => {
	const {clock, ecs, update, look, described} = await ready(t, pausing('POST_SCALE_UP'));
	const arn = await update();
	clock.advance(300);
	deepEqual(await look(), [
		['2', 'IN_PROGRESS', 12],
		['1', 'COMPLETED', 0],
	]);
	const [hook] = (await described(arn))?.lifecycleHookDetails ?? [];
	await ecs.continueServiceDeployment({serviceDeploymentArn: arn, hookId: hook?.hookId, action: 'ROLLBACK'});
	clock.advance(300);
	deepEqual(await look(), [['1', 'COMPLETED', 12]]);
	equal((await described(arn))?.status, 'ROLLBACK_SUCCESSFUL');
	const next = await update();
	clock.advance(24 * 3600 + 600);
	deepEqual([(await described(next))?.lifecycleHookDetails?.[0]?.status, (await look())[0]?.[0]], ['TIMED_OUT', '1']);
});

const refused: ReadonlyArray<readonly [what: string, configuration: Configuration]> = [
	['early success below the healthy minimum', early({healthyPercent: 20})],
	['early success without a word on cleaning up', early({sourceServiceRevisionCleanup: undefined})],
	['a pause while traffic moves', {lifecycleHooks: [{targetType: 'PAUSE', lifecycleStages: ['TEST_TRAFFIC_SHIFT']}]}],
	['a hook of Lambda without its function', {lifecycleHooks: [{lifecycleStages: ['PRE_SCALE_UP']}]}],
];

function early(change: Configuration['earlySuccessCriteria'] | Readonly<Record<string, unknown>>): Configuration {
	return {
		minimumHealthyPercent: 50,
		earlySuccessCriteria: {enable: true, healthyPercent: 80, sourceServiceRevisionCleanup: 'DEFERRED', ...change},
	};
}

for (const [what, configuration] of refused) {
	test(`refuses ${what}`, async t => {
		const {update} = await ready(t, configuration);
		await rejects(update(), {name: 'InvalidParameterException'});
	});
}

test('what goes back already is stopped again without harm', async t => {
	const {clock, ecs, update, described} = await ready(t);
	const serviceDeploymentArn = await update();
	clock.advance(10);
	await ecs.stopServiceDeployment({serviceDeploymentArn});
	equal((await described(serviceDeploymentArn))?.status, 'ROLLBACK_IN_PROGRESS');
	await ecs.stopServiceDeployment({serviceDeploymentArn});
	clock.advance(300);
	await rejects(ecs.stopServiceDeployment({serviceDeploymentArn}), {name: 'ConflictException'});
	await rejects(ecs.stopServiceDeployment({serviceDeploymentArn: `${serviceDeploymentArn}0`}), {
		name: 'ServiceDeploymentNotFoundException',
	});
});

const days = 24 * 3600;

/** The Agent of `installed`, deployed a while ago; nobody's session lasts that long. */
function aged(seconds: number): World {
	return {
		summary: 'An Agent from long ago',
		demo: demo('shop-prod'),
		build(home) {
			const service = addOwnAgent(buildShopProd(home), home);
			const [deployment] = service.serviceDeployments;
			const [revision] = service.serviceRevisions;
			if (!(deployment && revision)) {
				return;
			}

			service.serviceDeployments[0] = {...deployment, createdAt: deployment.createdAt - seconds};
			service.serviceRevisions[0] = {...revision, createdAt: revision.createdAt - seconds};
		},
	};
}

const ages: ReadonlyArray<readonly [what: string, seconds: number, deployments: number, revisions: number]> = [
	['a deployment of three days ago is shown with its revision', 0, 1, 1],
	['a deployment of ninety days ago is forgotten, and its revision is not', 88 * days, 0, 1],
	['a revision of 2023 was never recorded', 1200 * days, 0, 0],
];

for (const [what, seconds, deployments, revisions] of ages) {
	test(what, async t => {
		const {connection} = await simulated(aged(seconds), t);
		const ecs = new ECS(connection);
		const {serviceDeployments = []} = await ecs.listServiceDeployments({cluster, service: 'datadog-agent'});
		const {services = []} = await ecs.describeServices({cluster, services: ['datadog-agent']});
		const arn = services[0]?.currentServiceRevisions?.[0]?.arn ?? '';
		const {serviceRevisions = [], failures = []} = await ecs.describeServiceRevisions({serviceRevisionArns: [arn]});
		deepEqual(
			[serviceDeployments.length, serviceRevisions.length, failures.map(({reason}) => reason)],
			[deployments, revisions, revisions === 0 ? ['MISSING'] : []],
		);
	});
}
