import type {Intent} from '../choices/intent.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {planInstall} from './intents/plan-install.ts';
import {planRollback} from './intents/plan-rollback.ts';
import type {PlannedChanges, Planner} from './planned-changes.ts';

/** A planner an intent, each a file in `intents/`. What is forgotten doesn't compile. */
const planners: Readonly<Record<Intent, Planner>> = {install: planInstall, rollback: planRollback};

/** The ordered changes that lead from what was observed to what was chosen. */
export function planChanges(decided: Decided): PlannedChanges {
	return planners[decided.choices.intent](decided);
}
