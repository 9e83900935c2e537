import {codeOfPlan} from '../../domain/code/code-of-plan.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {FleetTemplate} from '../../domain/fleet/fleet-template.ts';
import type {Room} from '../../domain/fleet/model-clusters.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
import type {WantedFleet} from '../../domain/fleet/wanted-fleet.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import {planFleet, type PlannedFleet} from '../../domain/fleet/plan-fleet.ts';
import {plannedCells} from '../../domain/fleet/fleet-cells.ts';
import {roomFor, slotsIn, widened} from '../../domain/fleet/room.ts';
import {plannerOf} from '../../domain/plan/plan-changes.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {accessOf} from '../applying/open-access.ts';
import {againOf, ended} from '../choosing/again-of.ts';
import {choose, type Chosen} from '../choosing/choose.ts';
import {chooseAll} from '../choosing/choose-all.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import {choicesOf, refusedAnswer, type LookedAt} from '../choosing/session.ts';
import {planNow, type PlannedNow} from '../choosing/plan-now.ts';
import {dryRunEnding} from '../dry-run-ending.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {answersOfFleet, placesPorts} from './fleet-answers.ts';
import {carryOutFleet, type CarryingOut} from './carry-out.ts';
import {enter, leaving, type Entered} from './enter.ts';
import {modelPorts, withRoom, withoutModel} from './model-account.ts';
import {readFleet, readSet, type SeenFleet} from './read-fleet.ts';
import {viewOf} from './view-of.ts';
import {waitForOther} from './wait-for-other.ts';
import {wantFleet, type Wanting} from './want-fleet.ts';

/** `fleet plan` and `fleet apply`: what the set is to be, and after a yes the operations that make it so. */
export async function* decideFleet(given: Ports, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	const entered: Entered | Exclude<Chosen, {readonly kind: 'decided'}> = yield* enter(modelPorts(given), ask);
	if ('kind' in entered) {
		return leaving(entered);
	}

	const first: SeenFleet = yield* readFleet(entered.session.aws, entered.at, given);
	const seen: SeenFleet = given.run.dryRun ? first : yield* waitForOther(first, entered, {ports: given, ask});
	// What the set was answered with holds until somebody says otherwise.
	const real = placesPorts(given, seen);
	const wanting: Wanting = yield* wantFleet(entered, seen, real);
	return yield* deciding({entered, seen, wanting, ports: real}, ask);
}

type Deciding = {
	readonly entered: Entered;
	readonly seen: SeenFleet;
	readonly wanting: Wanting;
	/** Those of the run, with what the set was answered with. */
	readonly ports: Ports;
};

/** Asks how the Agent is to be, plans it, and asks for the yes; again where the plan moved. */
async function* deciding(known: Deciding, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	const {entered, ports} = known;
	const model = modelPorts(ports);
	const [region = entered.at.region] = choicesOf(entered.session).regions ?? [];
	let {seen} = known;
	let session: LookedAt = withRoom(entered.session, roomFor(known.wanting.clusters), region);
	let plan: Plan | undefined;
	for (;;) {
		const turn: Asked = {session, plan};
		const chosen: Chosen = yield* withoutModel(
			chooseAll(asking => choose(turn.session, turn.plan, model, asking), model, ask),
		);
		if (chosen.kind !== 'decided') {
			return leaving(chosen);
		}

		const decided: LookedAt = chosen.session;
		if (plan && choicesOf(decided).approval === plan.fingerprint) {
			const set: StackSet | undefined = yield* readAgain(entered, ports);
			const again: PlannedSet = await planned(decided, {...known, seen: {...seen, set}});
			if (again.fleet.fingerprint === plan.fingerprint) {
				return yield* carryOutFleet({
					...carrying(again, {entered, ports}),
					plan,
					session: decided,
					access: accessOf(decided, ports, ask),
				});
			}

			seen = {...seen, set};
			session = withoutApproval(decided);
			plan = undefined;
			continue;
		}

		try {
			const made: PlannedSet = await planned(decided, {...known, seen});
			const now: PlannedNow = yield* planNow(
				{...noTargets, changes: made.fleet.changes, fingerprint: made.fleet.fingerprint},
				bare(decided),
				model,
			);
			({plan} = now);
			session = decided;
			yield {
				type: 'planned',
				plan,
				dryRun: ports.run.dryRun,
				identity: decided.observed.identity,
				answers: made.answers,
				fleet: viewOf(made.cells, {wanted: made.wanted}),
				again: now.again,
			};
			if (ports.run.dryRun) {
				const {outcome} = dryRunEnding(plan, now.again, ports.run);
				return {outcome: {...outcome, fleet: viewOf(made.cells, {wanted: made.wanted}).counts}};
			}

			if (plan.changes.length === 0) {
				return yield* carryOutFleet({
					...carrying(made, {entered, ports}),
					plan,
					session: decided,
					access: accessOf(decided, ports, ask),
				});
			}
		} catch (error) {
			throw ended(error, againOf(decided, ports));
		}
	}
}

