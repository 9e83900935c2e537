import type {Answers} from '../../choices/answers.ts';
import type {Identity} from '../../account/identity.ts';
import type {JsonObject} from '../../kit/json.ts';
import type {Change} from '../change.ts';
import type {Resource} from './resource.ts';

/** Days for which a plan may be carried out: a long weekend between the plan and whoever has to look at it. */
export const daysOfPlan = 7;

/** How many instances of a target are to run it, of those that are to have it. */
export type SavedTarget = {readonly id: string; readonly eligible: number; readonly runsOn: number};

/** A change as it was approved: its request as it is printed, with references as texts and secrets masked. */
export type SavedChange = Pick<Change, 'id' | 'kind' | 'subject' | 'needs' | 'region'> & {
	readonly cluster?: string;
	readonly request: JsonObject;
};

/** What a plan has to be again, to be carried out. */
export type Approval = {
	readonly changes: readonly SavedChange[];
	readonly targets: readonly SavedTarget[];
	/** The ids of the services and daemons that stay as they are. */
	readonly leftAlone: readonly string[];
	readonly resources: readonly Resource[];
};

/** A plan from a file: what was approved, of which account and by which program, and how it is made again. */
export type SavedPlan = Approval & {
	readonly command: string;
	readonly version: string;
	/** Unique to the run that made it; the client tokens in its requests are made of it. */
	readonly run: string;
	/** ISO instants. */
	readonly made: string;
	readonly expires: string;
	readonly identity: Pick<Identity, 'account' | 'alias' | 'arn' | 'partition'>;
	/** The answers that make it again, without secrets; variables that were left out by their names. */
	readonly answers: Answers;
	readonly leftOut: readonly string[];
};

/** A saved plan, and the file that it came from as it was typed. */
export type PlanFile = {readonly file: string; readonly plan: SavedPlan};
