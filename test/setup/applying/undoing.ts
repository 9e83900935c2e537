import {deepEqual} from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {addAgent} from '../../../source/simulator/worlds/add-agent.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {addWorkload, runService} from '../../../source/simulator/worlds/add-workload.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {receipt as receiptText} from '../../../source/text/en/changes/receipt.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {sendCommand} from '../send-command.ts';

type Where = {readonly names: readonly string[]; readonly taken?: readonly string[]; readonly isReplica?: boolean};

/** Clusters with an Agent of somebody's own each; on those of `taken` an application holds the port for traces. */
export function worldOf({names, taken = [], isReplica = false}: Where): World {
	return {
		summary: 'Agents that somebody made by hand',
		demo: demo(...names),
		build(home) {
			for (const name of names) {
				const cluster = addCluster(name, home);
				addInstances(cluster, {count: 3, kind: 'linux'}, home);
				if (taken.includes(name)) {
					addWorkload(
						cluster,
						{name: 'web', count: 1, cpu: 128, memory: 128, containerPort: 8126, hostPort: 8126},
						home,
					);
					continue;
				}

				if (isReplica) {
					runService(
						cluster,
						{
							definition: {
								family: 'theirs',
								containerDefinitions: [
									{
										name: 'agent',
										image: 'datadog/agent:7',
										memory: 256,
										environment: [{name: 'DD_API_KEY', value: 'c0ffee'.repeat(6).slice(0, 32)}],
									},
								],
							},
							service: {
								serviceName: 'datadog-agent',
								schedulingStrategy: 'REPLICA',
								launchType: 'EC2',
								desiredCount: 2,
								placementStrategy: [{type: 'spread', field: 'instanceId'}],
							},
							tags: [{key: 'team', value: 'platform'}],
						},
						home,
					);
					continue;
				}

				addAgent(
					cluster,
					{
						image: 'public.ecr.aws/datadog/agent:7.52.0',
						family: `their-agent-${name}`,
						serviceName: 'monitoring',
						expression: 'attribute:ecs.os-type == linux',
						tags: [{key: 'team', value: 'platform'}],
					},
					home,
				);
			}
		},
	};
}

/** An account, what it is told to be, and somebody who types what a receipt says. */
export async function account(t: TestContext, world: string | World) {
	const simulator = await simulated(world, t);
	const {connection, clock, demo: told} = simulator;
	const ecs = new ECS(connection);
	t.after(() => {
		ecs.destroy();
	});
	return {
		ecs,
		clock,
		run: async (id: string, args: readonly string[], more: Run = {}) =>
			runSetup(simulator, {id, args: [...args, '--yes'], looks: 'few', ...more}),
		/** What people would call the same account: all that a service or daemon is told to be. */
		async state() {
			return Promise.all(told.clusters.map(async cluster => servicesAndDaemons(ecs, cluster)));
		},
		async follow(commands: ReadonlyArray<readonly string[]>) {
			for (const command of commands) {
				if (command[0] === 'npx') {
					const args = command.slice(2).filter(word => word !== '--demo' && word !== 'shop');
					await runSetup(simulator, {
						id: 'undone',
						args: [...args, '--replace-instances', '--yes'],
						looks: 'few',
					});
				} else if (command[2] === 'wait') {
					const cluster = command[command.indexOf('--cluster') + 1] ?? '';
					const services = command.slice(command.indexOf('--services') + 1);
					clock.advance(600);
					const {services: gone = []} = await ecs.describeServices({cluster, services});
					deepEqual(
						gone.map(({status}) => status),
						services.map(() => 'INACTIVE'),
					);
				} else {
					await sendCommand(ecs, command);
				}
			}

			clock.advance(3600);
		},
	};
}

async function servicesAndDaemons(ecs: ECS, cluster: string) {
	const {serviceArns = []} = await ecs.listServices({cluster});
	const {services = []} =
		serviceArns.length === 0 ? {} : await ecs.describeServices({cluster, services: serviceArns, include: ['TAGS']});
	const {clusters = []} = await ecs.describeClusters({clusters: [cluster]});
	const {daemonSummariesList = []} = await ecs.listDaemons({clusterArn: clusters[0]?.clusterArn});
	const daemons = await Promise.all(
		daemonSummariesList.map(async ({daemonArn}) => {
			const {daemon} = await ecs.describeDaemon({daemonArn});
			const {tags} = await ecs.listTagsForResource({resourceArn: daemonArn});
			const {daemonRevisions = []} = await ecs.describeDaemonRevisions({
				daemonRevisionArns: daemon?.currentRevisions?.flatMap(({arn}) => arn ?? []),
			});
			return {
				arn: daemon?.daemonArn,
				tags,
				running: daemon?.currentRevisions?.map(({totalRunningCount}) => totalRunningCount),
				definitions: daemonRevisions.map(({daemonTaskDefinitionArn}) => daemonTaskDefinitionArn),
			};
		}),
	);
	return {
		cluster,
		daemons,
		services: services.map(service => ({
			name: service.serviceName,
			definition: service.taskDefinition,
			launchType: service.launchType,
			strategy: service.schedulingStrategy,
			desired: service.desiredCount,
			running: service.runningCount,
			constraints: service.placementConstraints,
			placement: service.placementStrategy,
			deployment: service.deploymentConfiguration,
			propagates: service.propagateTags,
			managed: service.enableECSManagedTags,
			tags: service.tags?.toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? '', 'en')),
		})),
	};
}

export function receiptOf({events}: Ran) {
	const last = events.at(-1);
	return last?.type === 'finished' ? last.receipt : undefined;
}

export function undoWords(ran: Ran): readonly string[] {
	const receipt = receiptOf(ran);
	return (receipt === undefined ? [] : receiptText({...receipt, isDemo: false}))
		.filter(({title}) => title === 'Undo')
		.flatMap(({lines}) => lines.map(line => plain(line)).filter(line => !/^(?:aws|npx) /v.test(line)));
}
