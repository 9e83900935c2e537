import type {AwsProblem} from '../../../account/aws-problem.ts';

/** A unit of an organisation, as it is offered. */
export type OfferedUnit = {readonly id: string; readonly name: string; readonly accounts: number};

/** Where a stack failed. `reason` is CloudFormation's own text. */
export type FailedPlace = {readonly account: string; readonly region: string; readonly reason?: string};

/** What keeps a fleet from being planned or carried out. */
export type FleetProblem =
	/** Nobody said where. `units` is what the organisation has, where that could be read. */
	| {readonly code: 'no-fleet-targets'; readonly units: readonly OfferedUnit[]}
	/** No name of a cluster, and no role by which they could be found. */
	| {readonly code: 'no-fleet-clusters'; readonly accounts: number}
	| {
			readonly code: 'unknown-unit';
			readonly unit: string;
			readonly units: readonly OfferedUnit[];
			readonly nearest?: string;
	  }
	/** It manages the organisation, whose rights never reach it; or it is in none of the units that were named. */
	| {
			readonly code: 'account-outside';
			readonly account: string;
			readonly isManagement?: true;
			readonly isBeside?: true;
	  }
	/** The organisation's rights were asked for: the account is in none, or doesn't manage it. */
	| {readonly code: 'no-organisation'; readonly account: string; readonly management?: string}
	/** StackSets may not work in the organisation yet. */
	| {readonly code: 'no-trusted-access'}
	/** A set has the name that was not made here. */
	| {readonly code: 'foreign-stack-set'; readonly name: string; readonly region: string}
	| {readonly code: 'no-stack-set'; readonly name: string; readonly region: string}
	/** The canary that was named is no place of the plan. */
	| {readonly code: 'unknown-canary-place'; readonly canary: string; readonly places: readonly string[]}
	/** Accounts whose clusters could not be read, and that are left as they are; why, of the first. */
	| {readonly code: 'fleet-unread'; readonly accounts: readonly string[]; readonly problem: AwsProblem}
	/** Options that the set was made with, and whose values stand nowhere: without them they would be taken out. */
	| {readonly code: 'fleet-withheld'; readonly name: string; readonly flags: readonly string[]}
	/** What becomes of accounts that join is said of a whole set, and these of its stacks would be changed with it. */
	| {readonly code: 'auto-deployment-of-some'; readonly name: string; readonly places: readonly string[]}
	/** None of the places has anything to do with what was said. */
	| {readonly code: 'no-fleet-places'}
	/** What failed, the first of them; `cancelled` were not come to any more. */
	| {
			readonly code: 'fleet-failed';
			readonly name: string;
			readonly failed: number;
			readonly cancelled: number;
			readonly places: readonly FailedPlace[];
			/** It was the one that goes first: no other was begun. */
			readonly isCanary?: true;
	  }
	/** Nobody waits, and the operations after the first are not sent: `left` of `total`. */
	| {readonly code: 'fleet-unsent'; readonly name: string; readonly left: number; readonly total: number}
	/** Nothing has moved for so many seconds; AWS goes on by itself. */
	| {readonly code: 'fleet-idle'; readonly name: string; readonly seconds: number};
