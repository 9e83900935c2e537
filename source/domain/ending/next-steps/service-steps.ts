import type {ProblemOf} from '../../choices/problem/problem.ts';
import {again, instead, type Invocation} from '../../choices/invocation.ts';
import {perhaps, type NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/** Datadog's guide to the Agent as a sidecar, on Fargate and in jobs of AWS Batch. */
export const fargateGuide = 'https://docs.datadoghq.com/integrations/ecs_fargate/';

/** After a service that is not there, or from which no Agent of its hosts can be reached. */
export const serviceSteps: Steps<'unknown-service' | 'service-not-possible' | 'nothing-to-export'> = {
	'unknown-service': ({nearest}, run) =>
		nearest === undefined
			? [{step: 'choose-service', command: again(run, {service: undefined, container: undefined})}]
			: perhaps(run, {service: nearest}),
	'service-not-possible': (problem, run) => [forService(problem, run)],
	'nothing-to-export': ({from, clusters: cluster}, run) =>
		from === 'installed'
			? [
					{step: 'install-there', command: instead(run, 'install', {cluster})},
					{step: 'export-plan', command: instead(run, 'export', {cluster, from: undefined})},
				]
			: [{step: 'export-installed', command: instead(run, 'export', {cluster, from: 'installed'})}],
};

/** Where nobody chooses in a list, `status` has one, of whatever runs there. */
export function clustersThere(run: Invocation): NextStep {
	return {step: 'see-clusters', command: instead(run, 'status', {cluster: undefined})};
}

function forService({why, cluster}: ProblemOf<'service-not-possible'>, run: Invocation): NextStep {
	switch (why) {
		case 'fargate': {
			return {step: 'sidecar', url: fargateGuide};
		}

		case 'sidecar': {
			return {step: 'own-agent'};
		}

		case 'no-hosts': {
			return {step: 'start-its-tasks', command: again(run)};
		}

		case 'no-agent': {
			return {step: 'install-there', command: instead(run, 'install', {cluster: [cluster]})};
		}

		case 'unreadable': {
			return {step: 'allow-definition'};
		}

		case 'several': {
			return {step: 'name-its-cluster'};
		}
	}
}
