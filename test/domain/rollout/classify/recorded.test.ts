import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {eventCause} from '../../../../source/domain/rollout/classify/event-cause.ts';
import {taskCause} from '../../../../source/domain/rollout/classify/task-cause.ts';
import type {Cause} from '../../../../source/domain/choices/problem/rollout.ts';
import {sampleTask} from '../../sample.ts';

/** Whole texts as people met them on real accounts (issues, forums, AWS's guides), account and names exchanged. */
const container: ReadonlyArray<readonly [text: string, meaning: string]> = [
	[
		'CannotStartContainerError: Error response from daemon: failed to create endpoint ecs-agent-1 on network ' +
			'nat: ' +
			'hnsCall failed in Win32: The process cannot access the file because it is being used by another ' +
			'process. (0x20)',
		'port-taken',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to create endpoint ecs-agent-1 on network ' +
			'nat: ' +
			'HNS failed with error : The process cannot access the file because it is being used by another process.',
		'port-taken',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to create endpoint ecs-agent-1 on network ' +
			'nat: ' +
			'hnsCall failed in Win32: The specified port already exists. (0x803b0013)',
		'port-taken',
	],
	[
		'CannotStartContainerError: Error response from daemon: hcsshim::CreateComputeSystem b81ed896222e: The ' +
			'operating ' +
			'system of the container does not match the operating system of the host. (0xc0370101)',
		'image wrong-platform',
	],
	[
		'CannotStartContainerError: Error response from daemon: hcs::CreateComputeSystem b81ed896222e: The container ' +
			'operating system does not match the host operating system.: unknown',
		'image wrong-platform',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to ' +
			'create ' +
			'Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.',
		'log-driver no-group',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to ' +
			'create ' +
			'Cloudwatch log stream: AccessDeniedException: User: ' +
			'arn:aws:sts::123456789012:assumed-role/ecsInstanceRole/i-0a ' +
			'is not authorized to perform: logs:CreateLogStream',
		'log-driver denied',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: dial tcp: timeout',
		'log-driver other',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to create task for container: failed to ' +
			'create ' +
			'shim task: OCI runtime create failed: runc create failed: unable to start container process: container ' +
			'init ' +
			'was OOM-killed (memory limit too low?): unknown',
		'exited out-of-memory',
	],
	[
		'CannotStartContainerError: Error response from daemon: failed to create task for container: failed to ' +
			'create ' +
			'shim task: OCI runtime create failed: runc create failed: unable to start container process: error ' +
			'during ' +
			'container init: error mounting "/var/run/docker.sock" to rootfs at "/var/run/docker.sock": mount ' +
			'/var/run/docker.sock:/var/run/docker.sock (via /proc/self/fd/6), flags: 0x5001: not a directory: unknown',
		'docker-socket',
	],
	[
		"InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.",
		'secret deleted',
	],
	[
		'Fetching secret data from AWS Secrets Manager in region us-east-1: secret ' +
			'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog-AbCdEf: AccessDeniedException: The ' +
			'ciphertext ' +
			'refers to a customer master key that does not exist, does not exist in this region, or you are not ' +
			'allowed ' +
			'to access.',
		'secret kms',
	],
	[
		'fetching secret data from SSM Parameter Store in us-east-1: AccessDeniedException: The ciphertext refers ' +
			'to a ' +
			'customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
		'secret kms',
	],
	[
		// GiamPy5/terraform-aws-directus#10.
		'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ' +
			'unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ' +
			'arn:aws:secretsmanager:eu-central-1:123456789012:secret:datadog-AbCdEf from secrets manager: ' +
			'AccessDeniedException: Access to KMS is not allowed status code: 400, request id: a87a66d9',
		'secret kms',
	],
	[
		'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secrets from ssm: ' +
			'AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/datadog/1 is not authorized to ' +
			'perform: kms:Decrypt on resource: arn:aws:kms:us-east-1:123456789012:key/1 because no identity-based ' +
			'policy allows the kms:Decrypt action',
		'secret kms',
	],
	[
		'unable to retrieve secret from asm: trying to retrieve secret with value ' +
			'arn:aws:secretsmanager:us-west-2:111111111111:secret:mysecret:k1 resulted in error: an invalid ARN ' +
			'format for ' +
			'the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.',
		'secret form',
	],
	['CannotPullContainerError: inactivity time exceeded timeout while pulling image', 'image too-slow'],
	[
		'CannotPullContainerError: Error response from daemon: Get "https://public.ecr.aws/v2/": x509: certificate ' +
			'signed ' +
			'by unknown authority',
		'image untrusted',
	],
	['CannotPullContainerAuthError: engine docker private registry credentials: not found', 'image no-access'],
	['CannotPullContainerAuthError: unable to find execution role credentials', 'image no-access'],
];

for (const [reason, meaning] of container) {
	test(`a container of which it is said "${reason.slice(0, 150)}" means ${meaning}`, () => {
		const task = sampleTask('t', {
			lastStatus: 'STOPPED',
			desiredStatus: 'STOPPED',
			stopCode: 'TaskFailedToStart',
			stoppedReason: 'Task failed to start',
			containers: [{name: 'datadog-agent', reason}],
		});
		equal(brief(taskCause(task)), meaning);
	});
}

const events: ReadonlyArray<readonly [text: string, meaning: string]> = [
	[
		'was unable to place a task because no container instance met all of its requirements. The closest matching ' +
			'(container-instance 2811a2a83e7d47f5a6fe6307a40f0f3b) encountered error "MemberOf placement constraint ' +
			'unsatisfied.". For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
		'constraint',
	],
	[
		'failed to launch a task with (error Unable to assume the service linked role. Please verify that the ECS ' +
			'service ' +
			'linked role exists.).',
		'linked-role',
	],
];

for (const [text, meaning] of events) {
	test(`event "${text.slice(0, 150)}" means ${meaning}`, () => {
		equal(brief(eventCause(`(service datadog-agent) ${text}`)), meaning);
	});
}

const codes: ReadonlyArray<readonly [exitCode: number, meaning: string]> = [
	[1, 'exited other'],
	// Without a word of memory or of another processor, neither is told.
	[137, 'exited killed'],
	[139, 'exited crashed'],
	[143, 'exited ended'],
	[255, 'exited other'],
];

for (const [exitCode, meaning] of codes) {
	test(`a container that ended with ${exitCode} alone means ${meaning}`, () => {
		const task = sampleTask('t', {
			lastStatus: 'STOPPED',
			desiredStatus: 'STOPPED',
			stopCode: 'EssentialContainerExited',
			stoppedReason: 'Essential container in task exited',
			containers: [{name: 'datadog-agent', exitCode}],
		});
		equal(brief(taskCause(task)), meaning);
	});
}

test('what nobody gave a reason for has none', () => {
	deepEqual(
		taskCause(
			sampleTask('t', {
				lastStatus: 'STOPPED',
				desiredStatus: 'STOPPED',
				stopCode: 'TaskFailedToStart',
				containers: [],
			}),
		),
		{kind: 'other', detail: ''},
	);
});

function brief(cause: Cause | undefined): string {
	return cause === undefined ? 'none' : [cause.kind, ...('why' in cause ? [cause.why] : [])].join(' ');
}
