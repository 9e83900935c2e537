import type {AwsProblem} from '../account/aws-problem.ts';
import type {Platform} from '../account/platform.ts';
import type {PermissionModel} from '../choices/wishes/fleet-wishes.ts';
import type {FleetCell} from './fleet-cell.ts';
import type {FleetTemplate} from './fleet-template.ts';
import type {Unit} from './organisation.ts';
import type {Place} from './place.ts';

/** A cluster as the template takes it. */
export type FleetCluster = {
	readonly name: string;
	readonly platform: Platform;
	/** ARNs of its capacity providers, of Managed Instances. */
	readonly providers?: readonly string[];
};

/** A place that is meant, with what is meant there. */
export type WantedPlace = Place & {
	/** The unit of the organisation by which it is reached; absent where roles lead into it. */
	readonly unit?: string;
	readonly accountName?: string;
	/** Its own clusters; absent where those of all places are meant. */
	readonly clusters?: readonly FleetCluster[];
	/** Each of its own clusters has several instances. */
	readonly isSpread?: true;
	readonly left?: NonNullable<FleetCell['left']>;
	/** Its clusters could not be read: it is left as it is. */
	readonly problem?: AwsProblem;
	/** Values of other parameters there. */
	readonly parameters?: Readonly<Record<string, string>>;
	/** What nobody said of it stays as its stack has it: its clusters too, or only the values of other parameters. */
	readonly keeps?: 'all' | 'parameters';
};

/** How operations go through accounts and regions. */
export type Pace = {
	/** Accounts at a time in a region. */
	readonly concurrency: number;
	/** In how many accounts of a region it may fail before the others are left. */
	readonly tolerance: number;
	readonly isParallel: boolean;
};

/** All that a stack set is to be. */
export type WantedFleet = {
	readonly name: string;
	/** Where it is administered. */
	readonly region: string;
	readonly isDelegate: boolean;
	readonly permissionModel: PermissionModel;
	readonly administrationRole?: string;
	readonly executionRole?: string;
	readonly isAutomatic: boolean;
	readonly template: FleetTemplate;
	/** The clusters of every place that has none of its own. */
	readonly clusters: readonly FleetCluster[];
	readonly places: readonly WantedPlace[];
	/** Those whose accounts are all meant. */
	readonly units: ReadonlyArray<Pick<Unit, 'id' | 'accounts'>>;
	/** The key in hand takes the place of the one that the set has. */
	readonly replacesKey: boolean;
	readonly canary?: Place;
	readonly pace: Pace;
};
