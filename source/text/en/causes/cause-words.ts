import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {exitCause} from './exit-causes.ts';
import {imageCauses} from './image-causes.ts';
import {placementCause} from './placement-causes.ts';
import {secretCauses} from './secret-causes.ts';

/** A cause in a phrase, and a sentence with what helps against it. */
export type CauseWords = {readonly phrase: string; readonly help: Line};

/**
What a cause means and what mends it; what AWS said is shown beside it by the front. Comments quote what a cause stands
for, from "Service event messages" and "Stopped tasks error messages" of the ECS guide.
*/
export function causeWords(of: Cause): CauseWords {
	switch (of.kind) {
		case 'port-taken':
		case 'no-room':
		case 'attribute':
		case 'agent-disconnected':
		case 'no-instances': {
			return placementCause(of);
		}

		case 'image': {
			return imageCauses[of.why];
		}

		case 'secret': {
			return secretCauses[of.why];
		}

		case 'exited': {
			return exitCause(of);
		}

		case 'role': {
			// "ECS was unable to assume the role": the trust is wrong, or IAM hasn't spread the role yet.
			return explained(
				"ECS can't use the task's role",
				'Check that the role exists and trusts ecs-tasks.amazonaws.com; a role created a moment ' +
					'ago needs some seconds.',
			);
		}

		case 'unhealthy': {
			// "Task failed container health checks".
			return explained(
				'the Agent fails its health check',
				'Run agent status in the container; the usual reasons are no route to Datadog, or too little CPU.',
			);
		}

		case 'throttled': {
			// "operations are being throttled. Will try again later."
			return explained('AWS slows this service down', 'Nothing to do: ECS goes on by itself in some minutes.');
		}

		case 'deployment-stuck': {
			// "unable to stop or start tasks during a deployment because of the service deployment configuration": a
			// daemon has one task an instance, and at 100 percent none of them may stop.
			return explained(
				'ECS can neither stop nor start a task',
				'The minimum healthy percent is 100. Running this tool again sets 0, which a daemon needs.',
			);
		}

		case 'cannot-start': {
			// CannotStartContainerError, CannotCreateContainerError, "OCI runtime create failed" and the like.
			return explained(
				"Docker can't start the container",
				'Read what Docker says below; a missing host folder and a security profile are the usual reasons.',
			);
		}

		case 'infrastructure': {
			// "Host EC2 (instance ...) terminated", a forced deregistration, an interrupted Spot instance.
			return explained(
				'the instance went away or failed',
				"Nothing to do if it's being replaced: the Agent starts on the new one by itself.",
			);
		}

		case 'other': {
			return explained('ECS reports', "Read the service's events in the ECS console.");
		}
	}
}

function explained(phrase: string, help: string): CauseWords {
	return {phrase, help: [help]};
}
