import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import type {FleetView} from '../../domain/fleet/view/fleet-view.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';

/** Of a fleet of more places each has a line of its own; while an operation goes on, no more than these are told. */
const most = 100;

/** How a fleet stands. Of an operation that is watched only places that are on their way or want attention. */
export function wireFleet(view: FleetView, words: Words, isPlan = false) {
	const {name, region, permissionModel, isAutomatic, counts, operation} = view;
	const cells = isWatched(view) ? view.cells.filter(cell => isTold(cell)).slice(0, most) : view.cells;
	const listed = listedPlaces(view);
	return {
		name,
		region,
		permissionModel,
		isAutomatic,
		counts: {...counts},
		...(operation && {operation: {...operation}}),
		places: listed > 0 ? [] : cells.map(cell => wirePlace(cell)),
		...(listed > 0 && {listed: {places: listed}}),
		message: words.fleet.counts(view, isPlan),
	} satisfies Wire<'fleetView'>;
}

/** The places of a large fleet, one a line and worst first; none of a small one. */
export function* wirePlaces(view: FleetView) {
	if (listedPlaces(view) === 0) {
		return;
	}

	for (const [index, cell] of view.cells.entries()) {
		yield {type: 'fleet-place', index, place: wirePlace(cell)} satisfies Wire<'fleet-place'>;
	}
}

/** A look comes every few seconds: what stands still is in the counts. */
function isWatched({operation}: FleetView): boolean {
	return operation !== undefined;
}

function isTold({state}: FleetCell): boolean {
	return state !== 'waiting' && state !== 'current' && state !== 'empty';
}

function listedPlaces(view: FleetView): number {
	return !isWatched(view) && view.cells.length > most ? view.cells.length : 0;
}

function wirePlace({isCanary, problem, left, ...cell}: FleetCell) {
	return {
		...cell,
		...(left && {left: left.map(one => ({...one}))}),
		...(isCanary && {isFirst: true}),
		...(problem && {problem: problem.code}),
	} satisfies Wire<'fleetPlace'>;
}
