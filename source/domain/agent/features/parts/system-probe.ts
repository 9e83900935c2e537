import type {Platform} from '../../../account/platform.ts';
import type {Contribution} from '../feature.ts';

/**
What everything built on system-probe needs beside its mounts (Datadog's datadog-agent-sysprobe-ecs.json). That file
reserves 10 CPU units and 256 MiB; 256 and 512 are what the base and the Managed Instances files use today.
*/
export const systemProbe = {
	capabilities: [
		'SYS_ADMIN',
		'SYS_RESOURCE',
		'SYS_PTRACE',
		'NET_ADMIN',
		'NET_BROADCAST',
		'NET_RAW',
		'IPC_LOCK',
		'CHOWN',
	],
	cpu: 256,
	memory: 512,
} as const satisfies Contribution;

/**
What Datadog's one ECS page asks for all three security products; it does not say which needs what. The page draws
linuxParameters at task level, which AWS refuses: capabilities belong to the container. Documented for Linux on EC2
only.
*/
export function security(platform: Platform, own: Contribution): Contribution | undefined {
	return platform === 'linux' ? {...systemProbe, ...own} : undefined;
}
