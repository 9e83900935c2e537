/** One container of a task. `reason` is what Docker or the ECS agent said, at most 1,024 characters. */
export type TaskContainer = {
	readonly name: string;
	readonly lastStatus?: string;
	readonly healthStatus?: string;
	readonly exitCode?: number;
	readonly reason?: string;
	/** Of the image that was pulled: `sha256:` and 64 hex digits. */
	readonly imageDigest?: string;
};

/** A port of the host; tcp and udp are two different ones. */
export type HostPort = {readonly port: number; readonly protocol: 'tcp' | 'udp'};

/** One ECS task as DescribeTasks shows it. Instants are ISO 8601; `cpu` in units and `memory` in MiB as reserved. */
export type Task = {
	readonly arn: string;
	/** Absent on Fargate and before the task is placed. */
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
	/**
	Look here first, then at each container: AWS says `Essential container in task exited` and leaves the why to them.
	*/
	readonly stoppedReason?: string;
	readonly createdAt?: string;
	readonly startedAt?: string;
	readonly stoppedAt?: string;
	readonly cpu?: number;
	readonly memory?: number;
	readonly hostPorts: readonly HostPort[];
	readonly containers: readonly TaskContainer[];
};
