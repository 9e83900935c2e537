import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type CreateServiceCommandInput, ECS} from '@aws-sdk/client-ecs';
import {addOwnAgent} from '../../../../source/simulator/worlds/add-own-agent.ts';
import {demo} from '../../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

type Configuration = NonNullable<CreateServiceCommandInput['deploymentConfiguration']>;

const cluster = 'shop-prod';
// A change of the definition, so that a deployment begins.
const args = ['--cluster', cluster, '--env', 'prod', '--yes', '--timeout', '30m'];

/** Our Agent in a service whose deployments stand still or end early, as somebody has set it. */
async function ready(deploymentConfiguration: Configuration, t: TestContext) {
	const world: World = {
		summary: 'An Agent whose service was set up with care',
		demo: demo(cluster),
		build(home) {
			addOwnAgent(buildShopProd(home), home);
		},
	};
	const simulator = await simulated(world, t);
	const ecs = new ECS(simulator.connection);
	await ecs.updateService({cluster, service: 'datadog-agent', deploymentConfiguration});
	return {simulator, ecs};
}

/** At each look at the rollout, with what was seen last. */
function meanwhile(act: () => Promise<unknown>): Pick<Run, 'ports'> {
	return {
		ports: ports => ({
			...ports,
			clock: {
				...ports.clock,
				async pause(seconds, signal) {
					await ports.clock.pause(seconds, signal);
					await act();
				},
			},
		}),
	};
}

function causes({events}: Ran): readonly string[] {
	return [
		...new Set(
			events.flatMap(event => (event.type === 'rollout' ? event.rollout.causes.map(({kind}) => kind) : [])),
		),
	];
}

const pausing: Configuration = {lifecycleHooks: [{targetType: 'PAUSE', lifecycleStages: ['PRE_SCALE_UP']}]};

test('a paused deployment is told as waiting, with the command that continues it, and is watched on', async t => {
	const {simulator, ecs} = await ready(pausing, t);
	let looks = 0;
	const run = await runSetup(simulator, {
		args,
		...meanwhile(async () => {
			const {services = []} = await ecs.describeServices({cluster, services: ['datadog-agent']});
			const serviceDeploymentArn = services[0]?.currentServiceDeployment ?? '';
			const {serviceDeployments = []} = await ecs.describeServiceDeployments({
				serviceDeploymentArns: [serviceDeploymentArn],
			});
			const [hook] = serviceDeployments[0]?.lifecycleHookDetails ?? [];
			if (hook?.status !== 'AWAITING_ACTION') {
				return;
			}

			looks += 1;
			// The run has seen it at the look before.
			if (looks > 1) {
				await ecs.continueServiceDeployment({serviceDeploymentArn, hookId: hook.hookId});
			}
		}),
	});
	const paused = run.events.flatMap(event =>
		event.type === 'rollout'
			? event.rollout.causes.flatMap(cause => (cause.kind === 'paused' ? [cause.command] : []))
			: [],
	);
	deepEqual(paused[0]?.slice(0, 3), ['aws', 'ecs', 'continue-service-deployment']);
	deepEqual([run.exitCode, run.outcome.clusters[0]?.running], [0, 12]);
});

test('a paused deployment that nobody continues goes on when the time is up', async t => {
	const {simulator} = await ready(pausing, t);
	const run = await runSetup(simulator, {args});
	deepEqual([run.exitCode, run.outcome.kind, causes(run)], [6, 'going-on', ['paused']]);
});

test('a deployment that ECS calls complete early is watched until it runs everywhere', async t => {
	const {simulator} = await ready(
		{
			minimumHealthyPercent: 50,
			earlySuccessCriteria: {enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'DEFERRED'},
		},
		t,
	);
	const run = await runSetup(simulator, {args, looks: 'all'});
	deepEqual([run.exitCode, causes(run), run.outcome.clusters[0]?.running], [0, ['early'], 12]);
});

