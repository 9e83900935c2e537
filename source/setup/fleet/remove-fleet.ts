import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {aboutInstance, worstFirst} from '../../domain/fleet/fleet-cells.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import {placeKey} from '../../domain/fleet/place.ts';
import {planFleetRemoval, type PlannedRemoval} from '../../domain/fleet/plan-fleet-removal.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Chosen} from '../choosing/chosen.ts';
import type {PlannedNow} from '../choosing/plan-now.ts';
import {choicesOf} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {carryOutFleet} from './carry-out.ts';
import {enter, leaving, type Entered} from './enter.ts';
import {modelPorts, withoutModel} from './model-account.ts';
import {readFleet, type SeenFleet} from './read-fleet.ts';
import {viewOf} from './view-of.ts';
import {withoutApproval} from './without-approval.ts';
import {waitForOther} from './wait-for-other.ts';
import type {FleetSteps} from './steps.ts';

/** `fleet remove`: takes out the stacks, of all places or of some, and then the set. */
export async function* removeFleet(ports: Ports, ask: Ask, steps: FleetSteps): AsyncGenerator<SetupEvent, Ending> {
	const model = modelPorts(ports);
	const entered: Entered | Exclude<Chosen, {readonly kind: 'decided'}> = yield* enter(steps.choose, model, ask);
	if ('kind' in entered) {
		return leaving(entered);
	}

	const {session, at} = entered;
	const first: SeenFleet = yield* readFleet(session.aws, at, ports);
	const {set}: SeenFleet = yield* waitForOther(first, entered, {ports, ask, steps});
	const again = steps.againOf(session, ports);
	if (!set) {
		throw new ProblemError({code: 'no-stack-set', name: at.name, region: at.region}, false, again);
	}

	return yield* removing({entered, set, again, ports, steps}, ask);
}

type Removing = {
	readonly entered: Entered;
	readonly set: StackSet;
	readonly again: Invocation;
	readonly ports: Ports;
	readonly steps: FleetSteps;
};

/** Plans the removal and asks for the yes; again where the set moved between the two. */
async function* removing(known: Removing, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	const {entered, again, ports, steps} = known;
	const {at} = entered;
	const model = modelPorts(ports);
	let {session} = entered;
	let {set} = known;
	for (;;) {
		const removal = removalOf(set, entered, ports);
		if (removal.changes.length === 0) {
			throw new ProblemError({code: 'no-fleet-places'}, false, again);
		}

		const bare = {...session, observed: {...session.observed, found: [], clusters: []}};
		const {plan}: PlannedNow = yield* steps.planNow({...removal, ...noTargets}, bare, model);
		const before = set;
		const cells = cellsOf(before, removal);
		yield {
			type: 'planned',
			plan,
			dryRun: ports.run.dryRun,
			identity: session.observed.identity,
			fleet: viewOf(cells, {set: before}),
			again,
		};
		const chosen: Chosen = yield* withoutModel(steps.choose(session, plan, model, ask));
		if (chosen.kind !== 'decided') {
			return leaving(chosen);
		}

		// An account that joined since would lose what nobody said yes to.
		yield {type: 'reading', what: 'stack-set', subject: at.name};
		const now = await session.aws.readStackSet(at, ports.interrupt.graceful);
		if (!now) {
			throw new ProblemError({code: 'no-stack-set', name: at.name, region: at.region}, false, again);
		}

		if (removalOf(now, entered, ports).fingerprint === removal.fingerprint) {
			return yield* carryOutFleet({
				plan,
				at,
				cells,
				view: (shown, operation) => viewOf(shown, {set: before, ...(operation && {operation})}),
				first: new Set(),
				access: steps.accessOf(session, ports, ask),
				ports,
				session: chosen.session,
				again,
			});
		}

		set = now;
		session = withoutApproval(chosen.session);
	}
}

function removalOf(set: StackSet, {session, at, wishes}: Entered, ports: Ports): PlannedRemoval {
	const regions = ports.run.given.entries.regions === undefined ? [] : (choicesOf(session).regions ?? []);
	return planFleetRemoval(
		{
			set,
			isDelegate: at.isDelegate,
			only: {accounts: wishes.accounts, regions},
			retains: wishes.retains,
			pace: {concurrency: ports.run.concurrency, tolerance: wishes.tolerance, isParallel: wishes.isParallel},
		},
		ports.run.id,
	);
}

const noTargets = {targets: [], leftAlone: [], reads: [], features: []} as const;

function cellsOf({instances}: StackSet, {places}: PlannedRemoval): readonly FleetCell[] {
	const going = new Set(places.map(place => placeKey(place)));
	return worstFirst(
		instances.map(instance => ({
			...aboutInstance(instance),
			...(going.has(placeKey(instance)) && {next: 'delete' as const}),
		})),
	);
}
