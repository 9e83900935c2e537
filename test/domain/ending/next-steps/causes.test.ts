import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cause} from '../../../../source/domain/choices/problem/rollout.ts';
import type {Problem} from '../../../../source/domain/choices/problem/problem.ts';
import {nextSteps} from '../../../../source/domain/ending/next-steps/next-steps.ts';
import {goingOn} from '../../../text/samples/rollouts.ts';
import {sampleRun} from '../../sample.ts';

const linkedRole = ['aws', 'iam', 'create-service-linked-role', '--aws-service-name', 'ecs.amazonaws.com'];
const again = ['npx', 'dd-ecs-setup', 'install', '--cluster', 'shop-prod'];
const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dd/key-AbCdEf';

function steps(problem: Problem) {
	return nextSteps(problem, sampleRun).map(({step, command}) => [step, command]);
}

test('a refusal for want of the role of ECS itself says how to create it, and then to go on', () => {
	const detail = 'Unable to assume the service linked role. Please verify that the ECS service linked role exists.';
	deepEqual(steps({code: 'aws-refused', name: 'InvalidParameterException', trace: {}, detail}), [
		['create-linked-role', linkedRole],
		['continue', again],
	]);
});

const cases: ReadonlyArray<readonly [what: string, cause: Cause, steps: readonly unknown[]]> = [
	['the role of ECS itself', {kind: 'linked-role', detail: ''}, [['mend-cause', linkedRole]]],
	[
		'a secret that ECS names and that is to be deleted',
		{kind: 'secret', why: 'deleted', detail: `secret ${arn}: it was marked for deletion.`},
		[['mend-cause', ['aws', 'secretsmanager', 'restore-secret', '--region', 'eu-west-1', '--secret-id', arn]]],
	],
	[
		'a secret that ECS does not name',
		{kind: 'secret', why: 'deleted', detail: 'it was marked for deletion.'},
		[['mend-cause', undefined]],
	],
	[
		'a key of KMS',
		{kind: 'secret', why: 'kms', detail: ''},
		[['mend-cause', ['npx', 'dd-ecs-setup', 'iam', '--cluster', 'shop-prod']]],
	],
	// Windows has no sockets for the Agent.
	['a port of Windows', {kind: 'port-taken', isWindows: true, detail: ''}, [['mend-cause', undefined]]],
];

for (const [what, cause, wanted] of cases) {
	test(`what mends a rollout that fails for ${what}`, () => {
		const rollout = {...goingOn, verdict: 'failing', causes: [cause]} as const;
		deepEqual(steps({code: 'rollout-failed', rollout, rolledBack: 'by-us'}), [...wanted, ['continue', again]]);
	});
}
