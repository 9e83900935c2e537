import type {Template} from '../template/template.ts';
import type {GivenParameter} from '../template/parameters.ts';

/** How an operation goes through accounts and Regions. */
export type Preferences = {
	readonly regionOrder: readonly string[];
	readonly regionConcurrency: 'SEQUENTIAL' | 'PARALLEL';
	readonly mode: 'STRICT_FAILURE_TOLERANCE' | 'SOFT_FAILURE_TOLERANCE';
	readonly toleranceCount?: number;
	readonly tolerancePercentage?: number;
	readonly concurrentCount?: number;
	readonly concurrentPercentage?: number;
};

export type Place = {readonly account: string; readonly region: string; readonly unitId?: string};

export type StackInstance = Place & {
	stackId?: string;
	status: 'CURRENT' | 'OUTDATED' | 'INOPERABLE';
	detail: 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'INOPERABLE' | 'SKIPPED_SUSPENDED_ACCOUNT';
	reason?: string;
	overrides: readonly GivenParameter[];
	lastOperationId?: string;
	drift?: {readonly status: 'DRIFTED' | 'IN_SYNC'; readonly at: number};
};

export type Result = Place & {status: 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'; reason?: string};

export type StackSetOperation = {
	readonly id: string;
	readonly action: 'CREATE' | 'UPDATE' | 'DELETE' | 'DETECT_DRIFT';
	readonly preferences: Preferences;
	readonly retainsStacks: boolean;
	readonly createdAt: number;
	/** In the order in which they are come to: by Region, then as accounts were given. */
	readonly results: readonly Result[];
	status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'STOPPING' | 'STOPPED' | 'QUEUED';
	endedAt?: number;
	reason?: string;
	/** Puts into the set what the operation is about, when its turn has come. */
	readonly begin: () => void;
};

/** The template and what is said of it for all instances. */
export type StackSetDefinition = {
	readonly template: Template;
	readonly body: string;
	readonly parameters: readonly GivenParameter[];
	readonly capabilities: readonly string[];
	readonly tags: ReadonlyMap<string, string>;
};

export type AutoDeployment = {readonly isEnabled: boolean; readonly retainsStacks: boolean};

export type StackSet = {
	/** `name:uuid`. */
	readonly id: string;
	readonly name: string;
	readonly arn: string;
	readonly permissionModel: 'SELF_MANAGED' | 'SERVICE_MANAGED';
	status: 'ACTIVE' | 'DELETED';
	description?: string;
	definition: StackSetDefinition;
	administrationRoleArn: string;
	executionRoleName: string;
	autoDeployment?: AutoDeployment;
	isManaged: boolean;
	/** Units that operations were about, each with its Regions: accounts that join them later get stacks there too. */
	readonly targets: Map<string, readonly string[]>;
	/** By `account/region`. */
	readonly instances: Map<string, StackInstance>;
	/** Newest first. */
	readonly operations: StackSetOperation[];
};

export function placeKey({account, region}: Place): string {
	return `${account}/${region}`;
}
