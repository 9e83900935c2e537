import type {Json} from '../kit/json.ts';

/** A variable in clear. Its value may be a reference to the key that is in memory only. */
export type EnvironmentVariable = {readonly name: string; readonly value: Json};

/** A variable that ECS fills in at start from `valueFrom`: the ARN of a secret (JSON key forms too) or a parameter. */
export type SecretVariable = {readonly name: string; readonly valueFrom: Json};

/** An absent `hostPort` is the container port in host and awsvpc mode, and one that Docker picks in bridge mode. */
export type PortMapping = {
	readonly containerPort: number;
	readonly hostPort?: number;
	readonly protocol?: string;
	readonly [more: string]: Json;
};

/** Docker compares `containerPath` cleaned: `/host/proc/` and `/host/proc` are one place, and two of it are refused. */
export type MountPoint = {
	readonly sourceVolume: string;
	readonly containerPath: string;
	readonly readOnly?: boolean;
	readonly [more: string]: Json;
};

/** With `host.sourcePath` a path of the host, else a volume that Docker or the task owns. */
export type Volume = {readonly name: string; readonly [more: string]: Json};

/**
`memory` is the hard limit and `memoryReservation` what is set aside; on EC2 one of them is needed
(RegisterTaskDefinition).
*/
export type ContainerDefinition = {
	readonly name: string;
	readonly image: string;
	/** On Linux a share, on Windows an absolute cap. */
	readonly cpu?: number;
	readonly memory?: number;
	readonly memoryReservation?: number;
	readonly essential?: boolean;
	readonly environment?: readonly EnvironmentVariable[];
	readonly secrets?: readonly SecretVariable[];
	readonly portMappings?: readonly PortMapping[];
	readonly mountPoints?: readonly MountPoint[];
	readonly dockerLabels?: Readonly<Record<string, string>>;
	readonly [more: string]: Json;
};

/**
What RegisterTaskDefinition (or RegisterDaemonTaskDefinition) takes, in the API's own names. Fields that this tool does
not know are kept, because people add them. `cpu` and `memory` of a container are CPU units and MiB.
*/
export type TaskDefinition = {
	readonly family: string;
	readonly containerDefinitions: readonly ContainerDefinition[];
	readonly volumes?: readonly Volume[];
	/** Absent means bridge on Linux and NAT on Windows; AWS does not fill it in. */
	readonly networkMode?: string;
	readonly pidMode?: string;
	readonly requiresCompatibilities?: readonly string[];
	/** The role with which ECS itself reads secrets and pulls images; needed as soon as a container has `secrets`. */
	readonly executionRoleArn?: Json;
	/** The role of the processes inside the task. */
	readonly taskRoleArn?: Json;
	/** At task level a text of digits, as ECS stores `1 vCPU`; ignored on Windows. */
	readonly cpu?: string;
	readonly memory?: string;
	readonly [more: string]: Json;
};
