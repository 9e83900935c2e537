import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {
	DescribeServicesCommand,
	DescribeTaskDefinitionCommand,
	ECSClient,
	RegisterTaskDefinitionCommand,
	UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {runSetup, type Ran} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const shop = ['--cluster', 'shop-prod', '--yes'];
const service = {cluster: 'shop-prod', service: 'datadog-agent'};

const said = ({events}: Ran) =>
	events.flatMap(event =>
		event.type === 'problem' && event.problem.code === 'checks-failed'
			? event.problem.checks.map(({id, finding, facts}) => [id, finding, facts.container, facts.values])
			: [],
	);
const written = ({events}: Ran) => events.filter(({type}) => type === 'change-started').length;

test('a definition that ECS would refuse is refused before anything is written', async t => {
	const simulator = await simulated('shop', t);
	await runSetup(simulator, {args: shop, looks: 'few'});
	const client = new ECSClient(simulator.connection);
	const {services} = await client.send(
		new DescribeServicesCommand({cluster: service.cluster, services: [service.service]}),
	);
	const {taskDefinition} = await client.send(
		new DescribeTaskDefinitionCommand({taskDefinition: services?.[0]?.taskDefinition}),
	);
	// A person's sidecar, which is fine in bridge mode and nowhere else.
	const sidecar = {
		name: 'proxy',
		image: 'public.ecr.aws/nginx/nginx:1',
		memory: 64,
		portMappings: [{hostPort: 9000, containerPort: 80}],
	};
	const registered = await client.send(
		new RegisterTaskDefinitionCommand({
			family: taskDefinition?.family,
			executionRoleArn: taskDefinition?.executionRoleArn,
			networkMode: taskDefinition?.networkMode,
			volumes: taskDefinition?.volumes,
			requiresCompatibilities: taskDefinition?.requiresCompatibilities,
			containerDefinitions: [...(taskDefinition?.containerDefinitions ?? []), sidecar],
		}),
	);
	await client.send(
		new UpdateServiceCommand({...service, taskDefinition: registered.taskDefinition?.taskDefinitionArn}),
	);

	const host = await runSetup(simulator, {args: [...shop, '--network-mode', 'host'], id: 'host'});
	deepEqual(
		[said(host), written(host), host.exitCode],
		[[['definition', 'host-port-differs', 'proxy', ['9000', '80']]], 0, 1],
	);

	const bridge = await runSetup(simulator, {args: [...shop, '--env', 'prod', '--dry-run'], id: 'bridge'});
	deepEqual([said(bridge), bridge.outcome.kind, bridge.exitCode], [[], 'planned', 0]);
});
