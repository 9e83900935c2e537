import type {Contribution} from '../feature.ts';
import {mounted} from './host-mount.ts';
import {kernelDebug} from './shared-mounts.ts';

/**
What everything built on system-probe needs (Datadog's datadog-agent-sysprobe-ecs.json). That file reserves 10 CPU units
and 256 MiB; 256 and 512 are what the base and the Managed Instances files use today.
*/
export const systemProbe = {
	...mounted(kernelDebug),
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
