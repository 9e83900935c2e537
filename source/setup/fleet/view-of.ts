import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import {countsOf} from '../../domain/fleet/fleet-cells.ts';
import type {FleetView, WatchedOperation} from '../../domain/fleet/view/fleet-view.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
import type {WantedFleet} from '../../domain/fleet/wanted-fleet.ts';

type Of =
	| {
			readonly wanted: Pick<WantedFleet, 'name' | 'region' | 'permissionModel' | 'isAutomatic' | 'replacesKey'>;
			readonly operation?: WatchedOperation;
	  }
	| {readonly set: StackSet; readonly operation?: WatchedOperation};

/** A fleet as fronts show it. */
export function viewOf(cells: readonly FleetCell[], of: Of): FleetView {
	const {name, region, permissionModel} = 'set' in of ? of.set : of.wanted;
	const isReplacing = 'wanted' in of && of.wanted.replacesKey && cells.some(({next}) => next === 'update');
	return {
		name,
		region,
		permissionModel,
		isAutomatic: 'set' in of ? of.set.autoDeployment !== undefined : of.wanted.isAutomatic,
		...(isReplacing && {replacesKey: true}),
		cells,
		counts: countsOf(cells),
		...(of.operation && {operation: of.operation}),
	};
}
