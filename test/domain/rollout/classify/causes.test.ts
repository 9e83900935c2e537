import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {eventCause, eventInstance} from '../../../../source/domain/rollout/classify/event-cause.ts';
import {taskCause} from '../../../../source/domain/rollout/classify/task-cause.ts';
import type {Cause} from '../../../../source/domain/choices/problem/rollout.ts';
import type {Task} from '../../../../source/domain/account/task.ts';
import {sampleTask} from '../../sample.ts';

/** `image not-found`, `no-room memory`: what tells one cause from another. */
function brief(cause: Cause | undefined): string {
	return cause === undefined
		? 'none'
		: [cause.kind, ...('why' in cause ? [cause.why] : []), ...('resource' in cause ? [cause.resource] : [])].join(
				' ',
			);
}

const unplaced = 'was unable to place a task because no container instance met all of its requirements.';
const closest = `${unplaced} The closest matching (container-instance 1f2e3d4c) `;

const events: ReadonlyArray<readonly [string, string]> = [
	['has reached a steady state.', 'none'],
	['has started 3 tasks: (task 1) (task 2) (task 3).', 'none'],
	['has stopped 1 running tasks: (task 1).', 'none'],
	['(deployment ecs-svc/1) deployment completed.', 'none'],
	['(deployment ecs-svc/1) deployment failed: tasks failed to start.', 'none'],
	['rolling back to deployment ecs-svc/2.', 'none'],
	[`${unplaced} Reason: No Container Instances were found in your cluster.`, 'no-instances'],
	[`${closest}is already using a port required by your task.`, 'port-taken'],
	[`${closest}has insufficient memory available.`, 'no-room memory'],
	[`${closest}has insufficient CPU units available.`, 'no-room cpu'],
	[`${closest}is missing an attribute required by your task.`, 'attribute'],
	[`${closest}doesn't have the agent connected.`, 'agent-disconnected'],
	[`${closest}encountered error "AGENT".`, 'agent-disconnected'],
	[`${closest}encountered error "RESOURCE:ENI".`, 'no-room eni'],
	[`${closest}encountered error "RESOURCE:MEMORY".`, 'no-room memory'],
	[`${closest}has too many (100) reserved ports.`, 'no-room ports'],
	[
		'was unable to place a task. Reason: ResourceInitializationError: unable to pull secrets or ' +
			'registry auth: AccessDeniedException.',
		'secret denied',
	],
	['was unable to place a task. Reason: Capacity is unavailable at this time.', 'other'],
	['was unable to place a task. Reason: Internal error.', 'other'],
	['is unable to consistently start tasks successfully.', 'keeps-failing'],
	['operations are being throttled. Will try again later.', 'throttled'],
	[
		'was unable to stop or start tasks during a deployment because of the service deployment ' +
			'configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
		'deployment-stuck',
	],
	['(task 0a1b) failed container health checks.', 'unhealthy'],
	[
		"failed to launch a task with (error ECS was unable to assume the role 'arn:aws:iam::1:role/x' " +
			'that was provided for this task.)',
		'role',
	],
	['could not launch 2 tasks for deployment ecs-svc/1', 'other'],
	[
		'was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.',
		'throttled',
	],
	[
		'Timed out waiting for Amazon ECS Agent to start. Please check logs at /var/log/ecs/ecs-agent.log',
		'agent-disconnected',
	],
	[
		'was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
		'no-instances',
	],
	['IAM permissions policies or the trust relationship are misconfigured or changed', 'role'],
];

for (const [text, cause] of events) {
	test(`event "${text.slice(0, 150)}" means ${cause}`, () => {
		equal(brief(eventCause(`(service datadog-agent) ${text}`)), cause);
	});
}

test('an event names its instance in either form', () => {
	equal(eventInstance(`(service a) ${closest}is already using a port`), '1f2e3d4c');
	equal(eventInstance('The closest matching container-instance 0a-1b has insufficient memory'), '0a-1b');
	equal(eventInstance('has reached a steady state.'), undefined);
});

const stopped = (fields: Partial<Task>) =>
	sampleTask('t', {lastStatus: 'STOPPED', desiredStatus: 'STOPPED', ...fields});
const failed = (stoppedReason: string) => stopped({stopCode: 'TaskFailedToStart', stoppedReason});
const container = (reason: string) =>
	stopped({
		stopCode: 'TaskFailedToStart',
		stoppedReason: 'Task failed to start',
		containers: [{name: 'datadog-agent', reason}],
	});
const exited = (exitCode: number, reason?: string) =>
	stopped({
		stopCode: 'EssentialContainerExited',
		stoppedReason: 'Essential container in task exited',
		containers: [
			{name: 'sidecar', exitCode: 0},
			{name: 'datadog-agent', exitCode, ...(reason !== undefined && {reason})},
		],
	});

