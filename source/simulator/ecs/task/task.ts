import type {Tag} from '../tag/tag.ts';

export type TaskContainer = {
	readonly name: string;
	readonly image: string;
	readonly essential: boolean;
	readonly cpu: number;
	readonly memory?: number;
	readonly memoryReservation?: number;
	readonly runtimeId: string;
	readonly hasHealthCheck: boolean;
	lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
	healthStatus: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';
	exitCode?: number;
	reason?: string;
	readonly networkBindings: ReadonlyArray<{
		readonly bindIP: string;
		readonly containerPort: number;
		readonly hostPort: number;
		readonly protocol: 'tcp' | 'udp';
	}>;
};

export type StopCode =
	| 'TaskFailedToStart'
	| 'EssentialContainerExited'
	| 'UserInitiated'
	| 'ServiceSchedulerInitiated'
	| 'InfrastructureHealth';

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
	readonly cpu: number;
	readonly memory: number;
	readonly createdAt: number;
	readonly containers: readonly TaskContainer[];
	readonly enableExecuteCommand: boolean;
	tags: readonly Tag[];
	lastStatus: 'PROVISIONING' | 'PENDING' | 'RUNNING' | 'STOPPING' | 'STOPPED';
	desiredStatus: 'RUNNING' | 'STOPPED';
	version: number;
	pullStartedAt?: number;
	pullStoppedAt?: number;
	startedAt?: number;
	stoppingAt?: number;
	stoppedAt?: number;
	stoppedReason?: string;
	stopCode?: StopCode;
};
