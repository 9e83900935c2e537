import type {Tag} from '../tag/tag.ts';

/** What a request says of a daemon, complete: nothing is left out, as an update starts from the defaults again. */
export type DaemonSettings = {
	readonly daemonTaskDefinitionArn: string;
	readonly capacityProviderArns: readonly string[];
	/** The share of the providers' instances that is replaced at a time, 1 to 100. */
	readonly drainPercent: number;
	/** The API speaks of a wait after each successful step; here there is one, at the end. */
	readonly bakeTimeInMinutes: number;
	/** Kept and shown; no alarm ever rings here. */
	readonly alarms?: {readonly alarmNames?: readonly string[]; readonly enable?: boolean};
	readonly propagateTags: string;
	readonly enableECSManagedTags: boolean;
	readonly enableExecuteCommand: boolean;
	/** Whether an instance goes down with its daemon. */
	readonly critical: boolean;
};

/** One set of settings that was asked for. The API shows it as `daemon-revision/<cluster>/<daemon>/<id>`. */
export type DaemonRevision = {readonly arn: string; readonly createdAt: number; readonly settings: DaemonSettings};

/**
The way from one revision to the next. Times are seconds since 1970; it is over when one of `finishedAt` and `stoppedAt`
is set.
*/
export type DaemonDeployment = {
	readonly arn: string;
	/** `undefined` while the daemon is taken away. */
	readonly target: DaemonRevision | undefined;
	/** What ran before, at most one here; empty for the first deployment, which can't be taken back. */
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
	/** Set as soon as the breaker has tripped: from then on the first of `sources` is the target. */
	rollback?: {readonly reason: string; readonly startedAt: number; readonly rollbackTargetDaemonRevisionArn?: string};
	failureCount: number;
};

/**
A daemon of Managed Instances: one task on each instance of its capacity providers, for as long as the instance lives.
What a client counts comes from tasks and instances.
*/
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
	/** Ids of stopped tasks that were counted as failures. */
	readonly counted: Set<string>;
	/** After a failed start, no task is started before this time. */
	startsAgainAt: number;
};
