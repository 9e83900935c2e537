import type {AwsProblem} from '../account/aws-problem.ts';
import type {StackInstance} from './stack-set.ts';
import type {Place} from './place.ts';

/** From worst to best: what needs somebody's eyes stands first. */
export const fleetStates = [
	/** The last operation failed there, or its stack takes no operation any more. */
	'failed',
	'inoperable',
	/** Not come to, as others had failed before. */
	'cancelled',
	/** Its clusters could not be read: nothing is said of it. */
	'unread',
	'running',
	'waiting',
	/** Another template or other values than the set's. */
	'outdated',
	/** Wanted, and not there. */
	'missing',
	/** There, and not wanted any more. */
	'unwanted',
	/** No cluster that was meant is in it. */
	'empty',
	'current',
] as const;

export type FleetState = (typeof fleetStates)[number];

/** `several-platforms`: its hosts need services of several kinds; `unreadable`: it could not be looked into. */
export type LeftWhy = 'has-agent' | 'no-hosts' | 'several-platforms' | 'unreadable';

/** One account and region: a cell of the grid. */
export type FleetCell = Place & {
	readonly state: FleetState;
	/** The account's name in the organisation. */
	readonly accountName?: string;
	readonly unit?: string;
	/** Names of the clusters that get, or have, an Agent there; absent where the template's own values decide. */
	readonly clusters?: readonly string[];
	/** Clusters that are left alone there, and why. */
	readonly left?: ReadonlyArray<{readonly cluster: string; readonly why: LeftWhy}>;
	/** What the plan does there; absent where it does nothing. */
	readonly next?: 'create' | 'update' | 'delete';
	/** It goes first. */
	readonly isCanary?: true;
	/** CloudFormation's own words for what failed. */
	readonly reason?: string;
	/** Why its clusters could not be read. */
	readonly problem?: AwsProblem;
	readonly drift?: NonNullable<StackInstance['drift']>;
};
