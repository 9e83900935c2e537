import type {FleetProblem} from '../../../source/domain/choices/problem/areas/fleet-problem.ts';
import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

const units = [
	{id: 'r-acme', name: 'Root', accounts: 3},
	{id: 'ou-acme-workload1', name: 'Workloads', accounts: 2},
];

/** What keeps fleets from being planned or carried out. */
export const fleetRunProblems: {readonly [Code in FleetProblem['code']]: ReadonlyArray<ProblemOf<Code>>} = {
	'no-fleet-targets': [
		{code: 'no-fleet-targets', units},
		{code: 'no-fleet-targets', units: []},
	],
	'no-fleet-clusters': [{code: 'no-fleet-clusters', accounts: 3}],
	'unknown-unit': [{code: 'unknown-unit', unit: 'Workload', units, nearest: 'Workloads'}],
	'account-outside': [
		{code: 'account-outside', account: '111122223333'},
		{code: 'account-outside', account: '123456789012', isManagement: true},
	],
	'no-organisation': [
		{code: 'no-organisation', account: '111122223333'},
		{code: 'no-organisation', account: '111122223333', management: '123456789012'},
	],
	'no-trusted-access': [{code: 'no-trusted-access'}],
	'foreign-stack-set': [{code: 'foreign-stack-set', name: 'datadog-agent', region: 'us-east-1'}],
	'no-stack-set': [{code: 'no-stack-set', name: 'datadog-agent', region: 'us-east-1'}],
	'unknown-canary-place': [
		{
			code: 'unknown-canary-place',
			canary: '444455556666',
			places: ['111122223333/us-east-1', '111122223333/eu-west-1'],
		},
	],
	'fleet-unread': [
		{
			code: 'fleet-unread',
			accounts: ['777788889999'],
			problem: {
				code: 'access-denied',
				action: 'sts:AssumeRole',
				resource: 'arn:aws:iam::777788889999:role/DatadogSetup',
				policy: 'unknown',
				explicit: false,
				trace: {operation: 'AssumeRole'},
				detail: '',
			},
		},
	],
	'fleet-withheld': [{code: 'fleet-withheld', name: 'datadog-agent', flags: ['--env-vars', '--agent-proxy']}],
	'auto-deployment-of-some': [
		{code: 'auto-deployment-of-some', name: 'datadog-agent', places: ['777788889999/us-east-1']},
	],
	'fleet-unsent': [
		{code: 'fleet-unsent', name: 'datadog-agent', left: 1, total: 2},
		{code: 'fleet-unsent', name: 'datadog-agent', left: 3, total: 4},
	],
	'no-fleet-places': [{code: 'no-fleet-places'}],
	'fleet-failed': [
		{
			code: 'fleet-failed',
			name: 'datadog-agent',
			failed: 1,
			cancelled: 3,
			places: [
				{
					account: '111122223333',
					region: 'us-east-1',
					reason:
						'ResourceLogicalId:LinuxService1, ResourceType:AWS::ECS::Service, ' +
						'ResourceStatusReason:Cluster not found.',
				},
			],
			isCanary: true,
		},
		{
			code: 'fleet-failed',
			name: 'datadog-agent',
			failed: 2,
			cancelled: 0,
			places: [{account: '111122223333', region: 'us-east-1'}],
		},
		{
			code: 'fleet-failed',
			name: 'datadog-agent',
			failed: 4,
			cancelled: 0,
			places: ['NotStabilized', 'AlreadyExists', 'AccessDenied', 'ServiceLimitExceeded'].map((code, index) => ({
				account: '111122223333',
				region: `us-east-${index + 1}`,
				reason: `Resource handler returned message: "..." (RequestToken: 6fb4, HandlerErrorCode: ${code}).`,
			})),
		},
	],
	'fleet-idle': [{code: 'fleet-idle', name: 'datadog-agent', seconds: 900}],
};