test('a night under a closed lid does not use up the time of a rollout', async t => {
	const {simulator} = await ready(pausing, t);
	let hours = 0;
	const begun = simulator.clock.now();
	const run = await runSetup(simulator, {
		args: [...args.slice(0, -1), '10m'],
		ports: ports => ({
			...ports,
			clock: {
				...ports.clock,
				now: () => ports.clock.now() + hours * 3_600_000,
				async pause(seconds, signal) {
					await ports.clock.pause(seconds, signal);
					hours = 8;
				},
			},
		}),
	});
	equal(simulator.clock.now() - begun >= 500, true);
	const seen = run.events.findLast(event => event.type === 'rollout');
	const problem = run.outcome.kind === 'going-on' ? run.outcome.problem : undefined;
	deepEqual([problem?.code, seen?.type === 'rollout' && seen.seconds < 700], ['rollout-timeout', true]);
});

const managed = ['--cluster', 'orders', '--replace-instances', '--yes', '--timeout', '2h'];

/** What a run did and said of a daemon. */
function ending(run: Ran) {
	return {
		changes: run.events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : [])),
		rolledBack: run.events.flatMap(event =>
			event.type === 'problem' && event.problem.code === 'rollout-failed' ? [event.problem.rolledBack] : [],
		),
		verdicts: run.events.flatMap(event =>
			event.type === 'rollout' && event.rollout.verdict !== 'going-on'
				? [[event.rollout.taskDefinition.split('/').at(-1), event.rollout.verdict, event.rollout.isBack]]
				: [],
		),
		exitCode: run.exitCode,
	};
}

test("a daemon that AWS's own breaker took back is told so, once the old revision runs", async t => {
	const simulator = await simulated('managed', t);
	await runSetup(simulator, {args: managed});
	const run = await runSetup(simulator, {args: [...managed, '--agent-version', '7.999.0'], id: 'fedcba9876543210'});
	deepEqual(ending(run), {
		changes: ['register-daemon-task-definition', 'update-daemon'],
		rolledBack: ['by-aws'],
		verdicts: [
			['datadog-agent-task:2', 'rolled-back', undefined],
			['datadog-agent-task:1', 'succeeded', true],
		],
		exitCode: 4,
	});
	const again = await runSetup(simulator, {args: managed, id: 'third'});
	equal(again.outcome.kind, 'nothing-to-do');
});

test("a daemon's update that AWS can't take back is put back by another one, with all its settings", async t => {
	const {managed: world} = worlds;
	if (!world) {
		throw new Error('no such world');
	}

	const simulator = await simulated({...world, faults: {daemonRollback: 'fails'}}, t);
	await runSetup(simulator, {args: [...managed, '--drain-percent', '50', '--env', 'prod']});
	const ecs = new ECS(simulator.connection);
	const before = await settingsOf(ecs);
	const run = await runSetup(simulator, {
		args: [...managed, '--drain-percent', '100', '--agent-version', '7.999.0'],
		id: 'fedcba9876543210',
	});
	deepEqual(ending(run), {
		changes: ['register-daemon-task-definition', 'update-daemon', 'update-daemon'],
		rolledBack: ['by-us'],
		verdicts: [
			['datadog-agent-task:2', 'failing', undefined],
			['datadog-agent-task:1', 'succeeded', true],
		],
		exitCode: 4,
	});
	deepEqual(await settingsOf(ecs), before);
	// What failed is kept, to be looked at.
	const {daemonTaskDefinitions = []} = await ecs.listDaemonTaskDefinitions({family: 'datadog-agent-task'});
	equal(daemonTaskDefinitions.length, 2);
});

/** All that UpdateDaemon sets, of the newest deployment. */
async function settingsOf(ecs: ECS) {
	const {clusters = []} = await ecs.describeClusters({clusters: ['orders']});
	const {daemonSummariesList = []} = await ecs.listDaemons({clusterArn: clusters[0]?.clusterArn});
	const {daemonDeployments: listed = []} = await ecs.listDaemonDeployments({
		daemonArn: daemonSummariesList[0]?.daemonArn,
	});
	const {daemonDeployments = []} = await ecs.describeDaemonDeployments({
		daemonDeploymentArns: [listed[0]?.daemonDeploymentArn ?? ''],
	});
	const [deployment] = daemonDeployments;
	const {daemonRevisions = []} = await ecs.describeDaemonRevisions({
		daemonRevisionArns: [deployment?.targetDaemonRevision?.arn ?? ''],
	});
	const [{daemonRevisionArn, createdAt, ...revision} = {daemonRevisionArn: '', createdAt: undefined}] =
		daemonRevisions;
	return {...revision, configuration: deployment?.deploymentConfiguration};
}
