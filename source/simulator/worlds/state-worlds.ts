import {addAgent} from './add-agent.ts';
import {addWorkload} from './add-workload.ts';
import {addCluster} from './add-cluster.ts';
import {addInstances} from './add-instances.ts';
import {addOwnAgent, addUpgradedAgent} from './add-own-agent.ts';
import {demo} from './demo.ts';
import {buildShopProd} from './shop.ts';
import type {World} from './world.ts';

// The second run: everything is found, and there is nothing to do.
const installed: World = {
	summary: 'The Agent runs already, as this tool installs it',
	demo: demo('shop-prod'),
	build(home) {
		addOwnAgent(buildShopProd(home), home);
	},
};

// A day apart: the older revision is in the history of the service.
const upgraded: World = {
	summary: 'The Agent was upgraded by this tool two days ago',
	demo: demo('shop-prod'),
	build(home) {
		addUpgradedAgent(buildShopProd(home), home, {
			container: {image: 'public.ecr.aws/datadog/agent:7.61.0', memory: 384},
		});
	},
};

// One of each: a size, a value, an added variable, a label and a container beside it. The plan must say
// what becomes of each.
const drifted: World = {
	summary: 'The Agent was installed by this tool and changed by hand since',
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
	summary: 'An application holds port 8126 on three of twelve instances',
	demo: demo('shop-prod'),
	build(home) {
		const cluster = buildShopProd(home);
		addWorkload(cluster, {name: 'web', count: 3, cpu: 128, memory: 128, containerPort: 8126, hostPort: 8126}, home);
	},
};

// 7822 MiB registered, 7600 taken: 222 left, less than the 512 that the Agent asks for.
const noRoom: World = {
	summary: 'Two of twenty instances have no memory left',
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
	summary: 'An Agent from before 2019, whose service, tasks and half of the instances have short ARNs',
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

// One of each way to an Agent, and of what stands in it.
const services: World = {
	summary: 'An Agent with sockets and logs, and services of which each reaches it in another way or not at all',
	demo: demo('bakery'),
	build(home) {
		const cluster = addCluster('bakery', home);
		addInstances(cluster, {count: 4, kind: 'linux'}, home);
		addInstances(cluster, {count: 2, kind: 'windows2022'}, home);
		addOwnAgent(cluster, home, {
			container: {
				environment: [
					{name: 'DD_SITE', value: 'datadoghq.com'},
					{name: 'DD_ENV', value: 'production'},
					{name: 'DD_APM_ENABLED', value: 'true'},
					{name: 'DD_APM_RECEIVER_SOCKET', value: '/var/run/datadog/apm.socket'},
					{name: 'DD_DOGSTATSD_SOCKET', value: '/var/run/datadog/dsd.socket'},
					{name: 'DD_LOGS_ENABLED', value: 'true'},
					{name: 'DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL', value: 'true'},
				],
				portMappings: [],
				mountPoints: [
					{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true},
					{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
					{sourceVolume: 'cgroup', containerPath: '/host/sys/fs/cgroup', readOnly: true},
					{sourceVolume: 'dd-sockets', containerPath: '/var/run/datadog', readOnly: false},
				],
			},
			volumes: [{name: 'dd-sockets', host: {sourcePath: '/var/run/datadog'}}],
			features: 'core apm-socket dogstatsd-socket logs ecs-explorer health-check',
		});
		const linux = 'attribute:ecs.os-type == linux';
		addWorkload(cluster, {name: 'counter', count: 4, expression: linux}, home);
		addWorkload(
			cluster,
			{
				name: 'orders',
				count: 2,
				expression: linux,
				networkMode: 'awsvpc',
				logDriver: 'awslogs',
				container: {
					environment: [
						{name: 'APP_ENV', value: 'production'},
						{name: 'ORDERS_DSN', value: 'postgres://orders:crumbs-and-butter@db.bakery.example/orders'},
						{name: 'RECIPE', value: 'rye-sourdough-no-7'},
						{name: 'DD_SERVICE', value: 'bakery-orders'},
					],
				},
			},
			home,
		);
		const worker = {
			name: 'worker',
			image: 'public.ecr.aws/acme/oven-worker:2.0.1',
			cpu: 64,
			memory: 128,
			essential: true,
		};
		const envoy = {
			name: 'envoy',
			image: 'public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.5.0-prod',
			cpu: 64,
			memory: 128,
		};
		addWorkload(cluster, {name: 'oven', count: 2, expression: linux, sidecars: [worker, envoy]}, home);
		addWorkload(
			cluster,
			{name: 'till', count: 2, cpu: 1024, memory: 2048, expression: 'attribute:ecs.os-type == windows'},
			home,
		);
		addWorkload(cluster, {name: 'website', count: 2, launchType: 'FARGATE'}, home);
	},
};

/** Worlds that differ in what runs already. */
export const stateWorlds: Readonly<Record<string, World>> = {
	installed,
	upgraded,
	drifted,
	'port-taken': portTaken,
	'no-room': noRoom,
	'short-arns': shortArns,
	services,
};