const tasks: ReadonlyArray<readonly [string, Task, string]> = [
	['running', sampleTask('t'), 'none'],
	[
		'replaced',
		stopped({
			stopCode: 'ServiceSchedulerInitiated',
			stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1)',
		}),
		'none',
	],
	['stopped by hand', stopped({stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user'}), 'none'],
	['exit 1', exited(1), 'exited other'],
	['exit 0', exited(0), 'exited other'],
	['exit 137', exited(137), 'exited killed'],
	['exit 139', exited(139), 'exited crashed'],
	['exit 143', exited(143), 'exited ended'],
	['exit 255', exited(255), 'exited other'],
	['exec format', exited(1, 'exec format error'), 'exited wrong-architecture'],
	['memory', exited(137, 'OutOfMemoryError: Container killed due to memory usage'), 'exited out-of-memory'],
	[
		'health',
		stopped({stopCode: 'ServiceSchedulerInitiated', stoppedReason: 'Task failed container health checks'}),
		'unhealthy',
	],
	['balancer health', failed('Task failed ELB health checks in (target-group x)'), 'unhealthy'],
	['host gone', failed('Host EC2 (instance i-1) terminated.'), 'infrastructure'],
	['host stopped', failed('Host EC2 (instance i-1) stopped.'), 'infrastructure'],
	['deregistered', failed('Container instance deregistration forced by user'), 'infrastructure'],
	[
		'spot',
		stopped({stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.'}),
		'infrastructure',
	],
	['notice', stopped({stopCode: 'TerminationNotice', stoppedReason: 'x'}), 'infrastructure'],
	[
		'pull limit',
		container('CannotPullContainerError: toomanyrequests: You have reached your pull rate limit'),
		'image rate-limit',
	],
	[
		'no manifest',
		container('CannotPullContainerError: manifest for datadog/agent:9 not found: manifest unknown'),
		'image not-found',
	],
	['ECR', container('CannotPullECRContainerError: AccessDeniedException'), 'image no-access'],
	['auth', container('CannotPullContainerAuthError: no basic auth credentials'), 'image no-access'],
	['manifest', failed('CannotPullImageManifestError: context deadline exceeded'), 'image no-route'],
	[
		'no egress',
		container(
			'CannotPullContainerError: Get https://public.ecr.aws/v2/: net/http: request canceled while ' +
				'waiting for connection',
		),
		'image no-route',
	],
	['timeout', container('CannotPullContainerError: dial tcp 1.2.3.4:443: i/o timeout'), 'image no-route'],
	['disk', container('CannotPullContainerError: write /x: no space left on device'), 'image disk-full'],
	[
		'platform',
		container('CannotPullContainerError: no matching manifest for linux/arm64 in the manifest list entries'),
		'image wrong-platform',
	],
	['pull other', container('CannotPullContainerError: something new'), 'image other'],
	[
		'secret denied',
		failed(
			'ResourceInitializationError: unable to pull secrets or registry auth: execution resource ' +
				'retrieval failed: AccessDeniedException: User is not authorized to perform: ' +
				'secretsmanager:GetSecretValue',
		),
		'secret denied',
	],
	[
		'secret denied on EC2',
		container(
			'Fetching secret data from AWS Secrets Manager in region us-east-1: secret ' +
				'arn:aws:secretsmanager:us-east-1:1:secret:x: AccessDeniedException',
		),
		'secret denied',
	],
	[
		'secret missing',
		container(
			"ResourceNotFoundException: The task can't retrieve the secret with ARN 'arn:x' from AWS " +
				'Secrets Manager. Check whether the secret exists in the specified Region',
		),
		'secret not-found',
	],
	[
		'parameter missing',
		container('fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: /dd/key'),
		'secret not-found',
	],
	[
		'JSON key',
		container('retrieved secret from Secrets Manager did not contain json key api_key'),
		'secret json-key',
	],
	[
		'no route',
		failed(
			'ResourceInitializationError: unable to pull secrets or registry auth: secretsmanager: context ' +
				'deadline exceeded',
		),
		'secret no-route',
	],
	['no credentials', container('ASM secret resource: unable to find execution role credentials'), 'role'],
	['role', failed("ECS was unable to assume the role 'arn:aws:iam::1:role/x'"), 'role'],
	[
		'port',
		container(
			'CannotStartContainerError: Error response from daemon: Bind for 0.0.0.0:8126 failed: port is ' +
				'already allocated',
		),
		'port-taken',
	],
	[
		'address',
		container('CannotStartContainerError: listen udp4 0.0.0.0:8125: bind: address already in use'),
		'port-taken',
	],
	['runtime', container('CannotStartContainerError: OCI runtime create failed'), 'cannot-start'],
	['wrong binary', container('CannotStartContainerError: exec format error'), 'exited wrong-architecture'],
	['create', container('CannotCreateContainerError: bad mount'), 'cannot-start'],
	['volume', container('CannotCreateVolumeError: x'), 'cannot-start'],
	['inspect', container('CannotInspectContainerError: x'), 'cannot-start'],
	['stop', container('CannotStopContainerError: x'), 'cannot-start'],
	[
		'Docker',
		container('DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s'),
		'cannot-start',
	],
	['Docker state', container('DockerStateError: x'), 'cannot-start'],
	['network', container('ContainerNetworkingError: x'), 'cannot-start'],
	['dependency', failed('TaskDependencyError: x'), 'other'],
	['runtime error', container('ContainerRuntimeError: x'), 'cannot-start'],
	['internal', failed('InternalError: x'), 'other'],
	['unheard of', failed('Something new'), 'other'],
	['unheard of, later', stopped({stopCode: 'Whatever', stoppedReason: 'Something new'}), 'other'],
];

for (const [name, task, cause] of tasks) {
	test(`a task stopped by "${name}" means ${cause}`, () => {
		equal(brief(taskCause(task)), cause);
	});
}

test('a taken port is read from what Docker says', () => {
	const cause = taskCause(
		container('CannotStartContainerError: listen udp4 0.0.0.0:8125: bind: address already in use'),
	);
	equal(JSON.stringify(cause?.kind === 'port-taken' ? cause.port : undefined), '{"port":8125,"protocol":"udp"}');
});
