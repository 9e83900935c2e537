import {summaries} from '../summaries.ts';
import {addOwnAgent} from '../add-own-agent.ts';
import {addWorkload} from '../add-workload.ts';
import {addCluster} from '../add-cluster.ts';
import {addInstances} from '../add-instances.ts';
import {demo} from '../demo.ts';
import type {World} from '../world.ts';

// One of each way to an Agent, and of what stands in it.
export const services: World = {
	summary: summaries.services,
	demo: demo('bakery'),
	build(home) {
		const cluster = addCluster('bakery', home);
		addInstances(cluster, {count: 4, kind: 'linux'}, home);
		addInstances(cluster, {count: 2, kind: 'windows2022'}, home);
		addOwnAgent(cluster, home, {
			env: 'production',
			container: {
				cpu: 256,
				environment: [
					{name: 'DD_SITE', value: 'datadoghq.com'},
					{name: 'DD_APM_ENABLED', value: 'true'},
					{name: 'DD_APM_RECEIVER_SOCKET', value: '/var/run/datadog/apm.socket'},
					{name: 'DD_DOGSTATSD_SOCKET', value: '/var/run/datadog/dsd.socket'},
					{name: 'DD_LOGS_ENABLED', value: 'true'},
					{name: 'DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL', value: 'true'},
					{name: 'DD_ECS_TASK_COLLECTION_ENABLED', value: 'true'},
				],
				portMappings: [],
				mountPoints: [
					{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true},
					{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
					{sourceVolume: 'cgroup', containerPath: '/host/sys/fs/cgroup', readOnly: true},
					{sourceVolume: 'dd-sockets', containerPath: '/var/run/datadog', readOnly: false},
					{sourceVolume: 'pointdir', containerPath: '/opt/datadog-agent/run', readOnly: false},
					{sourceVolume: 'containers_root', containerPath: '/var/lib/docker/containers', readOnly: true},
				],
			},
			volumes: [
				{name: 'dd-sockets', host: {sourcePath: '/var/run/datadog'}},
				{name: 'pointdir', host: {sourcePath: '/opt/datadog-agent/run'}},
				{name: 'containers_root', host: {sourcePath: '/var/lib/docker/containers/'}},
			],
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
