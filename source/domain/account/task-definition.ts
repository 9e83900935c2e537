import type {Json} from '../kit/json.ts';

export type EnvironmentVariable = {readonly name: string; readonly value: Json};

export type SecretVariable = {readonly name: string; readonly valueFrom: Json};

export type PortMapping = {
	readonly containerPort: number;
	readonly hostPort?: number;
	readonly protocol?: string;
	readonly [more: string]: Json;
};

export type MountPoint = {
	readonly sourceVolume: string;
	readonly containerPath: string;
	readonly readOnly?: boolean;
	readonly [more: string]: Json;
};

export type Volume = {readonly name: string; readonly [more: string]: Json};

export type ContainerDefinition = {
	readonly name: string;
	readonly image: string;
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
	readonly networkMode?: string;
	readonly pidMode?: string;
	readonly requiresCompatibilities?: readonly string[];
	readonly executionRoleArn?: Json;
	readonly taskRoleArn?: Json;
	readonly cpu?: string;
	readonly memory?: string;
	readonly [more: string]: Json;
};
