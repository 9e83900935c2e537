import type {Planner} from '../../domain/plan/planned-changes.ts';
import type {accessOf, readAccessOf} from '../applying/open-access.ts';
import type {againOf, ended} from '../choosing/again-of.ts';
import type {choose} from '../choosing/choose.ts';
import type {chooseAll} from '../choosing/choose-all.ts';
import type {planNow} from '../choosing/plan-now.ts';

/** How an install goes, of which a fleet takes what it can. Handed in, as it is the install that knows them. */
export type FleetSteps = {
	readonly choose: typeof choose;
	readonly chooseAll: typeof chooseAll;
	readonly planNow: typeof planNow;
	readonly accessOf: typeof accessOf;
	readonly readAccessOf: typeof readAccessOf;
	readonly againOf: typeof againOf;
	readonly ended: typeof ended;
	/** Plans an install over the model. */
	readonly plan: Planner;
};
