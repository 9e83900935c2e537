import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {instant} from '../forms/instant.ts';
import {exitCause} from './exit-causes.ts';
import {imageCauses} from './image-causes.ts';
import {logCauses} from './log-causes.ts';
import {placementCause} from './placement-causes.ts';
import {secretCauses} from './secret-causes.ts';

/**
A cause in a phrase, and a sentence with what helps against it; `fixed` is for a run that takes no other size or image.
*/
export type CauseWords = {readonly phrase: string; readonly help: Line; readonly fixed?: Line};

/**
What a cause means and what mends it; what AWS said is shown beside it by the front. Comments quote what a cause stands
for, from "Service event messages" and "Stopped tasks error messages" of the ECS guide.
*/
export function causeWords(of: Cause): CauseWords {
	return wordsOf(of.kind, of);
}

type Words = {readonly [Kind in Cause['kind']]: (of: Extract<Cause, {kind: Kind}>) => CauseWords};

function wordsOf<Kind extends Cause['kind']>(kind: Kind, of: Extract<Cause, {kind: Kind}>): CauseWords {
	return words[kind](of);
}

const words: Words = {
	'port-taken': placementCause,
	'no-room': placementCause,
	attribute: placementCause,
	constraint: placementCause,
	'agent-disconnected': placementCause,
	'no-instances': placementCause,
	image: ({why}) => imageCauses[why],
	secret: ({why}) => secretCauses[why],
	exited: exitCause,
	// "ECS was unable to assume the role": the trust is wrong, or IAM hasn't spread the role yet.
	role: () =>
		explained(
			"ECS can't use the task's role",
			'Check that the role exists and trusts ecs-tasks.amazonaws.com; a role created a moment ' +
				'ago needs some seconds.',
		),
	// "Unable to assume the service linked role": ECS was never used in this account.
	'linked-role': () =>
		explained(
			"the account has no role for ECS itself yet (ECS's service-linked role)",
			'Create it once for the account; it needs some seconds:',
		),
	'log-driver': ({why}) => logCauses[why],
	// "error mounting /var/run/docker.sock ... not a directory".
	'docker-socket': () =>
		explained(
			"Docker's socket isn't where the task mounts it from",
			'See on the instance where it is: where /var/run/docker.sock is a folder, Docker made it for a ' +
				'mount. ' +
				'Remove the folder and restart Docker, or link the socket to that path.',
		),
	// "Task failed container health checks".
	unhealthy: () =>
		explained(
			'the Agent fails its health check',
			'Run agent status in the container; the usual reasons are no route to Datadog, or too little CPU.',
		),
	// "operations are being throttled. Will try again later."
	throttled: () => explained('AWS slows this service down', 'Nothing to do: ECS goes on by itself in some minutes.'),
	// "unable to stop or start tasks during a deployment because of the service deployment configuration": a
	// daemon has one task an instance, and at 100 percent none of them may stop.
	'deployment-stuck': () =>
		explained(
			'ECS can neither stop nor start a task',
			'Its minimum healthy percent leaves none that may stop; running this tool again lowers it.',
		),
	// CannotStartContainerError, CannotCreateContainerError, "OCI runtime create failed" and the like.
	'cannot-start': () =>
		explained(
			"Docker can't start the container",
			'What AWS says names the reason; a missing host folder and a security profile are the usual ones.',
		),
	// "is unable to consistently start tasks successfully": no task tells why, or none can be read.
	'keeps-failing': () =>
		explained(
			'tasks end again and again, and ECS names no reason',
			"Look at the stopped tasks of the service in the ECS console: each one's reason stands there for an " +
				'hour.',
		),
	// A pause hook: "waits for you to call ContinueServiceDeployment" (ECS, "Pause hooks").
	paused: ({until, otherwise}) =>
		explained(
			`ECS waits at a hook of the service until somebody continues the deployment${deadline(until, otherwise)}`,
			'To continue it:',
		),
	// "Amazon ECS launches any remaining tasks [...] outside of the deployment" (ECS, "early success criteria").
	early: () =>
		explained(
			"ECS calls the deployment complete by the service's early success criteria, and it isn't everywhere yet",
			'Nothing to do: ECS goes on outside of the deployment, and takes nothing back any more.',
		),
	// "Host EC2 (instance ...) terminated", a forced deregistration, an interrupted Spot instance.
	infrastructure: () =>
		explained(
			'the instance went away or failed',
			"Nothing to do if it's being replaced: the Agent starts on the new one by itself.",
		),
	other: ({detail}) =>
		explained(
			detail === '' ? 'ECS gives no reason' : 'ECS reports',
			"Read the service's events and its stopped tasks in the ECS console.",
		),
};

function deadline(until: string | undefined, otherwise: string | undefined): string {
	return until === undefined
		? ''
		: `; at ${instant(until)} it ${otherwise === 'CONTINUE' ? 'goes on' : 'rolls back'} by itself`;
}

function explained(phrase: string, help: string): CauseWords {
	return {phrase, help: [help]};
}
