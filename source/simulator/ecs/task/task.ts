import type {Tag} from '../tag/tag.ts';

/** A container of a task. CPU in units, memory in MiB, as its definition says; a limit that isn't set is absent. */
export type TaskContainer = {
	readonly name: string;
	readonly image: string;
	readonly essential: boolean;
	readonly cpu: number;
	readonly memory?: number;
	readonly memoryReservation?: number;
	/** 64 hex digits, as Docker's ids; chosen when the task is placed, shown once Docker has made it. */
	readonly runtimeId: string;
	readonly hasHealthCheck: boolean;
	/** Seconds since 1970; absent where it waits for its turn, or never got one. */
	startedAt?: number;
	lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
	/** UNKNOWN for good where there is no health check: one in the image doesn't count (API). */
	healthStatus: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';
	/** Absent while it runs and where it never ran. */
	exitCode?: number;
	reason?: string;
	/** Of the image that was pulled for it. */
	imageDigest?: string;
	/** Host ports that it holds, also while the task waits to start or stops. */
	readonly networkBindings: ReadonlyArray<{
		readonly bindIP: string;
		readonly containerPort: number;
		readonly hostPort: number;
		readonly protocol: 'tcp' | 'udp';
	}>;
};

/**
Those of the API that can happen here. The two failures are TaskFailedToStart and EssentialContainerExited; schedulers
count only these.
*/
export type StopCode =
	| 'TaskFailedToStart'
	| 'EssentialContainerExited'
	| 'UserInitiated'
	| 'ServiceSchedulerInitiated'
	| 'InfrastructureHealth';

/** A task, on an instance or standing around on Fargate. Times are seconds since 1970 and absent until they come. */
export type Task = {
	readonly id: string;
	readonly arn: string;
	readonly taskDefinitionArn: string;
	/** `undefined` on Fargate. */
	readonly instanceId?: string;
	readonly containerInstanceArn?: string;
	readonly launchType: 'EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES';
	/** `service:name`, `family:name` or `daemon:name`. */
	readonly group: string;
	readonly startedBy?: string;
	/** Units and MiB that the instance gives to this task, as the scheduler counted them. */
	readonly cpu: number;
	readonly memory: number;
	readonly createdAt: number;
	readonly containers: readonly TaskContainer[];
	readonly enableExecuteCommand: boolean;
	tags: readonly Tag[];
	/** What its containers got of secrets when it began, by `valueFrom`; a later change doesn't reach them. */
	secrets?: ReadonlyMap<string, string> | undefined;
	/** What it is. ACTIVATING, DEACTIVATING and DEPROVISIONING of the real life are passed over. */
	lastStatus: 'PROVISIONING' | 'PENDING' | 'RUNNING' | 'STOPPING' | 'STOPPED';
	/** What it shall be. It turns to STOPPED some seconds before `lastStatus` does. */
	desiredStatus: 'RUNNING' | 'STOPPED';
	/** Grows with each change that the ECS agent reports. */
	version: number;
	pullStartedAt?: number;
	pullStoppedAt?: number;
	startedAt?: number;
	stoppingAt?: number;
	stoppedAt?: number;
	stoppedReason?: string;
	stopCode?: StopCode;
};
