import {inOrder} from '../kit/sorted.ts';
import {seatedIn} from './filled-slots.ts';
import {overridesByPlace, setValues} from './fleet-values.ts';
import {fleetStates, type FleetCell, type FleetState} from './fleet-cell.ts';
import type {FleetCounts} from './view/fleet-view.ts';
import type {PlannedFleet} from './plan-fleet.ts';
import {placeKey} from './place.ts';
import type {OperationSeen, StackInstance, StackSet} from './stack-set.ts';
import type {WantedFleet, WantedPlace} from './wanted-fleet.ts';

/** How a stack stands, by what AWS says of it. */
export function stateOf({status, detail}: Pick<StackInstance, 'status' | 'detail'>): FleetState {
	switch (detail) {
		case 'pending': {
			return 'waiting';
		}

		case 'running': {
			return 'running';
		}

		case 'failed':
		case 'failed-import': {
			return 'failed';
		}

		case 'cancelled': {
			return 'cancelled';
		}

		case 'inoperable': {
			return 'inoperable';
		}

		case 'succeeded':
		case 'skipped-suspended-account': {
			return status;
		}
	}
}

/** Every place that is meant or there, worst first. */
export function plannedCells(
	wanted: WantedFleet,
	set: StackSet | undefined,
	{next, canary}: PlannedFleet,
): readonly FleetCell[] {
	const there = new Map((set?.instances ?? []).map(instance => [placeKey(instance), instance]));
	const overrides = overridesByPlace(wanted, set);
	const {shown} = setValues(wanted, set);
	const meant = wanted.places.map((place): FleetCell => {
		const key = placeKey(place);
		const instance = there.get(key);
		const doing = next.get(key);
		const clusters = seatedIn(wanted.template.slots, {...shown, ...overrides.get(key)});
		return {
			...aboutPlace(place),
			...(instance ? aboutInstance(instance) : {state: stateWithout(place, doing)}),
			// Where nobody could look, nobody knows.
			...((instance !== undefined || place.problem === undefined) && {clusters}),
			...(doing !== undefined && {next: doing}),
			...(canary && placeKey(canary) === key && {isCanary: true as const}),
		};
	});
	const known = new Set(wanted.places.map(place => placeKey(place)));
	const others = [...there]
		.filter(([key]) => !known.has(key))
		.map(([, instance]): FleetCell => ({...aboutInstance(instance), state: unwanted(instance)}));
	return worstFirst([...meant, ...others]);
}

/** Where there is no stack. */
function stateWithout({problem}: WantedPlace, doing: FleetCell['next']): FleetState {
	return problem ? 'unread' : doing === undefined ? 'empty' : 'missing';
}

/** What of a place that isn't meant any more matters most. */
function unwanted(instance: StackInstance): FleetState {
	const state = stateOf(instance);
	return state === 'current' || state === 'outdated' ? 'unwanted' : state;
}

function aboutPlace({account, region, accountName, unit, left, problem}: WantedPlace): Omit<FleetCell, 'state'> {
	return {
		account,
		region,
		...(accountName !== undefined && {accountName}),
		...(unit !== undefined && {unit}),
		...(left && left.length > 0 && {left}),
		...(problem && {problem}),
	};
}

/** A stack as AWS shows it, where nobody plans anything. */
export function aboutInstance(instance: StackInstance): FleetCell {
	const {account, region, unit, reason, drift} = instance;
	return {
		account,
		region,
		...(unit !== undefined && {unit}),
		state: stateOf(instance),
		...(reason !== undefined && {reason}),
		...(drift !== undefined && {drift}),
	};
}

/** The cells as an operation has them by now. A place where it is done isn't waited for any more. */
export function cellsDuring(
	cells: readonly FleetCell[],
	{results, action}: Pick<OperationSeen, 'results' | 'action'>,
): readonly FleetCell[] {
	const byPlace = new Map(results.map(result => [placeKey(result), result]));
	const moved = cells.flatMap((cell): readonly FleetCell[] => {
		const result = byPlace.get(placeKey(cell));
		if (!result) {
			return [cell];
		}

		const {reason: before, next, ...rest} = cell;
		const {status, reason} = result;
		if (action === 'delete' && status === 'succeeded') {
			return [];
		}

		const state = action === 'detect-drift' ? cell.state : stateOf({status: 'current', detail: status});
		return [
			{
				...rest,
				state,
				...(reason !== undefined && {reason}),
				...(next !== undefined && status !== 'succeeded' && {next}),
			},
		];
	});
	return worstFirst(moved);
}

/** By state, then by account and region. */
export function worstFirst(cells: readonly FleetCell[]): readonly FleetCell[] {
	const rank = new Map(fleetStates.map((state, index) => [state, index]));
	return cells.toSorted((one, other) => {
		const apart = (rank.get(one.state) ?? 0) - (rank.get(other.state) ?? 0);
		return apart === 0 ? inOrder(placeKey(one), placeKey(other)) : apart;
	});
}

export function countsOf(cells: readonly FleetCell[]): FleetCounts {
	const counts: Partial<Record<FleetState, number>> = {};
	for (const {state} of cells) {
		counts[state] = (counts[state] ?? 0) + 1;
	}

	return counts;
}

/** Whether nobody has to look: all that is there is as it is to be. */
export function isWellFleet(cells: readonly FleetCell[]): boolean {
	return cells.every(
		({state, drift, next}) =>
			(state === 'current' || state === 'empty') && drift !== 'drifted' && next === undefined,
	);
}
