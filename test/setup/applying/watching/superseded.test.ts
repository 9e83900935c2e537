import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {en} from '../../../../source/text/en.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import type {Simulator} from '../../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';
import {sampleRun} from '../../../domain/sample.ts';

type Meddling = (ecs: ECS, cluster: string, simulator: Simulator) => unknown;

const meddled: Readonly<Record<string, readonly [Meddling, RegExp]>> = {
	'a deletion': [
		async (ecs, cluster) => ecs.deleteService({cluster, service: 'datadog-agent', force: true}),
		/^The service datadog-agent on shop-prod was deleted while it was rolled out$/v,
	],
	'a deletion of the cluster': [
		(ecs, cluster, {account}) => {
			for (const {clusters} of account.regions.values()) {
				clusters.delete(cluster);
			}
		},
		/^The cluster shop-prod was deleted while datadog-agent was rolled out$/v,
	],
	'other constraints': [
		async (ecs, cluster) =>
			ecs.updateService({
				cluster,
				service: 'datadog-agent',
				placementConstraints: [{type: 'memberOf', expression: 'attribute:zone == a'}],
			}),
		/^Somebody changed the placement constraints of datadog-agent on shop-prod while it was rolled out$/v,
	],
	'an update': [
		async (ecs, cluster) => {
			const {taskDefinition} = await ecs.registerTaskDefinition({
				family: 'theirs',
				containerDefinitions: [{name: 'agent', image: 'datadog/agent:7', memory: 256}],
			});
			await ecs.updateService({
				cluster,
				service: 'datadog-agent',
				taskDefinition: taskDefinition?.taskDefinitionArn,
			});
		},
		/^Somebody deployed theirs:1 as datadog-agent on shop-prod at 2026-11-22 12:\d\d UTC$/v,
	],
};

for (const [what, [meddle, title]] of Object.entries(meddled)) {
	test(`${what} by somebody else while watching is named as such`, async t => {
		const simulator = await simulated('shop', t);
		const ecs = new ECS(simulator.connection);
		t.after(() => {
			ecs.destroy();
		});
		let isDone = false;
		const {outcome, exitCode} = await runSetup(simulator, {
			args: ['--cluster', 'shop-prod', '--yes'],
			ports: ports => ({
				...ports,
				clock: {
					...ports.clock,
					async pause(seconds, signal) {
						await ports.clock.pause(seconds, signal);
						if (isDone) {
							return;
						}

						const {services = []} = await ecs.describeServices({
							cluster: 'shop-prod',
							services: ['datadog-agent'],
						});
						if (services.length === 0) {
							return;
						}

						isDone = true;
						await meddle(ecs, 'shop-prod', simulator);
					},
				},
			}),
		});
		const problem =
			outcome.kind === 'failed' ? en.problem(outcome.problem, {done: [], again: sampleRun}) : undefined;
		equal(title.test(problem ? plain(problem.title) : ''), true, problem && plain(problem.title));
		equal(exitCode, 5);
	});
}
