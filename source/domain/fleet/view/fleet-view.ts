import type {PermissionModel} from '../../choices/wishes/fleet-wishes.ts';
import type {FleetCell, FleetState} from '../fleet-cell.ts';
import type {OperationStatus, StackSetOperation} from '../stack-set.ts';

/** How many places are in which state; states without one are absent. */
export type FleetCounts = Readonly<Partial<Record<FleetState, number>>>;

/** An operation that is watched: which of the run's it is. */
export type WatchedOperation = Pick<StackSetOperation, 'id' | 'action'> & {
	readonly status: OperationStatus;
	/** From 1; absent of one that another run began. */
	readonly index?: number;
	readonly total?: number;
	/** For how long it has been watched. */
	readonly seconds: number;
};

/** A stack set and its places at one moment, worst first. */
export type FleetView = {
	readonly name: string;
	/** Where the set is administered. */
	readonly region: string;
	readonly permissionModel: PermissionModel;
	/** Accounts that join get it too. */
	readonly isAutomatic: boolean;
	/** Of a plan: another key takes the place of the one that the set has. */
	readonly replacesKey?: true;
	readonly cells: readonly FleetCell[];
	readonly counts: FleetCounts;
	readonly operation?: WatchedOperation;
};
