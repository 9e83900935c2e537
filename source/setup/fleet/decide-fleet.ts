import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
import {roomOf} from '../../domain/fleet/room.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Chosen} from '../choosing/chosen.ts';
import {choicesOf, type LookedAt} from '../choosing/session.ts';
import type {PlannedNow} from '../choosing/plan-now.ts';
import {dryRunEnding} from '../dry-run-ending.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {placesPorts} from './fleet-answers.ts';
import {carryOutFleet, type CarryingOut} from './carry-out.ts';
import {enter, leaving, type Entered} from './enter.ts';
import {aboutNoModel, modelPorts, withRoom, withoutModel} from './model-account.ts';
import {planSet, type PlannedSet, type PlanningSet} from './plan-set.ts';
import {readFleet, readSet, type SeenFleet} from './read-fleet.ts';
import {viewOf} from './view-of.ts';
import {withoutApproval} from './without-approval.ts';
import {waitForOther} from './wait-for-other.ts';
import {wantFleet, type Wanting} from './want-fleet.ts';
import type {FleetSteps} from './steps.ts';

/** `fleet plan` and `fleet apply`: what the set is to be, and after a yes the operations that make it so. */
export async function* decideFleet(given: Ports, ask: Ask, steps: FleetSteps): AsyncGenerator<SetupEvent, Ending> {
	const entered: Entered | Exclude<Chosen, {readonly kind: 'decided'}> = yield* enter(
		steps.choose,
		modelPorts(given),
		ask,
	);
	if ('kind' in entered) {
		return leaving(entered);
	}

	const first: SeenFleet = yield* readFleet(entered.session.aws, entered.at, given);
	const seen: SeenFleet = given.run.dryRun ? first : yield* waitForOther(first, entered, {ports: given, ask, steps});
	const silent = seen.withheld.filter(name => given.run.said[name] === undefined);
	if (silent.length > 0) {
		throw new ProblemError({code: 'fleet-withheld', name: entered.at.name, flags: silent.map(name => `--${name}`)});
	}

	// What the set was answered with holds until somebody says otherwise.
	const real = placesPorts(given, seen);
	const wanting: Wanting = yield* wantFleet(entered, seen, real);
	return yield* deciding({entered, seen, wanting, ports: real, steps}, ask);
}

/** Asks how the Agent is to be, plans it, and asks for the yes; again where the plan moved. */
async function* deciding(known: PlanningSet, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	const {entered, ports, steps} = known;
	const model = modelPorts(ports);
	const [region = entered.at.region] = choicesOf(entered.session).regions ?? [];
	let {seen} = known;
	let session: LookedAt = withRoom(entered.session, roomOf(known.wanting, seen.set), region);
	let plan: Plan | undefined;
	for (;;) {
		const turn: Asked = {session, plan};
		const chosen: Chosen = yield* withoutModel(
			steps.chooseAll(asking => steps.choose(turn.session, turn.plan, model, asking), model, aboutNoModel(ask)),
		);
		if (chosen.kind !== 'decided') {
			return leaving(chosen);
		}

		const decided: LookedAt = chosen.session;
		if (plan && choicesOf(decided).approval === plan.fingerprint) {
			const set: StackSet | undefined = yield* readAgain(entered, ports);
			const again: PlannedSet = await planSet(decided, {...known, seen: {...seen, set}});
			if (again.fleet.fingerprint === plan.fingerprint) {
				return yield* carryOutFleet({
					...carrying(again, {entered, ports, steps}),
					plan,
					session: decided,
					access: steps.accessOf(decided, ports, ask),
				});
			}

			seen = {...seen, set};
			session = withoutApproval(decided);
			plan = undefined;
			continue;
		}

		try {
			const made: PlannedSet = await planSet(decided, {...known, seen});
			const now: PlannedNow = yield* steps.planNow(
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
					...carrying(made, {entered, ports, steps}),
					plan,
					session: decided,
					access: steps.accessOf(decided, ports, ask),
				});
			}
		} catch (error) {
			throw steps.ended(error, steps.againOf(decided, ports));
		}
	}
}

type Asked = {readonly session: LookedAt; readonly plan: Plan | undefined};

const noTargets = {targets: [], leftAlone: [], reads: []} as const;

/** Without the model's clusters: nothing is found in them, and no check is about them. */
function bare(session: LookedAt): LookedAt {
	return {...session, observed: {...session.observed, found: [], clusters: []}};
}

async function* readAgain(
	{session, at}: Entered,
	{interrupt}: Ports,
): AsyncGenerator<SetupEvent, StackSet | undefined> {
	yield {type: 'reading', what: 'stack-set', subject: at.name};
	return readSet(session.aws, at, interrupt.graceful);
}

function carrying(
	{cells, wanted, fleet: {first}}: PlannedSet,
	{entered: {at, session}, ports, steps}: Pick<PlanningSet, 'entered' | 'ports' | 'steps'>,
): Omit<CarryingOut, 'plan' | 'session' | 'access'> {
	return {
		at,
		cells,
		view: (now, operation) => viewOf(now, {wanted, ...(operation && {operation})}),
		first,
		ports,
		again: steps.againOf(session, ports),
	};
}