type Asked = {readonly session: LookedAt; readonly plan: Plan | undefined};

/** The set has moved since: what was said yes to is no plan of it any more. */
function withoutApproval(session: LookedAt): LookedAt {
	const {answers, refusal, refused} = refusedAnswer(
		session,
		{question: 'approval', problem: {code: 'state-moved', what: []}},
		['approval'],
	);
	return {...session, answers, refused, ...(refusal && {refusal})};
}

const noTargets = {targets: [], leftAlone: [], reads: []} as const;

/** Without the model's clusters: nothing is found in them, and no check is about them. */
function bare(session: LookedAt): LookedAt {
	return {...session, observed: {...session.observed, found: [], clusters: []}};
}

/** What is planned of the set as it is now. */
async function planned(
	decided: LookedAt,
	{entered, seen: {set, answers: before}, wanting, ports}: Deciding,
): Promise<PlannedSet> {
	const [region = entered.at.region] = choicesOf(decided).regions ?? [];
	const answers = answersOfFleet(decided, {answers: before, isOfSome: wanting.isOfSome}, ports);
	const templateWith = async (room: Room): Promise<FleetTemplate> => {
		const session = withRoom(decided, room, region);
		const {changes, targets, refusal} = plannerOf(ports.run)(decidedIn(session, ports));
		if (refusal) {
			throw new ProblemError(refusal);
		}

		const {identity, clusters} = session.observed;
		return ports.fleet.template(codeOfPlan({identity, changes, targets}, clusters), answers);
	};

	// A set that has room for more keeps it: a slot that goes would take its cluster's Agent along.
	const template = await templateWith(widened(roomFor(wanting.clusters), slotsIn(set?.parameters ?? {})));
	const wanted = wanting.fleet(template);
	const fleet = planFleet(wanted, set, ports.run.id);
	return {fleet, wanted, answers, cells: plannedCells(wanted, set, fleet)};
}

/** Everything that is carried out once somebody has said yes. */
export type PlannedSet = {
	readonly fleet: PlannedFleet;
	readonly wanted: WantedFleet;
	readonly answers: Answers;
	readonly cells: readonly FleetCell[];
};

async function* readAgain(
	{session, at}: Entered,
	{interrupt}: Ports,
): AsyncGenerator<SetupEvent, StackSet | undefined> {
	yield {type: 'reading', what: 'stack-set', subject: at.name};
	return readSet(session.aws, at, interrupt.graceful);
}

function carrying(
	{cells, wanted, fleet: {first}}: PlannedSet,
	{entered: {at, session}, ports}: Pick<Deciding, 'entered' | 'ports'>,
): Omit<CarryingOut, 'plan' | 'session' | 'access'> {
	return {
		at,
		cells,
		view: (now, operation) => viewOf(now, {wanted, ...(operation && {operation})}),
		first,
		ports,
		again: againOf(session, ports),
	};
}
