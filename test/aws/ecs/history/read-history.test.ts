import {deepEqual, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import type {History} from '../../../../source/domain/account/history.ts';
import {ProblemError} from '../../../../source/domain/choices/problem/problem.ts';
import {addOwnAgent} from '../../../../source/simulator/worlds/add-own-agent.ts';
import {demo} from '../../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {gatewayOn, summariesOf} from '../../reachable.ts';

/** What a plan reads before it asks for the past. */
async function historyOf(world: string | World, context: TestContext) {
	const {aws, region, simulator} = await gatewayOn(world, context);
	const summary = (await summariesOf(aws, region)).find(({name}) => name === 'shop-prod' || name === 'orders');
	if (!summary) {
		throw new Error('no such cluster');
	}

	const {daemonServices, daemons} = await aws.readCluster(summary, {families: [], depth: 'full'});
	const [service] = daemonServices;
	const [daemon] = daemons;
	const at = {
		region,
		cluster: summary.arn,
		kind: daemon ? 'daemon' : 'service',
		arn: daemon?.arn ?? service?.serviceArn ?? '',
		taskDefinition: daemon?.taskDefinitionArn ?? service?.taskDefinition ?? '',
	} as const;
	return {aws, ...simulator, at, history: async () => aws.readHistory(at)};
}

function brief({deployments, definitions}: History) {
	return {
		deployments: deployments.map(({status, taskDefinition}) => [status, taskDefinition?.split('/').at(-1)]),
		definitions: Object.keys(definitions).map(arn => arn.split('/').at(-1)),
	};
}

/** The Agent of `installed`, with a container that differs in each of so many later revisions. */
async function updated(images: readonly string[], context: TestContext) {
	const found = await historyOf('installed', context);
	const {connection, clock, at} = found;
	const ecs = new ECS(connection);
	const {taskDefinition} = await ecs.describeTaskDefinition({taskDefinition: 'datadog-agent-task'});
	const [container] = taskDefinition?.containerDefinitions ?? [];
	for (const image of images) {
		const {taskDefinition: next} = await ecs.registerTaskDefinition({
			family: 'datadog-agent-task',
			executionRoleArn: taskDefinition?.executionRoleArn,
			networkMode: 'bridge',
			volumes: taskDefinition?.volumes,
			containerDefinitions: [{...container, name: 'datadog-agent', image}],
		});
		await ecs.updateService({cluster: at.cluster, service: at.arn, taskDefinition: next?.taskDefinitionArn});
		clock.advance(400);
	}

	return {...found, ecs, now: {...at, taskDefinition: `${at.taskDefinition.slice(0, -1)}${images.length + 1}`}};
}

const image = (version: string) => `public.ecr.aws/datadog/agent:${version}`;

test('the past of a service is its deployments, newest first, with the definitions that ran before', async t => {
	const {aws, now} = await updated([image('7.61.0'), image('7.62.0')], t);
	deepEqual(brief(await aws.readHistory(now)), {
		deployments: [
			['SUCCESSFUL', 'datadog-agent-task:3'],
			['SUCCESSFUL', 'datadog-agent-task:2'],
			['SUCCESSFUL', 'datadog-agent-task:1'],
		],
		definitions: ['datadog-agent-task:2', 'datadog-agent-task:1'],
	});
});

test('a service on its first revision has a past without another one', async t => {
	const {history} = await historyOf('installed', t);
	deepEqual(brief(await history()), {
		deployments: [['SUCCESSFUL', 'datadog-agent-task:1']],
		// The last of the family are read then, the one that runs among them.
		definitions: ['datadog-agent-task:1'],
	});
});

test('a revision that was deleted since is named and can not be read', async t => {
	const {aws, now, ecs, clock} = await updated([image('7.61.0')], t);
	await ecs.deregisterTaskDefinition({taskDefinition: 'datadog-agent-task:1'});
	deepEqual(brief(await aws.readHistory(now)).definitions, ['datadog-agent-task:1']);
	await ecs.deleteTaskDefinitions({taskDefinitions: ['datadog-agent-task:1']});
	clock.advance(2 * 3600);
	deepEqual(brief(await aws.readHistory(now)), {
		deployments: [
			['SUCCESSFUL', 'datadog-agent-task:2'],
			['SUCCESSFUL', 'datadog-agent-task:1'],
		],
		definitions: [],
	});
});

test('restarts of one revision are read past, and the search ends at another', async t => {
	const {aws, now, ecs, clock, at} = await updated([image('7.61.0')], t);
	for (let restarts = 0; restarts < 22; restarts += 1) {
		await ecs.updateService({cluster: at.cluster, service: at.arn, forceNewDeployment: true});
		clock.advance(400);
	}

	const {deployments, definitions} = await aws.readHistory(now);
	deepEqual([deployments.length, Object.keys(definitions).length], [24, 1]);
});

/** The service as a world builds it, some days older. */
function aged(days: number): World {
	return {
		summary: 'An Agent from long ago',
		demo: demo('shop-prod'),
		build(home) {
			const service = addOwnAgent(buildShopProd(home), home);
			const [deployment] = service.serviceDeployments;
			if (deployment) {
				service.serviceDeployments[0] = {...deployment, createdAt: deployment.createdAt - days * 24 * 3600};
			}

			service.serviceRevisions.pop();
		},
	};
}

test('a deployment whose revision is older than the records of ECS names none', async t => {
	const {history} = await historyOf(aged(0), t);
	deepEqual(brief(await history()).deployments, [['SUCCESSFUL', undefined]]);
});

test('after ninety days nothing is known of a deployment', async t => {
	const {history} = await historyOf(aged(90), t);
	deepEqual(brief(await history()), {deployments: [], definitions: ['datadog-agent-task:1']});
});

test('who may not list deployments is told so, and not that there were none', async t => {
	const {history} = await historyOf(
		{
			summary: 'No past',
			demo: demo('shop-prod'),
			policies: [
				{
					Version: '2012-10-17',
					Statement: [
						{Effect: 'Allow', Action: '*', Resource: '*'},
						{Effect: 'Deny', Action: 'ecs:ListServiceDeployments', Resource: '*'},
					],
				},
			],
			build(home) {
				addOwnAgent(buildShopProd(home), home);
			},
		},
		t,
	);
	await rejects(history, error => error instanceof ProblemError && error.problem.code === 'access-denied');
});

test('the past of a daemon has the settings of each deployment', async t => {
	const {aws, region, simulator} = await gatewayOn('managed', t);
	const ecs = new ECS(simulator.connection);
	const {capacityProviders = []} = await ecs.describeCapacityProviders({cluster: 'orders'});
	const {clusters = []} = await ecs.describeClusters({clusters: ['orders']});
	const [provider] = capacityProviders;
	const [cluster] = clusters;
	const register = async (version: string) => {
		const {daemonTaskDefinitionArn} = await ecs.registerDaemonTaskDefinition({
			family: 'datadog-agent-task',
			cpu: '256',
			memory: '512',
			containerDefinitions: [
				{
					name: 'datadog-agent',
					image: image(version),
					environment: [{name: 'DD_API_KEY', value: simulator.demo.apiKey}],
				},
			],
		});
		return daemonTaskDefinitionArn;
	};

	const settings = {capacityProviderArns: [provider?.capacityProviderArn ?? ''], critical: false};
	const {daemonArn = ''} = await ecs.createDaemon({
		daemonName: 'datadog-agent',
		clusterArn: cluster?.clusterArn,
		daemonTaskDefinitionArn: await register('7.61.0'),
		deploymentConfiguration: {drainPercent: 50},
		propagateTags: 'DAEMON',
		...settings,
	});
	simulator.clock.advance(1800);
	const next = (await register('7.62.0')) ?? '';
	await ecs.updateDaemon({daemonArn, daemonTaskDefinitionArn: next, ...settings});
	simulator.clock.advance(10);
	const history = await aws.readHistory({
		region,
		cluster: cluster?.clusterArn ?? '',
		kind: 'daemon',
		arn: daemonArn,
		taskDefinition: next,
	});
	deepEqual(brief(history), {
		deployments: [
			['IN_PROGRESS', 'datadog-agent-task:2'],
			['SUCCESSFUL', 'datadog-agent-task:1'],
		],
		definitions: ['datadog-agent-task:1'],
	});
	deepEqual(history.deployments[1]?.settings, {
		daemonTaskDefinitionArn: next.replace(/2$/v, '1'),
		...settings,
		deploymentConfiguration: {drainPercent: 50, bakeTimeInMinutes: 0},
		propagateTags: 'DAEMON',
		enableECSManagedTags: false,
		enableExecuteCommand: false,
	});
});
