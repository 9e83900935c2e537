import {codeOfPlan} from '../../domain/code/code-of-plan.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import {plannedCells} from '../../domain/fleet/fleet-cells.ts';
import type {FleetTemplate} from '../../domain/fleet/fleet-template.ts';
import type {Room} from '../../domain/fleet/model-clusters.ts';
import {planFleet, type PlannedFleet} from '../../domain/fleet/plan-fleet.ts';
import {placeKey} from '../../domain/fleet/place.ts';
import {strangeParameters} from '../../domain/fleet/parameter-names.ts';
import {roomOf} from '../../domain/fleet/room.ts';
import type {WantedFleet} from '../../domain/fleet/wanted-fleet.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import {choicesOf, type LookedAt} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import {wishesOf, type Entered} from './enter.ts';
import {answersOfFleet} from './fleet-answers.ts';
import {withRoom} from './model-account.ts';
import type {FleetSteps} from './steps.ts';
import type {SeenFleet} from './read-fleet.ts';
import type {Wanting} from './want-fleet.ts';

/** What a plan of a fleet rests on. */
export type PlanningSet = {
	readonly entered: Entered;
	readonly seen: SeenFleet;
	readonly wanting: Wanting;
	/** Those of the run, with what the set was answered with. */
	readonly ports: Ports;
	readonly steps: FleetSteps;
};

/** Everything that is carried out once somebody has said yes. */
export type PlannedSet = {
	readonly fleet: PlannedFleet;
	readonly wanted: WantedFleet;
	readonly answers: Answers;
	readonly cells: readonly FleetCell[];
};

/**
What is planned of the set as it is now: the usual planner plans an install over the model, whose code becomes the
template. Throws a ProblemError for what can't be the same everywhere.
*/
export async function planSet(
	decided: LookedAt,
	{entered, seen: {set, answers: before}, wanting, ports, steps: {plan}}: PlanningSet,
): Promise<PlannedSet> {
	const [region = entered.at.region] = choicesOf(decided).regions ?? [];
	const {isOfSome} = wanting;
	const answers = answersOfFleet(decidedIn(decided, ports), plan, {before, isOfSome, ports});
	const templateWith = async (room: Room): Promise<FleetTemplate> => {
		const session = withRoom(decided, room, region);
		const {changes, targets, refusal} = plan(decidedIn(session, ports));
		if (refusal) {
			throw new ProblemError(refusal);
		}

		const {identity, clusters} = session.observed;
		return ports.fleet.template(codeOfPlan({identity, changes, targets}, clusters), {
			answers,
			set: entered.at.name,
		});
	};

	// A set that has room for more keeps it: a slot that goes would take its cluster's Agent along.
	const template = await templateWith(roomOf(wanting, set));
	const faults = strangeParameters(wishesOf(ports).targets ?? [], template);
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}

	const wanted = wanting.fleet(template);
	const fleet = planFleet(wanted, set, ports.run.id);
	if (fleet.keeping.length > 0) {
		const places = fleet.keeping.map(place => placeKey(place));
		throw new ProblemError({code: 'auto-deployment-of-some', name: entered.at.name, places});
	}

	return {fleet, wanted, answers, cells: plannedCells(wanted, set, fleet)};
}
