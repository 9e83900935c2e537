import type {PlanProblem} from '../../../source/domain/choices/problem/areas/plan-problem.ts';
import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

const place = {region: 'us-east-1', cluster: 'shop-prod'};

/** Saved plans that are not carried out. */
export const planProblems: {readonly [Code in PlanProblem['code']]: ReadonlyArray<ProblemOf<Code>>} = {
	'plan-moved': [
		{
			code: 'plan-moved',
			plan: 'plan.json',
			made: '2026-11-27T13:50:00.000Z',
			what: [
				{kind: 'service', name: 'datadog-agent', how: 'changed', ...place},
				{kind: 'secret', name: 'dd-ecs-setup/datadog-api-key', how: 'gone', region: 'us-east-1'},
				{kind: 'role', name: 'DatadogAgentEcsExecution', how: 'new'},
				{kind: 'task-definition', name: 'datadog-agent-task:3', how: 'new', region: 'us-east-1'},
				{kind: 'update-service', name: 'datadog-agent', how: 'changed', ...place},
				{kind: 'target', name: 'agent', how: 'new', ...place},
				{kind: 'forecast', name: 'datadog-agent', how: 'changed', cluster: 'shop-prod'},
			],
		},
		{
			code: 'plan-moved',
			plan: 'plan.json',
			made: '2026-11-27T13:50:00.000Z',
			what: Array.from({length: 13}, (_, index) => ({
				kind: 'service' as const,
				name: `agent-${index + 1}`,
				how: 'changed' as const,
			})),
		},
	],
	'plan-expired': [{code: 'plan-expired', plan: 'plan.json', expires: '2026-11-27T13:50:00.000Z'}],
	'plan-account': [{code: 'plan-account', plan: 'plan.json', planned: '123456789012', here: '210987654321'}],
	'plan-version': (['look', 'carry-out'] as const).map(wanted => ({
		code: 'plan-version',
		plan: 'plan.json',
		planned: '0.1.0',
		here: '0.2.0',
		wanted,
	})),
};
