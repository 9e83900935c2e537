import type {Made} from './resources/resource-type.ts';
import type {ParameterValues} from './template/parameters.ts';
import type {Template} from './template/template.ts';
import type {Fields} from './template/value.ts';

/** A resource of a stack: `properties` are the resolved ones that it was last made or changed with. */
export type StackResource = {
	readonly logicalId: string;
	readonly type: string;
	readonly made?: Made;
	readonly properties: Fields;
	readonly deletionPolicy?: string;
	readonly updateReplacePolicy?: string;
	readonly metadata?: unknown;
	readonly status: string;
	readonly reason?: string;
	/** Epoch seconds. */
	readonly at: number;
	readonly drift?: Drift;
};

/** What a look at a resource found. */
export type Drift = {
	readonly status: 'IN_SYNC' | 'MODIFIED' | 'DELETED' | 'NOT_CHECKED';
	readonly expected: Fields;
	readonly actual: Fields;
	readonly differences: readonly Difference[];
	readonly at: number;
};

export type Difference = {
	readonly path: string;
	readonly expected: string;
	readonly actual: string;
	readonly kind: 'ADD' | 'REMOVE' | 'NOT_EQUAL';
};

export type StackEvent = {
	readonly id: string;
	readonly logicalId: string;
	readonly physicalId: string;
	readonly type: string;
	readonly status: string;
	readonly reason?: string;
	readonly properties?: Fields;
	readonly token?: string;
	readonly at: number;
};

export type Output = {
	readonly key: string;
	readonly value: string;
	readonly description?: string;
	readonly exportName?: string;
};

/** What a stack is to be: the template and all that is said with it. */
export type Definition = {
	readonly template: Template;
	readonly body: string;
	readonly parameters: ParameterValues;
	readonly capabilities: readonly string[];
	readonly tags: ReadonlyMap<string, string>;
};

export type Stack = {
	/** The ARN, which alone finds a deleted stack. */
	readonly id: string;
	readonly name: string;
	readonly createdAt: number;
	updatedAt?: number;
	deletedAt?: number;
	status: string;
	statusReason?: string;
	definition: Definition;
	roleArn?: string;
	/** What happens when it can't be created. */
	onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
	isProtected: boolean;
	outputs: readonly Output[];
	/** By logical id, in the order of the template. */
	resources: Map<string, StackResource>;
	/** Newest first. */
	readonly events: StackEvent[];
	/** Oldest first. */
	readonly changeSets: ChangeSet[];
	/** The one that was carried out last. */
	changeSetId?: string;
	drift?: {readonly status: 'DRIFTED' | 'IN_SYNC'; readonly at: number};
	readonly detections: Map<string, Detection>;
	/** The stack set that made it, in another account perhaps. */
	readonly ofStackSet?: boolean;
};

export type Detection = {readonly id: string; readonly startedAt: number; finishedAt?: number};

export type ResourceChange = {
	readonly action: 'Add' | 'Modify' | 'Remove' | 'Import';
	readonly logicalId: string;
	readonly physicalId?: string;
	readonly type: string;
	readonly policyAction?: string;
	readonly replacement?: 'True' | 'False' | 'Conditional';
	readonly scope: readonly string[];
	readonly details: readonly ChangeDetail[];
};

export type ChangeDetail = {
	readonly attribute: 'Properties' | 'Metadata' | 'Tags';
	readonly name?: string;
	readonly recreation: 'Always' | 'Never' | 'Conditionally';
	readonly isDynamic: boolean;
	readonly source: 'DirectModification' | 'ParameterReference' | 'ResourceReference' | 'ResourceAttribute';
	readonly cause?: string;
};

export type Imported = {
	readonly logicalId: string;
	readonly type: string;
	readonly identifiers: Readonly<Record<string, string>>;
};

export type ChangeSet = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'CREATE' | 'UPDATE' | 'IMPORT';
	readonly description?: string;
	readonly createdAt: number;
	readonly definition: Definition;
	readonly imports: readonly Imported[];
	status: 'CREATE_PENDING' | 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED';
	executionStatus:
		'UNAVAILABLE' | 'AVAILABLE' | 'EXECUTE_IN_PROGRESS' | 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED' | 'OBSOLETE';
	statusReason?: string;
	changes: readonly ResourceChange[];
	onFailure?: Stack['onFailure'];
};
