import {deepEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {agentOf} from '../../../source/domain/wiring/agent-of.ts';
import {workloadsIn} from '../../../source/domain/wiring/workload.ts';
import {sendsToday} from '../../../source/domain/wiring/sends-today.ts';
import {essentialContainers} from '../../../source/domain/wiring/workload-containers.ts';
import {gatewayOn, summariesOf} from '../../aws/reachable.ts';
import {taskWith} from './wired.ts';

/** The services of a world's cluster, as they are read; `before` changes the account. */
async function workloads(
	t: TestContext,
	world: string,
	before: (ecs: ECS) => Promise<unknown> = async () => undefined,
) {
	const {aws, region, simulator} = await gatewayOn(world, t);
	await before(new ECS(simulator.connection));
	simulator.clock.advance(300);
	const [name] = simulator.demo.clusters;
	const summary = (await summariesOf(aws, region)).find(one => one.name === name);
	if (!summary) {
		throw new Error('no such cluster');
	}

	const cluster = await aws.readCluster(summary, {families: [], depth: 'full'});
	const read = await aws.readWorkloads({region, cluster: cluster.arn, known: Object.keys(cluster.taskDefinitions)});
	return workloadsIn({clusters: [cluster], workloads: [read]}, {clusters: [cluster.arn]});
}

test('each service is known by the hosts that it runs on, and by the Agent there', async t => {
	const found = await workloads(t, 'services');
	deepEqual(
		found.map(({service, groups, cannot}) => [
			service.serviceName,
			groups.map(({platform}) => platform).join(','),
			cannot ?? '',
		]),
		[
			['counter', 'linux', ''],
			['orders', 'linux', ''],
			['oven', 'linux', ''],
			['till', 'windows', 'no-agent'],
			['website', '', 'fargate'],
		],
	);
});

test('while no task of it runs, launch type and constraints tell', async t => {
	const found = await workloads(t, 'services', async ecs => {
		for (const [serviceName, expression] of [
			['idle', 'attribute:ecs.os-type == linux'],
			['nowhere', 'attribute:zone == none'],
		] as const) {
			await ecs.createService({
				cluster: 'bakery',
				serviceName,
				taskDefinition: 'bakery-counter',
				desiredCount: 0,
				launchType: 'EC2',
				placementConstraints: [{type: 'memberOf', expression}],
			});
		}
	});
	const cannot = (name: string) => found.find(({service}) => service.serviceName === name)?.cannot;
	deepEqual([cannot('idle'), cannot('nowhere')], [undefined, 'no-hosts']);
});

test("the Agent is read back with its env, and what of it can't be used is said", async t => {
	const [counter] = await workloads(t, 'services');
	const there = counter && agentOf(counter);
	deepEqual([there?.agent.env, there?.agent.features.includes('apm-socket'), there?.notes], ['production', true, []]);
	const registered = counter?.reached && counter.cluster.taskDefinitions[counter.reached.agent.taskDefinitionArn];
	if (!counter || !registered) {
		throw new Error('no Agent');
	}

	// As Datadog's own file for sockets has it, which can't work.
	const containerDefinitions = registered.definition.containerDefinitions.map(container => ({
		...container,
		mountPoints: container.mountPoints?.map(mount => ({...mount, readOnly: true})) ?? [],
	}));
	const readOnly = {...registered, definition: {...registered.definition, containerDefinitions}};
	const cluster = {
		...counter.cluster,
		taskDefinitions: {...counter.cluster.taskDefinitions, [readOnly.arn]: readOnly},
	};
	const broken = agentOf({...counter, cluster});
	deepEqual(
		[broken?.agent.features.filter(id => id.endsWith('-socket')), broken?.notes],
		[[], [{kind: 'socket-unusable', agent: 'datadog-agent', why: 'read-only'}]],
	);
});

test('what a definition sends already is told from its variables', () => {
	const sends = (name: string) => sendsToday(taskWith({environment: [{name, value: 'x'}]}));
	deepEqual(
		['DD_TRACE_AGENT_URL', 'DD_DOGSTATSD_URL', 'DD_AGENT_HOST', 'APP_ENV'].map(name => sends(name).join(',')),
		['traces', 'metrics', 'traces,metrics', ''],
	);
});

test('proxies, routers of logs and what ends before the others are no applications', () => {
	const definition = taskWith();
	const beside = [
		{name: 'envoy', image: 'public.ecr.aws/appmesh/aws-appmesh-envoy:v1'},
		{name: 'log_router', image: 'acme/logs:1', firelensConfiguration: {type: 'fluentbit'}},
		{name: 'migrate', image: 'acme/web:1', essential: false},
		{
			name: 'datadog-agent',
			image: 'public.ecr.aws/datadog/agent:7',
			environment: [{name: 'DD_API_KEY', value: 'x'}],
		},
		{name: 'cache', image: 'redis:7', essential: false},
	];
	const [web = {name: 'web', image: ''}] = definition.containerDefinitions;
	const all = [{...web, dependsOn: [{containerName: 'migrate', condition: 'SUCCESS'}]}, ...beside];
	deepEqual(
		essentialContainers({...definition, containerDefinitions: all}).map(({name}) => name),
		['web'],
	);
});
