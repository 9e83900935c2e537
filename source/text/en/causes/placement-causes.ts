import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseExplanation} from './cause-explanation.ts';

type PlacementCause = Extract<
	Cause,
	{kind: 'port-taken' | 'no-room' | 'attribute' | 'agent-disconnected' | 'no-instances'}
>;

const resources = {
	cpu: 'CPU',
	memory: 'memory',
	eni: 'network interfaces',
	ports: 'ports (tasks can reserve 100 on an instance)',
};

/** Why ECS places no task on an instance, and what helps. */
export function placementCause(cause: PlacementCause): CauseExplanation {
	switch (cause.kind) {
		case 'port-taken': {
			const port = cause.port === undefined ? 'a host port' : `port ${cause.port.port}`;
			return {
				phrase: `${port} is in use${cause.heldBy === undefined ? '' : ` by ${cause.heldBy}`}`,
				steps: [
					{text: ['Use the Unix socket instead of the port:'], command: socketInstead(cause.port?.port)},
					{text: ['or free the port.']},
				],
			};
		}

		case 'no-room': {
			return {
				phrase: `not enough ${resources[cause.resource]} free`,
				steps: [
					{
						text: [
							'Free room there, or make the Agent smaller with --cpu and --memory. ECS tries ' +
								'again by itself.',
						],
					},
				],
			};
		}

		case 'attribute': {
			return {
				phrase: `the instance lacks attribute ${cause.attribute ?? 'that the task needs'}`,
				steps: [
					{
						text: [
							'Update the ECS agent and Docker on the instance, or leave out the feature ' +
								'that needs the attribute.',
						],
					},
				],
			};
		}

		case 'agent-disconnected': {
			return {
				phrase: "the ECS agent of the instance isn't connected",
				steps: [{text: ['Restart the ECS agent on the instance:'], command: 'sudo systemctl restart ecs'}],
			};
		}

		case 'no-instances': {
			return {
				phrase: 'the cluster has no instance to run on',
				steps: [{text: ['Add an instance; the Agent then starts on it by itself.']}],
			};
		}
	}
}

function socketInstead(port: number | undefined): string {
	return port === 8125
		? 'npx dd-ecs-setup install --features default,-dogstatsd,+dogstatsd-socket'
		: 'npx dd-ecs-setup install --features default,-apm,+apm-socket';
}
