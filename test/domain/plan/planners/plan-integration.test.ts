import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import {planIntegration} from '../../../../source/domain/plan/planners/plan-integration.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';

const PolicyName = 'dd-ecs-setup-datadog-integration';

const policy = {
	Version: '2012-10-17',
	Statement: [
		{
			Sid: 'DatadogEcs',
			Effect: 'Allow',
			Action: [
				'ecs:ListClusters',
				'ecs:ListContainerInstances',
				'ecs:ListServices',
				'ecs:DescribeContainerInstances',
				'ecs:Describe*',
				'ecs:List*',
			],
			Resource: ['*'],
		},
	],
};

function planned(inlinePolicies: Readonly<Record<string, JsonObject>>) {
	const {changes, counts, targets, checks, leftAlone} = planIntegration(
		{
			kind: 'found',
			name: 'DatadogIntegrationRole',
			arn: 'arn:aws:iam::123456789012:role/DatadogIntegrationRole',
			trust: {},
			managedPolicies: [],
			inlinePolicies,
			tags: {},
		},
		installPlan,
	);
	return {
		changes: changes.map(({diff, ...change}) => ({...change, shown: diff.length > 0})),
		counts,
		around: [targets, checks, leftAlone],
	};
}

const written = (action: 'add' | 'change') => ({
	id: 'put-role-policy-integration',
	kind: 'put-role-policy',
	action,
	region: '',
	subject: 'DatadogIntegrationRole',
	needs: [],
	request: {RoleName: 'DatadogIntegrationRole', PolicyName, PolicyDocument: JSON.stringify(policy)},
	shown: true,
});

const cases: ReadonlyArray<
	readonly [role: string, policies: Readonly<Record<string, JsonObject>>, changes: unknown, counts: unknown]
> = [
	['has none of ours: added', {Other: policy}, [written('add')], {add: 1, change: 0, remove: 0}],
	[
		'has it, in another order of keys',
		{[PolicyName]: {Statement: policy.Statement, Version: policy.Version}},
		[],
		{add: 0, change: 0, remove: 0},
	],
	[
		'has an older one: changed',
		{[PolicyName]: {Version: '2012-10-17', Statement: []}},
		[written('change')],
		{add: 0, change: 1, remove: 0},
	],
];

for (const [role, policies, changes, counts] of cases) {
	test(`the role of the integration ${role}`, () => {
		deepEqual(planned(policies), {changes, counts, around: [[], [], []]});
	});
}
