import type {Tag} from '../tag/tag.ts';

export type DaemonSettings = {
	readonly daemonTaskDefinitionArn: string;
	readonly capacityProviderArns: readonly string[];
	readonly drainPercent: number;
	readonly bakeTimeInMinutes: number;
	readonly alarms?: {readonly alarmNames?: readonly string[]; readonly enable?: boolean};
	readonly propagateTags: string;
	readonly enableECSManagedTags: boolean;
	readonly enableExecuteCommand: boolean;
	readonly critical: boolean;
};

export type DaemonRevision = {readonly arn: string; readonly createdAt: number; readonly settings: DaemonSettings};

export type DaemonDeployment = {
	readonly arn: string;
	/** `undefined` while the daemon is taken away. */
	readonly target: DaemonRevision | undefined;
	readonly sources: readonly DaemonRevision[];
	readonly createdAt: number;
	startedAt?: number;
	stoppedAt?: number;
	finishedAt?: number;
	status:
		| 'PENDING'
		| 'IN_PROGRESS'
		| 'SUCCESSFUL'
		| 'STOPPED'
		| 'ROLLBACK_IN_PROGRESS'
		| 'ROLLBACK_SUCCESSFUL'
		| 'ROLLBACK_FAILED';
	statusReason?: string;
	rollback?: {readonly reason: string; readonly startedAt: number; readonly rollbackTargetDaemonRevisionArn?: string};
	failureCount: number;
};

/** A daemon of Managed Instances. Which revision an instance runs is told by the tasks on it. */
export type Daemon = {
	readonly name: string;
	readonly arn: string;
	readonly clusterName: string;
	readonly createdAt: number;
	readonly idempotency: {readonly clientToken: string | undefined; readonly request: string};
	updatedAt: number;
	status: 'ACTIVE' | 'DELETE_IN_PROGRESS';
	tags: readonly Tag[];
	/** Newest first, both. */
	readonly revisions: DaemonRevision[];
	readonly deployments: DaemonDeployment[];
	/** By instance id: the revision it was launched for; `undefined` where it was launched without this daemon. */
	readonly assigned: Map<string, string | undefined>;
	/** Ids of stopped tasks that were counted. */
	readonly counted: Set<string>;
	startsAgainAt: number;
};
