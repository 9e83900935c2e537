import type {Attribute} from '../ecs/instance/attribute.ts';

export type InstanceKind = {
	readonly system: 'linux' | 'windows';
	/** `ecs.os-family`; for Windows it tells the build, which the image of a container must match. */
	readonly family: string;
	/** `ecs.os-type-detailed`, which only newer ECS agents report. */
	readonly detailed?: string;
	readonly architecture: 'x86_64' | 'arm64';
	readonly type: string;
	/** CPU units, 1024 each vCPU. */
	readonly cpu: number;
	/** MiB that are registered: what the machine has less what the system and the ECS agent keep. */
	readonly memory: number;
	readonly agentVersion: string;
	readonly dockerVersion: string;
	readonly image: {readonly name: string; readonly ownerId: string; readonly ownerAlias: string};
	readonly isExternal?: boolean;
	readonly isManaged?: boolean;
	/** With 1, tokens of IMDSv2 don't reach a container in bridge mode (EC2 user guide: instance metadata options). */
	readonly hopLimit: number;
	readonly httpTokens: 'required' | 'optional';
};

// The account that publishes the ECS-optimised images of Linux; those of Windows come from another.
const amazon = (name: string) => ({name, ownerId: '591542846629', ownerAlias: 'amazon'});

const linux: InstanceKind = {
	system: 'linux',
	family: 'LINUX',
	detailed: 'amzn_2023',
	architecture: 'x86_64',
	type: 't3.large',
	cpu: 2048,
	memory: 7822,
	agentVersion: '1.105.1',
	dockerVersion: '25.0.14',
	image: amazon('al2023-ami-ecs-hvm-2023.0.20261103-kernel-6.1-x86_64'),
	// Images of AL2023 are marked for IMDSv2, so what is launched from them begins with tokens and two hops (EC2 user
	// guide).
	hopLimit: 2,
	httpTokens: 'required',
};

const windows: InstanceKind = {
	...linux,
	system: 'windows',
	family: 'WINDOWS_SERVER_2022_FULL',
	detailed: 'WINDOWS_SERVER_2022_FULL',
	type: 'm5.xlarge',
	cpu: 4096,
	memory: 15_990,
	dockerVersion: '25.0.6',
	image: {
		name: 'Windows_Server-2022-English-Full-ECS_Optimized-2026.10.15',
		ownerId: '801119661308',
		ownerAlias: 'amazon',
	},
	hopLimit: 1,
	httpTokens: 'optional',
};

/** The sorts of container instances that the worlds are made of. */
export const instanceKinds = {
	linux,
	arm: {
		...linux,
		architecture: 'arm64',
		type: 't4g.large',
		image: amazon('al2023-ami-ecs-hvm-2023.0.20261103-kernel-6.1-arm64'),
	},
	// From 1.99 the ECS agent reports the system in detail, so this one is the oldest that does.
	amazonLinux2: {
		...linux,
		detailed: 'amzn_2',
		agentVersion: '1.99.1',
		dockerVersion: '25.0.8',
		image: amazon('amzn2-ami-ecs-hvm-2.0.20260512-x86_64-ebs'),
		hopLimit: 1,
		httpTokens: 'optional',
	},
	// Out of support and still about. Its control groups are mounted at `/cgroup`, and its ECS agent is too old to tell
	// the system's name: the image has to be asked for.
	amazonLinux1: {
		...linux,
		detailed: undefined,
		agentVersion: '1.51.0',
		dockerVersion: '19.03.13-ce',
		image: amazon('amzn-ami-2018.03.20211115-amazon-ecs-optimized'),
		hopLimit: 1,
		httpTokens: 'optional',
	},
	windows2022: windows,
	windows2019: {
		...windows,
		family: 'WINDOWS_SERVER_2019_CORE',
		detailed: 'WINDOWS_SERVER_2019_CORE',
		image: {
			name: 'Windows_Server-2019-English-Core-ECS_Optimized-2026.10.15',
			ownerId: '801119661308',
			ownerAlias: 'amazon',
		},
	},
	// A server of one's own with a Docker of the distribution's: nothing of EC2 is known of it.
	external: {
		...linux,
		detailed: 'ubuntu_22.04',
		cpu: 4096,
		memory: 15_890,
		dockerVersion: '27.3.1',
		isExternal: true,
	},
	// Bottlerocket, whose ECS agent isn't started by `ecs-init` and reports `LINUX` alone (source of the ECS agent).
	managed: {
		...linux,
		detailed: 'LINUX',
		type: 'c6a.xlarge',
		cpu: 4096,
		memory: 7600,
		agentVersion: '',
		dockerVersion: '',
		isManaged: true,
		image: amazon('bottlerocket-aws-ecs-2-managed-x86_64-v1.52.0'),
		hopLimit: 1,
	},
} as const satisfies Readonly<Record<string, InstanceKind>>;

// Two prefixes, as the ECS agent has them: new capabilities get the short one, and no old one was renamed.
const old = 'com.amazonaws.ecs.capability.';
const young = 'ecs.capability.';
const drivers = ['json-file', 'awslogs', 'syslog', 'none', 'fluentd', 'splunk', 'awsfirelens'];
const everywhere = [
	...drivers.map(driver => `${old}logging-driver.${driver}`),
	// 26, 27 and 31 are missing in what agents report (source of the ECS agent).
	...[17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 32].map(version => `${old}docker-remote-api.1.${version}`),
	`${old}ecr-auth`,
	`${old}task-iam-role`,
	`${old}privileged-container`,
	`${young}secrets.ssm.environment-variables`,
	`${young}secrets.asm.environment-variables`,
	`${young}secrets.ssm.bootstrap.log-driver`,
	`${young}secrets.asm.bootstrap.log-driver`,
	`${young}execution-role-ecr-pull`,
	`${young}execution-role-awslogs`,
	`${young}container-health-check`,
	`${young}container-ordering`,
	`${young}env-files.s3`,
	`${young}private-registry-authentication.secretsmanager`,
	`${young}full-sync`,
	`${young}execute-command`,
	`${young}container-restart-policy`,
	`${young}network.container-port-range`,
	`${young}docker-plugin.local`,
	`${young}task-cpu-mem-limit`,
];
// What needs a kernel's namespaces, a Linux log daemon or FireLens.
const linuxOnly = [
	`${old}task-iam-role-network-host`,
	`${old}logging-driver.journald`,
	`${old}logging-driver.gelf`,
	`${young}pid-ipc-namespace-sharing`,
	`${young}firelens.fluentd`,
	`${young}firelens.fluentbit`,
];
const newerThanAmazonLinux1 = new Set([
	`${young}execute-command`,
	`${young}container-restart-policy`,
	`${young}network.container-port-range`,
]);

/** The capabilities that the ECS agent of this sort of instance reports. */
export function capabilitiesOf(kind: InstanceKind): readonly Attribute[] {
	const names = [
		...everywhere,
		...(kind.system === 'linux' ? linuxOnly : []),
		// ECS Anywhere has no network interfaces to give to tasks, so no awsvpc mode.
		`${young}${kind.isExternal === true ? 'external' : 'task-eni'}`,
	];
	// An agent that can't tell its system in detail stands for an old one; it lacks the young capabilities as well.
	return names.filter(name => kind.detailed !== undefined || !newerThanAmazonLinux1.has(name)).map(name => ({name}));
}
