import type {PermissionModel} from '../choices/wishes/fleet-wishes.ts';
import type {Tags} from '../kit/tags.ts';
import type {Place} from './place.ts';

/** A stack set as AWS shows it (CloudFormation API: StackSet), read with all its instances. */
export type StackSet = {
	readonly name: string;
	readonly arn: string;
	/** Where it is administered; its stacks may be in others. */
	readonly region: string;
	readonly permissionModel: PermissionModel;
	readonly template: string;
	/** Values by name; those of NoEcho parameters are `****`. */
	readonly parameters: Readonly<Record<string, string>>;
	readonly tags: Tags;
	/** Absent where accounts that join get nothing. */
	readonly autoDeployment?: {readonly retainsStacks: boolean};
	/** Operations that don't touch the same stacks run side by side (ManagedExecution). */
	readonly isManagedExecution: boolean;
	readonly administrationRole?: string;
	readonly executionRole?: string;
	readonly units: readonly string[];
	readonly instances: readonly StackInstance[];
	/** The newest first: as far back as to the newest that is over. */
	readonly operations: readonly StackSetOperation[];
};

/** A stack of a set (CloudFormation API: StackInstanceSummary, StackInstance). */
export type StackInstance = Place & {
	readonly unit?: string;
	/** The stack's ARN, once it has one. */
	readonly stack?: string;
	/** Against the set's template and parameters. `inoperable`: it takes no operation any more but its deletion. */
	readonly status: 'current' | 'outdated' | 'inoperable';
	/** How the last operation on it stands. */
	readonly detail: ResultStatus | 'inoperable' | 'skipped-suspended-account' | 'failed-import';
	readonly reason?: string;
	readonly drift?: 'drifted' | 'in-sync' | 'unknown' | 'not-checked';
	readonly lastOperation?: string;
	/** Values of its own; absent where they were not asked for. */
	readonly overrides?: Readonly<Record<string, string>>;
};

export type ResultStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export type OperationStatus = 'queued' | 'running' | 'stopping' | 'succeeded' | 'failed' | 'stopped';

/** An operation on a set (CloudFormation API: StackSetOperation). */
export type StackSetOperation = {
	readonly id: string;
	readonly action: 'create' | 'update' | 'delete' | 'detect-drift';
	readonly status: OperationStatus;
	/** ISO 8601. */
	readonly createdAt: string;
	readonly endedAt?: string;
	readonly reason?: string;
};

/** How an operation goes in one place. */
export type OperationResult = Place & {readonly status: ResultStatus; readonly reason?: string};

/** An operation that is looked at while it runs. */
export type OperationSeen = StackSetOperation & {readonly results: readonly OperationResult[]};

/** Whether it goes on by itself. */
export function isUnderWay({status}: Pick<StackSetOperation, 'status'>): boolean {
	return ['queued', 'running', 'stopping'].includes(status);
}
