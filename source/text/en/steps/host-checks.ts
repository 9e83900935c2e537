import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** After checks of the instances, of what the Agent reaches there, and of the service. */
export const hostCheckSteps: StepWords<
	| 'wait-for-agents'
	| 'restart-agents'
	| 'wait-for-instance'
	| 'free-room'
	| 'free-room-on-others'
	| 'meet-constraints'
	| 'trust-desired-count'
	| 'with-less'
	| 'free-port'
	| 'reach-by-host'
	| 'add-capability'
	| 'update-ecs-agent'
	| 'leave-out-mounts'
	| 'look-at-status'
	| 'plan-to-move'
	| 'name-linux'
	| 'quiet-hour'
	| 'switch-metadata-on'
	| 'host-network'
	| 'raise-hop-limit'
	| 'close-ports'
	| 'readable-log-driver'
	| 'one-agent'
	| 'change-in-tool'
	| 'look-at-monitors'
	| 'windows-versions'
	| 'older-windows'
	| 'floating-tag'
	| 'other-version'
	| 'mount-logs'
	| 'split-lines'
	| 'pass-headers'
	| 'pin-again'
	| 'name-version'
	| 'upgrade-major'
	| 'keep-network-mode'
	| 'lower-minimum'
	| 'keep-some-running'
	| 'name-gets-free'
	| 'one-change-back'
	| 'compare-with-diff'
	| 'little-room'
	| 'reduce-or-ask'
> = {
	'wait-for-agents': ['ECS starts the Agent there when they are back. On the instance:'],
	// The log of the ECS-optimized AMIs of Amazon Linux 2 and 2023.
	'restart-agents': ['Look at /var/log/ecs/ecs-agent.log on the instances, and start the ECS agent again there:'],
	'wait-for-instance': ['Add an instance, or wait until one is ACTIVE; the Agent then starts there by itself.'],
	'free-room': ['Free what the Agent needs on the instances.'],
	'free-room-on-others': ['Free what the Agent needs on the others; ECS then starts it there by itself.'],
	// Constraints are of the service and of its task definition, attributes what the definition needs.
	'meet-constraints': ['ECS starts it there once the placement constraints hold and no attribute is missing.'],
	'trust-desired-count': ['The rollout is judged by how many Agents ECS wants.'],
	'with-less': ['With less it may be slow, or be stopped when its memory is used up.'],
	// Datadog's guide for ECS has the Agent in bridge mode; a socket is a file of the host.
	'reach-by-host': ['Datadog advises bridge mode for the Agent; Unix sockets work in every mode.'],
	'free-port': ['Stop what holds the port, or use the Unix socket instead.'],
	'add-capability': ['Update the ECS agent, or leave out the feature that needs it.'],
	// UpdateContainerAgent needs ecs-init, as on Amazon's own Linux AMIs, so replacing comes first.
	'update-ecs-agent': ['Update the ECS agent: replace the instance, or call UpdateContainerAgent.'],
	'leave-out-mounts': ['Leave out the settings that mount it.'],
	'look-at-status': ["Look at the Agent's status on one instance after the install."],
	'plan-to-move': ['The Agent runs there; plan to move to a supported image.'],
	// Amazon Linux 1 has them under /cgroup, others under /sys/fs/cgroup.
	'name-linux': [
		'Say what it is with ',
		part.command('--linux'),
		'; Amazon Linux 1 keeps its control groups elsewhere.',
	],
	'quiet-hour': ['Tasks move to the new instances. Choose a quiet hour.'],
	'switch-metadata-on': ['Switch it on:'],
	'host-network': ['Use host networking for the Agent.'],
	'raise-hop-limit': ['Set it to 2, in the launch template too:'],
	'close-ports': ['Close it in the security group, or use the Unix socket.'],
	'readable-log-driver': ['Use the json-file log driver there, or send those logs on from CloudWatch.'],
	'one-agent': [
		'Two Agents report everything twice. Adopt or replace the other one with ',
		part.command('--existing'),
		', or remove it.',
	],
	'change-in-tool': ['Change it there as well, or take it out of what that tool keeps.'],
	'look-at-monitors': [
		'The Agent now asks the instance by tokens first and finds its ID. Monitors by host name may need a look.',
	],
	'windows-versions': ["It's made for Windows Server 2019, 2022 and 2025."],
	'older-windows': ['Use Windows Server 2022 there, or the image without FIPS.'],
	'floating-tag': ['The tag 7 has one.'],
	'other-version': ['Take a version that has it mended.'],
	'mount-logs': ['The logs feature of this tool mounts it: /var/lib/docker/containers.'],
	'split-lines': ['DD_LOGS_CONFIG_AUTO_MULTI_LINE_DETECTION=false leaves them as they were.'],
	'pass-headers': ['Without DD-Api-Key nothing that the Agent sends is taken.'],
	'pin-again': ['--pin asks the registry for the digest of the new one.'],
	'name-version': ['Name the version that it is to have with --agent-version.'],
	'upgrade-major': ['What differs: ', part.link('https://docs.datadoghq.com/agent/guide/version_differences/')],
	'keep-network-mode': ['In awsvpc mode it stays and is updated in place.'],
	'lower-minimum': ["Set the service's minimum healthy percent lower."],
	'keep-some-running': [
		"Data is missing for about a minute. Set the service's minimum healthy percent to keep some running.",
	],
	'one-change-back': ['A rollback goes one change back; to run something else, install what is wanted.'],
	'compare-with-diff': ['The plan shows what would run in its place; leave it if that is another one.'],
	'name-gets-free': ['Its name is free when its last task has stopped; this tool waits for it.'],
	'little-room': ['Little room is left under this limit of ECS.'],
	'reduce-or-ask': ['Reduce them, or ask AWS for a higher quota.'],
};
