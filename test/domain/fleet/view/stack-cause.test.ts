import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {stackCause, type StackCause} from '../../../../source/domain/fleet/view/stack-cause.ts';

const handled = (said: string, code: string) =>
	'ResourceLogicalId:LinuxService1, ResourceType:AWS::ECS::Service, ResourceStatusReason:Resource handler returned ' +
	`message: "${said}" (RequestToken: 6fb4cb1e-96bc-420e-aef1-1d1f05b646a9, HandlerErrorCode: ${code}).`;

/** As CloudFormation says them, from threads of those who met them. */
const reasons: ReadonlyArray<readonly [string, StackCause | undefined]> = [
	[handled('Cluster not found. (Service: Ecs, Status Code: 400, Request ID: 877dc60b)', 'NotFound'), 'no-cluster'],
	['ResourceStatusReason:DatadogAgentEcsExecution-us-east-1 already exists in stack arn:aws:x', 'name-taken'],
	[handled('Resource of type AWS::IAM::Role with identifier ... already exists.', 'AlreadyExists'), 'name-taken'],
	[
		handled('User: arn:aws:sts::1:assumed-role/x is not authorized to perform: ecs:CreateService', 'AccessDenied'),
		'not-allowed',
	],
	['Account 444455556666 should have AWSCloudFormationStackSetExecutionRole role with trust', undefined],
	[
		"ResourceStatusReason:Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.",
		'never-ran',
	],
	[handled('Exceeded attempts to wait', 'NotStabilized'), 'never-ran'],
	[handled('The maximum number of roles is reached', 'ServiceLimitExceeded'), 'quota'],
	[handled('Rate exceeded', 'Throttling'), undefined],
	['', undefined],
];

for (const [reason, cause] of reasons) {
	test(`${reason.slice(0, 60)}…${reason.slice(-32)} comes to ${cause ?? 'nothing'}`, () => {
		equal(stackCause(reason), cause);
	});
}
