import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {aboutInstance, worstFirst} from '../../domain/fleet/fleet-cells.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import {placeKey} from '../../domain/fleet/place.ts';
import {planFleetRemoval, type PlannedRemoval} from '../../domain/fleet/plan-fleet-removal.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
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
import {waitForOther} from './wait-for-other.ts';
import type {FleetSteps} from './steps.ts';

/** `fleet remove`: takes out the stacks, of all places or of some, and then the set. */
export async function* removeFleet(ports: Ports, ask: Ask, steps: FleetSteps): AsyncGenerator<SetupEvent, Ending> {
	const model = modelPorts(ports);
	const entered: Entered | Exclude<Chosen, {readonly kind: 'decided'}> = yield* enter(steps.choose, model, ask);
	if ('kind' in entered) {
		return leaving(entered);
	}

	const {session, at, wishes} = entered;
	const first: SeenFleet = yield* readFleet(session.aws, at, ports);
	const {set}: SeenFleet = yield* waitForOther(first, entered, {ports, ask, steps});
	const again = steps.againOf(session, ports);
	if (!set) {
		throw new ProblemError({code: 'no-stack-set', name: at.name, region: at.region}, false, again);
	}

	const regions = ports.run.given.entries.regions === undefined ? [] : (choicesOf(session).regions ?? []);
	const removal = planFleetRemoval(
		{
			set,
			isDelegate: at.isDelegate,
			only: {accounts: wishes.accounts, regions},
			retains: wishes.retains,
			pace: {concurrency: ports.run.concurrency, tolerance: wishes.tolerance, isParallel: wishes.isParallel},
		},
		ports.run.id,
	);
	if (removal.changes.length === 0) {
		throw new ProblemError({code: 'no-fleet-places'}, false, again);
	}

	const bare = {...session, observed: {...session.observed, found: [], clusters: []}};
	const {plan}: PlannedNow = yield* steps.planNow({...removal, ...noTargets}, bare, model);
	const cells = cellsOf(set, removal);
	yield {
		type: 'planned',
		plan,
		dryRun: ports.run.dryRun,
		identity: session.observed.identity,
		fleet: viewOf(cells, {set}),
		again,
	};
	const chosen: Chosen = yield* withoutModel(steps.choose(session, plan, model, ask));
	if (chosen.kind !== 'decided') {
		return leaving(chosen);
	}

	return yield* carryOutFleet({
		plan,
		at,
		cells,
		view: (now, operation) => viewOf(now, {set, ...(operation && {operation})}),
		first: new Set(),
		access: steps.accessOf(session, ports, ask),
		ports,
		session: chosen.session,
		again,
	});
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
