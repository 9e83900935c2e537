/** The kinds of hosts that need different task definitions or services. */
export const platforms = [
	'linux',
	'amazon-linux-1',
	'windows',
	'external',
	'external-windows',
	'managed-instances',
] as const;

/** Kinds of host that need a definition of their own; which instance is which is told in `hosts/platform-of.ts`. */
export type Platform = (typeof platforms)[number];

/**
Windows hosts take no namespace, capability, cgroup or socket of Linux (ECS, "Amazon ECS task definition differences for
Windows").
*/
export function isWindows(platform: Platform): boolean {
	return platform === 'windows' || platform === 'external-windows';
}

/** Machines that ECS Anywhere brings in: outside of AWS, without a VPC or its metadata service. */
export function isExternal(platform: Platform): boolean {
	return platform === 'external' || platform === 'external-windows';
}
