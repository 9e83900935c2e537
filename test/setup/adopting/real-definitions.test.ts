import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {
	CreateServiceCommand,
	DescribeServicesCommand,
	ECSClient,
	RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import {readDefinitions, type DefinitionOnInstances} from '../../support/definitions.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const kinds = {linux: 'linux', 'amazon-linux-1': 'amazonLinux1', windows: 'windows2022', external: 'external'} as const;

/** A cluster of three hosts of one kind, on which nothing runs. */
function worldOf(platform: keyof typeof kinds): World {
	return {
		summary: `Three hosts of ${platform}`,
		demo: demo('fleet'),
		build(home) {
			addInstances(addCluster('fleet', home), {count: 3, kind: kinds[platform]}, home);
		},
	};
}

const agents = readDefinitions().filter(
	(one): one is DefinitionOnInstances & Required<Pick<DefinitionOnInstances, 'service'>> =>
		one.platform !== 'managed-instances' &&
		one.service?.schedulingStrategy === 'DAEMON' &&
		one.expected.agent !== 'no',
);

function changes({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'planned' ? event.plan.changes.map(({kind}) => kind) : []));
}

/** Puts the Agent on the cluster, and gives the program's view of it before and after it was adopted. */
async function adopted({platform, service, definition}: (typeof agents)[number], t: Parameters<typeof simulated>[1]) {
	const simulator = await simulated(worldOf(platform), t);
	const ecs = new ECSClient(simulator.connection);
	const {taskDefinition} = await ecs.send(new RegisterTaskDefinitionCommand(definition));
	const {tags, launchType, schedulingStrategy, serviceName, placementConstraints} = service;
	const {enableExecuteCommand, networkConfiguration, deploymentConfiguration} = service;
	await ecs.send(
		new CreateServiceCommand({
			cluster: 'fleet',
			launchType,
			schedulingStrategy,
			serviceName,
			enableExecuteCommand,
			networkConfiguration,
			deploymentConfiguration,
			placementConstraints: placementConstraints?.map(({expression}) => ({type: 'memberOf', expression})),
			taskDefinition: taskDefinition?.taskDefinitionArn,
			// AWS alone writes those of its own.
			tags: Object.entries(tags)
				.filter(([key]) => !key.startsWith('aws:'))
				.map(([key, value]) => ({key, value})),
		}),
	);
	const args = ['--cluster', 'fleet', '--existing', 'adopt', '--yes', '--no-wait'];
	// What only a person knows: that it is one, and which of several is meant.
	const answers = {
		takeAgent: [{entry: serviceName}],
		agentContainer: [{entry: definition.containerDefinitions?.[0]?.name ?? ''}],
	};
	const first = await runSetup(simulator, {args, answers, id: 'first', looks: 'few'});
	const second = await runSetup(simulator, {args, id: 'second', looks: 'few'});
	const {services} = await ecs.send(new DescribeServicesCommand({cluster: 'fleet', services: [serviceName]}));
	return {first, second, before: taskDefinition?.taskDefinitionArn, after: services?.[0]?.taskDefinition};
}

for (const agent of agents) {
	test(`adopting ${agent.name} with the choices that it has changes tags and nothing else`, async t => {
		const {first, second, before, after} = await adopted(agent, t);
		deepEqual(
			{
				first: changes(first),
				exitCode: first.exitCode,
				second: changes(second),
				outcome: second.outcome.kind,
				after,
			},
			{first: ['tag-resource'], exitCode: 0, second: [], outcome: 'nothing-to-do', after: before},
		);
	});
}

test('there are dozens of them', () => {
	ok(agents.length >= 40, String(agents.length));
});
