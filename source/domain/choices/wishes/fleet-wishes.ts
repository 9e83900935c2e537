import type {Platform} from '../../account/platform.ts';

/** What `fleet` does, as the word behind it says. */
export const fleetActions = ['plan', 'apply', 'status', 'remove'] as const;

export type FleetAction = (typeof fleetActions)[number];

/** Who gives CloudFormation its rights in the accounts: the organisation, or roles that somebody made there. */
export const permissionModels = ['service-managed', 'self-managed'] as const;

export type PermissionModel = (typeof permissionModels)[number];

/** The stack set's name where nobody gave another. */
export const defaultStackSet = 'datadog-agent';

/** Where a fleet is to be, and how it gets there. What nobody said is absent, and stays as it is there. */
export type FleetWishes = {
	readonly name: string;
	/** Where the set is administered; else the region of the credentials. */
	readonly homeRegion?: string;
	/** Units of the organisation by id or name. */
	readonly units: readonly string[];
	/** Account ids: all there are, or those of the units that are meant. */
	readonly accounts: readonly string[];
	/** What a file says of single accounts. */
	readonly targets?: readonly FleetTarget[];
	/** A role in the accounts by which their clusters are read. */
	readonly role?: string;
	readonly permissionModel?: PermissionModel;
	/** Self-managed: the ARN of the role here, and the name of the one there, where they aren't AWS's own names. */
	readonly administrationRole?: string;
	readonly stackRole?: string;
	/** The account administers for the one that manages (`CallAs: DELEGATED_ADMIN`). */
	readonly isDelegate: boolean;
	/** Accounts that join a unit get it too. */
	readonly isAutomatic?: boolean;
	/** In how many accounts of a region it may fail before the others are left; 0 where nobody said. */
	readonly tolerance: number;
	/** All regions at once, and not one after another. */
	readonly isParallel: boolean;
	/** Where it goes first: `ACCOUNT`, `ACCOUNT/REGION`, or `none`. */
	readonly canary?: string;
	/** The key that was given takes the place of the one that the set has. */
	readonly replacesKey: boolean;
	/** A removal leaves what the stacks made. */
	readonly retains: boolean;
	/** `status` has AWS compare each stack with its template. */
	readonly detectsDrift: boolean;
};

/** A line of the file: an account, and what is meant there where it isn't what is meant everywhere. */
export type FleetTarget = {
	readonly account: string;
	readonly regions?: readonly string[];
	/** Names; without a platform they are Linux on EC2. */
	readonly clusters?: ReadonlyArray<{readonly name: string; readonly platform?: Platform}>;
	/** Values of the template's parameters there: `Env: prod`. */
	readonly parameters?: Readonly<Record<string, string>>;
	/** Where each of these stands: `targets.yaml:4:7`. */
	readonly places?: Readonly<Record<string, string>>;
};
