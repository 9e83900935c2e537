import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type PlacementCause = Extract<
	Cause,
	{kind: 'port-taken' | 'no-room' | 'attribute' | 'constraint' | 'agent-disconnected' | 'no-instances'}
>;

const resources = {
	cpu: 'CPU',
	memory: 'memory',
	eni: 'network interfaces',
	ports: 'ports (tasks can reserve 100 on an instance)',
};

/** Why ECS places no task on an instance, and what helps. */
export function placementCause(cause: PlacementCause): CauseWords {
	switch (cause.kind) {
		case 'port-taken': {
			// "is already using a port required by your task" of ECS, "port is already allocated" of Docker.
			const port = cause.port === undefined ? 'a host port' : `port ${cause.port.port}`;
			return {
				phrase: `${port} is in use${cause.heldBy === undefined ? '' : ` by ${cause.heldBy}`}`,
				help: [
					cause.isWindows === true
						? 'Free the port on the instance, or leave out the feature that needs it.'
						: // The first step is to use the socket.
							'or free the port.',
				],
			};
		}

		case 'no-room': {
			// "has insufficient memory available", "insufficient CPU units", or RESOURCE with a name.
			return {
				phrase: `not enough ${resources[cause.resource]} free`,
				help: [
					'Free room there, or make the Agent smaller with --cpu and --memory. ECS tries ' +
						'again by itself.',
				],
				fixed: ['Free room there. ECS tries again by itself.'],
			};
		}

		case 'attribute': {
			// "is missing an attribute required by your task"; which one, AWS doesn't always say.
			return {
				phrase: `the instance lacks attribute ${cause.attribute ?? 'that the task needs'}`,
				help: [
					'Update the ECS agent and Docker on the instance, or leave out the feature ' +
						'that needs the attribute.',
				],
			};
		}

		case 'constraint': {
			// "MemberOf placement constraint unsatisfied."
			const {expression} = cause;
			return {
				phrase:
					expression === undefined
						? "the instance doesn't meet a placement constraint"
						: `the instance doesn't meet the placement constraint ${expression}`,
				help: [
					'Give the instance what the constraint asks for, or take the constraint from the service or its ' +
						'task definition.',
				],
			};
		}

		case 'agent-disconnected': {
			// "doesn't have the agent connected", or just AGENT. The ECS agent is meant, not Datadog's.
			return {
				phrase: "the ECS agent of the instance isn't connected",
				help: ['Restart the ECS agent on the instance:'],
			};
		}

		case 'no-instances': {
			// "No Container Instances were found in your cluster."
			return {
				phrase: 'the cluster has no instance to run on',
				help: ['Add an instance; the Agent then starts on it by itself.'],
			};
		}
	}
}
