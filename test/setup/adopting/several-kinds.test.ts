import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {DescribeServicesCommand, ECSClient, ListServicesCommand} from '@aws-sdk/client-ecs';
import {addAgent} from '../../../source/simulator/worlds/add-agent.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** Six hosts of today's Linux and two of Amazon Linux 1, with somebody else's Agent on all of them. */
const world: World = {
	summary: 'Two kinds of Linux in one cluster',
	demo: demo('both'),
	build(home) {
		const cluster = addCluster('both', home);
		addInstances(cluster, {count: 6, kind: 'linux'}, home);
		addInstances(cluster, {count: 2, kind: 'amazonLinux1'}, home);
		addAgent(
			cluster,
			{
				image: 'datadog/agent:7.52.0',
				family: 'datadog',
				serviceName: 'datadog',
				tags: [{key: 'terraform', value: 'true'}],
			},
			home,
		);
	},
};

async function servicesIn(ecs: ECSClient) {
	const {serviceArns} = await ecs.send(new ListServicesCommand({cluster: 'both'}));
	const {services = []} = await ecs.send(new DescribeServicesCommand({cluster: 'both', services: serviceArns}));
	return services
		.map(({serviceName, runningCount, placementConstraints = []}) => [
			serviceName,
			runningCount,
			placementConstraints.length,
		])
		.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
}

function ids({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'planned' ? event.plan.changes.map(({id}) => id) : []));
}

const cluster = ['--cluster', 'both', '--linux', 'linux', '--yes'];

test('somebody else’s service over two kinds of hosts is adopted once, and every host keeps its Agent', async t => {
	const simulator = await simulated(world, t);
	const ecs = new ECSClient(simulator.connection);
	const before = await servicesIn(ecs);
	const args = [...cluster, '--existing', 'adopt', '--features', 'core,apm,dogstatsd,logs'];
	const first = await runSetup(simulator, {args, id: 'first'});
	const second = await runSetup(simulator, {args, id: 'second'});
	deepEqual(
		{before, after: await servicesIn(ecs), exitCodes: [first.exitCode, second.exitCode], again: ids(second)},
		{before: [['datadog', 8, 0]], after: [['datadog', 8, 0]], exitCodes: [0, 0], again: []},
	);
	deepEqual(ids(first), [...new Set(ids(first))]);
});

test('a service of ours that hosts of another kind joined is narrowed once theirs is there', async t => {
	let join: () => unknown = () => undefined;
	const simulator = await simulated(
		{
			summary: 'Linux, which Amazon Linux 1 joins',
			demo: demo('both'),
			build(home) {
				const made = addCluster('both', home);
				addInstances(made, {count: 6, kind: 'linux'}, home);
				join = () => addInstances(made, {count: 2, kind: 'amazonLinux1'}, home);
			},
		},
		t,
	);
	const ecs = new ECSClient(simulator.connection);
	await runSetup(simulator, {args: cluster, id: 'first'});
	join();
	simulator.clock.advance(600);
	deepEqual(await servicesIn(ecs), [['datadog-agent', 8, 1]]);
	const second = await runSetup(simulator, {args: cluster, id: 'second'});
	const third = await runSetup(simulator, {args: cluster, id: 'third'});
	deepEqual(
		{
			changes: ids(second).filter(id => id.includes('service')),
			after: await servicesIn(ecs),
			exitCodes: [second.exitCode, third.exitCode],
			again: ids(third),
		},
		{
			changes: [
				'create-service-us-east-1-both-datadog-agent-amazon-linux-1',
				'update-service-us-east-1-both-datadog-agent',
			],
			after: [
				['datadog-agent', 6, 2],
				['datadog-agent-amazon-linux-1', 2, 2],
			],
			exitCodes: [0, 0],
			again: [],
		},
	);
});
