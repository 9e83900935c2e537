import {summaries} from '../summaries.ts';
import {addAgent} from '../add-agent.ts';
import {addWorkload} from '../add-workload.ts';
import {addCluster} from '../add-cluster.ts';
import {addInstances} from '../add-instances.ts';
import {addOwnAgent, addUpgradedAgent} from '../add-own-agent.ts';
import {demo} from '../demo.ts';
import {buildShopProd} from '../shop.ts';
import type {World} from '../world.ts';
import {mirrored} from './mirrored.ts';
import {services} from './services.ts';

// The second run: everything is found, and there is nothing to do.
const installed: World = {
	summary: summaries.installed,
	demo: demo('shop-prod'),
	build(home) {
		addOwnAgent(buildShopProd(home), home);
	},
};

// A day apart: the older revision is in the history of the service.
const upgraded: World = {
	summary: summaries.upgraded,
	demo: demo('shop-prod'),
	build(home) {
		addUpgradedAgent(buildShopProd(home), home, {
			container: {image: 'public.ecr.aws/datadog/agent:7.61.0', memory: 384},
		});
	},
};

// What is taken out of the one must not be missing in the other.
const shared: World = {
	summary: summaries.shared,
	demo: demo('shop-prod'),
	build(home) {
		addOwnAgent(buildShopProd(home), home);
		const stage = addCluster('shop-stage', home);
		addInstances(stage, {count: 4, kind: 'linux'}, home);
		addWorkload(stage, {name: 'storefront-stage', count: 4}, home);
		addOwnAgent(stage, home, {env: 'stage'});
	},
};

// One of each: a size, a value, an added variable, a label and a container beside it. The plan must say
// what becomes of each.
const drifted: World = {
	summary: summaries.drifted,
	demo: demo('shop-prod'),
	build(home) {
		addOwnAgent(buildShopProd(home), home, {
			container: {
				memory: 256,
				environment: [
					{name: 'DD_SITE', value: 'datadoghq.com'},
					{name: 'DD_APM_ENABLED', value: 'true'},
					{name: 'DD_APM_NON_LOCAL_TRAFFIC', value: 'false'},
					{name: 'DD_DOGSTATSD_NON_LOCAL_TRAFFIC', value: 'true'},
					{name: 'DD_ECS_TASK_COLLECTION_ENABLED', value: 'true'},
					{name: 'DD_LOG_LEVEL', value: 'debug'},
				],
				dockerLabels: {'com.acme.team': 'platform'},
			},
			sidecars: [
				{
					name: 'log-router',
					image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable',
					cpu: 50,
					memory: 64,
					essential: false,
				},
			],
		});
	},
};

// The Agent's port for traces, held by an application: on those instances its task can never be placed, and the service
// goes on trying without a failure of its own.
const portTaken: World = {
	summary: summaries['port-taken'],
	demo: demo('shop-prod'),
	build(home) {
		const cluster = buildShopProd(home);
		addWorkload(cluster, {name: 'web', count: 3, cpu: 128, memory: 128, containerPort: 8126, hostPort: 8126}, home);
	},
};

// 7822 MiB registered, 7600 taken: 222 left, less than the 512 that the Agent asks for.
const noRoom: World = {
	summary: summaries['no-room'],
	demo: demo('warehouse'),
	build(home) {
		const cluster = addCluster('warehouse', home);
		addInstances(cluster, {count: 20, kind: 'linux'}, home);
		addWorkload(cluster, {name: 'index', count: 2, cpu: 1024, memory: 7600}, home);
		addWorkload(cluster, {name: 'picker', count: 18, cpu: 512, memory: 2048}, home);
	},
};

// Made by hand in 2018, when nobody had long ARNs, and never touched since: nothing of it can be tagged. The instances
// of later years have long ones.
const shortArns: World = {
	summary: summaries['short-arns'],
	demo: demo('legacy'),
	build(home) {
		const {accountSettings} = home.region;
		const cluster = addCluster('legacy', home);
		for (const setting of ['serviceLongArnFormat', 'containerInstanceLongArnFormat']) {
			accountSettings.set(setting, 'disabled');
		}

		addInstances(cluster, {count: 3, kind: 'amazonLinux2'}, home);
		addWorkload(cluster, {name: 'orders', count: 4}, home);
		addAgent(
			cluster,
			{image: 'datadog/agent:latest', family: 'datadog-agent-task', serviceName: 'datadog-agent', tags: []},
			home,
		);
		accountSettings.clear();
		addInstances(cluster, {count: 3, kind: 'linux'}, home);
		addWorkload(cluster, {name: 'returns', count: 2}, home);
	},
};

// A fleet that nobody has touched for more than a year: two versions, and one that follows `7` without having been
// deployed since. A cluster of somebody else's Agent is none of ours to upgrade.
const outdated: World = {
	summary: summaries.outdated,
	demo: demo('shop-prod', 'shop-staging', 'search'),
	days: 400,
	build(home) {
		const old = 'public.ecr.aws/datadog/agent:7.62.1';
		const staging = addCluster('shop-staging', home);
		addInstances(staging, {count: 2, kind: 'linux'}, home);
		addWorkload(staging, {name: 'storefront', count: 2}, home);
		addOwnAgent(staging, home, {container: {image: old}});
		addOwnAgent(buildShopProd(home), home, {
			container: {image: old, memory: 768, dockerLabels: {team: 'platform'}},
		});
		const search = addCluster('search', home);
		addInstances(search, {count: 4, kind: 'linux'}, home);
		addWorkload(search, {name: 'index', count: 4}, home);
		addOwnAgent(search, home);
	},
};

/** Worlds that differ in what runs already. */
export const stateWorlds = {
	installed,
	upgraded,
	shared,
	drifted,
	outdated,
	mirrored,
	'port-taken': portTaken,
	'no-room': noRoom,
	'short-arns': shortArns,
	services,
} satisfies Readonly<Record<string, World>>;
