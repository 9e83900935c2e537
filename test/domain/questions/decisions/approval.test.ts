import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import type {Plan} from '../../../../source/domain/plan/plan.ts';
import {approval} from '../../../../source/domain/questions/decisions/approval.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {entered} from '../asking.ts';

const denied: CheckResult = {id: 'permissions', verdict: 'fail', subject: 'me', finding: 'denied', facts: {}};
const doubt: CheckResult = {...denied, verdict: 'warn', finding: 'unknown'};

const plans: ReadonlyArray<readonly [what: string, plan: Plan, taken: unknown]> = [
	['is well', installPlan, {kind: 'ok', value: 'f1'}],
	['is in doubt', {...installPlan, checks: [...installPlan.checks, doubt]}, {kind: 'ok', value: 'f1'}],
	[
		'fails a check',
		{...installPlan, checks: [...installPlan.checks, doubt, denied]},
		{kind: 'refused', problem: {code: 'checks-failed', checks: [denied]}},
	],
];

for (const [what, plan, taken] of plans) {
	test(`a plan that ${what}: ${JSON.stringify(taken)}`, () => {
		deepEqual(entered(approval(plan).input, ''), taken);
	});
}

test('it names each cluster once, and nothing stands for a yes', () => {
	const target = {
		id: 'arn:service',
		name: 'datadog-agent',
		family: 'f',
		forecast: {instances: [], eligible: 0, runsOn: 0},
		definition: {family: 'f', containerDefinitions: []},
		group: {
			cluster: 'shop',
			clusterArn: 'arn:shop',
			region: 'us-east-1',
			platform: 'linux',
			suffix: '',
			constraints: [],
			launchType: 'EC2',
			capacityProviderArns: [],
			instances: [],
		},
	} as const;
	const {about, fallback} = approval({...installPlan, targets: [target, {...target, name: 'datadog-agent-windows'}]});
	deepEqual({about, fallback}, {about: ['shop'], fallback: undefined});
});
