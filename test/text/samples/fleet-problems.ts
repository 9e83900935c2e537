import type {FleetTemplateProblem} from '../../../source/domain/choices/problem/areas/fleet-template-problem.ts';
import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

/** Stack sets of which no template can be made. */
export const fleetProblems: {readonly [Code in FleetTemplateProblem['code']]: ReadonlyArray<ProblemOf<Code>>} = {
	'fleet-template-size': [{code: 'fleet-template-size', bytes: 61_234, clusters: 60, fit: 48}],
	'fleet-secure-string': [{code: 'fleet-secure-string'}],
	'fleet-fixed-value': [
		{
			code: 'fleet-fixed-value',
			resource: 'datadog-agent-task',
			value: 'attribute:ecs.ami-id in [ami-0123456789abcdef0]',
		},
	],
};
