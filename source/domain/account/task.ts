export type TaskContainer = {
	readonly name: string;
	readonly lastStatus?: string;
	readonly healthStatus?: string;
	readonly exitCode?: number;
	readonly reason?: string;
};

export type HostPort = {readonly port: number; readonly protocol: 'tcp' | 'udp'};

/** One ECS task as DescribeTasks shows it. Instants are ISO 8601; `cpu` in units and `memory` in MiB as reserved. */
export type Task = {
	readonly arn: string;
	readonly instanceArn?: string;
	/** `service:<name>`, `family:<name>` or `daemon:<name>`. */
	readonly group: string;
	/** Equals the id of the deployment that started it (`ecs-svc/…`). */
	readonly startedBy?: string;
	readonly taskDefinitionArn: string;
	readonly lastStatus: string;
	readonly desiredStatus: string;
	readonly healthStatus?: string;
	readonly stopCode?: string;
	readonly stoppedReason?: string;
	readonly createdAt?: string;
	readonly startedAt?: string;
	readonly stoppedAt?: string;
	readonly cpu?: number;
	readonly memory?: number;
	readonly hostPorts: readonly HostPort[];
	readonly containers: readonly TaskContainer[];
};
