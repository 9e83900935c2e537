import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {aboutInstance, countsOf, isWellFleet, worstFirst} from '../../domain/fleet/fleet-cells.ts';
import {seatedIn} from '../../domain/fleet/filled-slots.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import {slotsIn} from '../../domain/fleet/room.ts';
import {isUnderWay, type StackSet} from '../../domain/fleet/stack-set.ts';
import type {Chosen} from '../choosing/chosen.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {enter, leaving, type Entered} from './enter.ts';
import {modelPorts} from './model-account.ts';
import {readFleet, readSet, type SeenFleet} from './read-fleet.ts';
import {viewOf} from './view-of.ts';
import {watchOperation, type Watched} from './watch-operation.ts';
import type {FleetSteps} from './steps.ts';

/** `fleet status`: how each place stands. What goes on is watched to its end; a drift is looked for where asked. */
export async function* fleetStatus(ports: Ports, ask: Ask, steps: FleetSteps): AsyncGenerator<SetupEvent, Ending> {
	const entered: Entered | Exclude<Chosen, {readonly kind: 'decided'}> = yield* enter(
		steps.choose,
		modelPorts(ports),
		ask,
	);
	if ('kind' in entered) {
		return leaving(entered);
	}

	const {session, at, wishes} = entered;
	const seen: SeenFleet = yield* readFleet(session.aws, at, ports);
	let {set} = seen;
	if (!set) {
		throw new ProblemError(
			{code: 'no-stack-set', name: at.name, region: at.region},
			false,
			steps.againOf(session, ports),
		);
	}

	const again = steps.againOf(session, ports);
	const access = steps.readAccessOf(session, ports, ask);
	yield {type: 'fleet', fleet: viewOf(cellsOf(set, seen), {set}), again};
	const begun = wishes.detectsDrift ? await access.aws.detectDrift(at, ports.interrupt.graceful) : undefined;
	const going = begun ?? set.operations.findLast(one => isUnderWay(one))?.id;
	if (going !== undefined && ports.run.wait) {
		const before: StackSet = set;
		const watched: Watched = yield* watchOperation({
			operation: going,
			at,
			access,
			ports,
			again,
			cells: cellsOf(before, seen),
			view: (cells, operation) => viewOf(cells, {set: before, operation}),
		});
		if (watched.end === 'stopped') {
			return {outcome: {kind: 'stopped', changed: false, clusters: []}};
		}

		set = (await readSet(access.aws, at, ports.interrupt.graceful)) ?? before;
		yield {type: 'fleet', fleet: viewOf(cellsOf(set, seen), {set}), again};
	}

	const cells = cellsOf(set, seen);
	return {
		outcome: {
			kind: 'fleet-seen',
			isWell: isWellFleet(cells),
			isCheck: ports.run.check,
			clusters: [],
			fleet: countsOf(cells),
		},
	};
}

function cellsOf(set: StackSet, {organisation}: SeenFleet): readonly FleetCell[] {
	const slots = slotsIn(set.parameters);
	const names = organisation.kind === 'found' ? organisation.organisation.names : {};
	return worstFirst(
		set.instances.map(instance => {
			const accountName = names[instance.account];
			return {
				...aboutInstance(instance),
				...(accountName !== undefined && {accountName}),
				clusters: seatedIn(slots, {...set.parameters, ...instance.overrides}),
			};
		}),
	);
}
