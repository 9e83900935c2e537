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
			disconnected: facts => `${facts('away')} of ${facts('of')} ECS agents aren't connected`,
			'none-connected': () => 'no ECS agent is connected, so nothing can start',
		},
	},
	forecast: {
		title: 'Room for the Agent',
		ok: 'it will run on every instance',
		findings: {
			'no-instances': () => 'no instance is ready, so the Agent runs nowhere yet',
			nowhere: () => 'no instance can run it',
			partly: facts => `${facts('runsOn')} of ${facts('eligible')} instances will run it`,
			'left-out': facts =>
				`${facts('runsOn')} of ${facts('of')} instances will run it, ${facts('leftOut')} left out`,
			'all-left-out': () => 'every instance is left out',
			untold: facts =>
				`${facts('runsOn')} of ${facts('of')} instances will run it, for ${facts('untold')} it can't be told`,
		},
	},
	size: {
		title: 'Size of the Agent',
		ok: 'it has what its features need',
		findings: {
			// The memory of a container is a hard limit: above it Docker ends the container.
			below: facts =>
				`it gets ${facts('has')}, and its features need ${facts('needs')}` +
				(facts('percent') === '' ? '' : `; aws.ecs.cpuutilization would show ${facts('percent')} % for it`),
		},
	},
	// ECS counts the ports of its tasks; a process of the host that listens on one it doesn't see.
	'host-ports': {
		title: 'Host ports free',
		ok: "the Agent's ports are free, as far as ECS knows",
		findings: {
			'own-network': facts =>
				`in awsvpc mode the Agent takes no port of the host, so applications can't reach ${facts('ports')}`,
			taken: facts =>
				`${facts('ports')} taken on ${facts('hosts')} of the ` +
				`instances${facts('holders') === '' ? '' : ` by ${facts('holders')}`}`,
		},
	},
	// The ECS agent reports them when it starts, by its own version and Docker's.
	attributes: {
		title: 'Instance attributes',
		ok: 'the instances have every capability the Agent needs',
		findings: {missing: facts => `${facts('attributes')} missing`},
	},
	'ecs-agent-version': {
		title: 'ECS agent version',
		ok: 'every ECS agent is new enough to read the key',
		findings: {
			'too-old': facts => `ECS agent ${facts('versions')} can't read the key; ${facts('needs')} or newer can`,
		},
	},
	'docker-socket': {
		title: 'Docker socket',
		ok: "no instance is known to keep Docker's socket elsewhere",
		findings: {
			'no-docker': () => "Managed Instances have no Docker, so its socket can't be mounted",
			bottlerocket: () => "Bottlerocket may keep Docker's socket elsewhere",
		},
	},
	'end-of-life': {
		title: 'Operating systems supported',
		ok: 'none is known to be out of support',
		findings: {ended: facts => `${facts('systems')} gets no updates any more`},
	},
	'unknown-system': {
		title: 'Operating systems known',
		ok: 'every instance says what it runs',
		findings: {unknown: facts => `the system isn't known, ${facts('taken')} is assumed`},
	},
	// A daemon comes to Managed Instances with new ones, so ECS replaces those that are there.
	'instance-replacement': {
		title: 'Instances stay',
		ok: 'no instance is replaced',
		findings: {
			replaced: facts =>
				`${facts('instances')} instances are drained and replaced, ${facts('percent')}% at a time`,
		},
	},
};
