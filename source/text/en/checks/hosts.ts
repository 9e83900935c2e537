import type {CheckTexts} from './check-words.ts';

/** Checks of the instances. */
export const hostChecks: CheckTexts<
	| 'agent-connected'
	| 'forecast'
	| 'size'
	| 'host-ports'
	| 'attributes'
	| 'ecs-agent-version'
	| 'docker-socket'
	| 'end-of-life'
	| 'unknown-system'
	| 'instance-replacement'
> = {
	'agent-connected': {
		title: 'ECS agents connected',
		ok: 'every ECS agent is connected',
		findings: {
			disconnected: {
				says: facts => `${facts('away')} of ${facts('of')} ECS agents aren't connected`,
				help: 'ECS starts the Agent there when they are back. On the instance: sudo systemctl restart ecs',
			},
			// The unit and the log of the ECS-optimized AMIs of Amazon Linux 2 and 2023.
			'none-connected': {
				says: () => 'no ECS agent is connected, so nothing can start',
				help: 'On the instances: sudo systemctl restart ecs, and look at /var/log/ecs/ecs-agent.log',
			},
		},
	},
	forecast: {
		title: 'Room for the Agent',
		ok: 'it will run on every instance',
		findings: {
			'no-instances': {
				says: () => 'no instance is ready, so the Agent runs nowhere yet',
				help: 'Add an instance, or wait until one is ACTIVE; the Agent then starts there by itself.',
			},
			nowhere: {says: () => 'no instance can run it', help: 'Free what the Agent needs on the instances.'},
			partly: {
				says: facts => `${facts('runsOn')} of ${facts('eligible')} instances will run it`,
				help: 'Free what the Agent needs on the others; ECS then starts it there by itself.',
			},
		},
	},
	size: {
		title: 'Size of the Agent',
		ok: 'it has what its features need',
		findings: {
			// The memory of a container is a hard limit: above it Docker ends the container.
			below: {
				says: facts => `it gets ${facts('has')}, and its features need ${facts('needs')}`,
				help: 'With less it may be slow, or be stopped when its memory is used up.',
			},
		},
	},
	// ECS counts the ports of its tasks; a process of the host that listens on one it doesn't see.
	'host-ports': {
		title: 'Host ports free',
		ok: "the Agent's ports are free, as far as ECS knows",
		findings: {
			taken: {
				says: facts =>
					`${facts('ports')} taken on ${facts('hosts')} of the ` +
					`instances${facts('holders') === '' ? '' : ` by ${facts('holders')}`}`,
				help: 'Stop what holds the port, or use the Unix socket instead.',
			},
		},
	},
	// The ECS agent reports them when it starts, by its own version and Docker's.
	attributes: {
		title: 'Instance attributes',
		ok: 'the instances have every capability the Agent needs',
		findings: {
			missing: {
				says: facts => `${facts('attributes')} missing`,
				help: 'Update the ECS agent, or leave out the feature that needs it.',
			},
		},
	},
	'ecs-agent-version': {
		title: 'ECS agent version',
		ok: 'every ECS agent is new enough to read the key',
		findings: {
			'too-old': {
				says: facts => `ECS agent ${facts('versions')} can't read the key; ${facts('needs')} or newer can`,
				// UpdateContainerAgent needs ecs-init, as on Amazon's own Linux AMIs, so replacing comes first.
				help: 'Update the ECS agent: replace the instance, or call UpdateContainerAgent.',
			},
		},
	},
	'docker-socket': {
		title: 'Docker socket',
		ok: "Docker's socket is where the Agent looks for it",
		findings: {
			'no-docker': {
				says: () => "Managed Instances have no Docker, so its socket can't be mounted",
				help: 'Leave out the settings that mount it.',
			},
			bottlerocket: {
				says: () => "Bottlerocket may keep Docker's socket elsewhere",
				help: "Look at the Agent's status on one instance after the install.",
			},
		},
	},
	'end-of-life': {
		title: 'Operating systems supported',
		ok: 'their makers still support them',
		findings: {
			ended: {
				says: facts => `${facts('systems')} gets no updates any more`,
				help: 'The Agent runs there; plan to move to a supported image.',
			},
		},
	},
	'unknown-system': {
		title: 'Operating systems known',
		ok: 'every instance says what it runs',
		findings: {
			unknown: {
				says: facts => `the system isn't known, ${facts('taken')} is assumed`,
				// Amazon Linux 1 has them under /cgroup, others under /sys/fs/cgroup.
				help: 'Say what it is with --linux; Amazon Linux 1 keeps its control groups elsewhere.',
			},
		},
	},
	// A daemon comes to Managed Instances with new ones, so ECS replaces those that are there.
	'instance-replacement': {
		title: 'Instances stay',
		ok: 'no instance is replaced',
		findings: {
			replaced: {
				says: facts =>
					`${facts('instances')} instances are drained and replaced, ${facts('percent')}% at a time`,
				help: 'Tasks move to the new instances. Choose a quiet hour.',
			},
		},
	},
};
