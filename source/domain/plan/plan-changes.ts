import type {Intent} from '../choices/intent.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {inRegions, withNamesakes} from './changes/in-regions.ts';
import {withTokens} from './changes/with-tokens.ts';
import {planAgents} from './intents/plan-agents.ts';
import {wantedByInstall} from './intents/plan-install.ts';
import {planRemoval} from './intents/plan-removal.ts';
import {planRollback} from './intents/plan-rollback.ts';
import {rotationRefusal, wantedByRotation} from './intents/plan-rotation.ts';
import {upgradeRefusal, wantedByUpgrade} from './intents/plan-upgrade.ts';
import {pinRefusal} from './releases/pinning.ts';
import {canaryRefusal, wavesOf} from './order/waves.ts';
import type {PlannedChanges, Planner} from './planned-changes.ts';

/** A planner an intent, each a file in `intents/`. What is forgotten doesn't compile. */
const planners: Readonly<Record<Intent, Planner>> = {
	install: decided => planAgents(decided, wantedByInstall(decided)),
	code: decided => planAgents(decided, wantedByInstall(decided)),
	rollback: planRollback,
	removal: planRemoval,
	upgrade(decided) {
		const planned = planAgents(decided, wantedByUpgrade(decided));
		const refusal = upgradeRefusal(planned, decided);
		return refusal ? {...planned, refusal} : planned;
	},
	rotation(decided) {
		const wanted = wantedByRotation(decided);
		const refusal = rotationRefusal(wanted.destinations, decided);
		return {...planAgents(decided, wanted), ...(refusal && {refusal})};
	},
};

/** The ordered changes that lead from what was observed to what was chosen. */
export function planChanges(decided: Decided): PlannedChanges {
	const planned = planners[decided.choices.intent](decided);
	const {choices, observed} = decided;
	const refusal = planned.refusal ?? canaryRefusal(planned, choices) ?? pinRefusal(planned.targets, observed.images);
	const waves = wavesOf(planned, choices, observed.clusters);
	return {
		...planned,
		changes: inRegions(planned.changes),
		targets: withNamesakes(planned.targets),
		...(waves && {waves}),
		...(refusal && {refusal}),
	};
}

/** Plans as the run with this id does: its requests are whole, with the tokens that they are sent with. */
export function plannerOf({id}: {readonly id: string}): Planner {
	return decided => {
		const planned = planChanges(decided);
		return {...planned, changes: withTokens(planned.changes, id)};
	};
}
