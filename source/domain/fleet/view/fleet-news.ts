import type {FleetCell} from '../fleet-cell.ts';
import {placeKey} from '../place.ts';
import type {FleetEvent} from './fleet-event.ts';

/**
Keeps what is new of how a fleet stands: nothing where no place and no operation has moved, and of what went wrong what
wasn't told of before. Places of a view stay as they are for its counts.
*/
export function fleetNews(): <Told extends FleetEvent>(event: Told) => readonly Told[] {
	const known = new Map<string, string>();
	let last = '';
	return event => {
		const {fleet} = event;
		const {operation, counts} = fleet;
		if (!operation) {
			return [event];
		}

		const state = JSON.stringify([operation.id, operation.status, counts]);
		const cells = fleet.cells.map(cell => (isKnown(cell) ? withoutReason(cell) : cell));
		for (const cell of cells) {
			if (cell.reason !== undefined) {
				known.set(placeKey(cell), cell.reason);
			}
		}

		const isMoved = state !== last || cells.some(({reason}) => reason !== undefined);
		last = state;
		return isMoved ? [{...event, fleet: {...fleet, cells}}] : [];
	};

	function isKnown(cell: FleetCell): boolean {
		return cell.reason !== undefined && known.get(placeKey(cell)) === cell.reason;
	}
}

function withoutReason({reason, ...cell}: FleetCell): FleetCell {
	return cell;
}
