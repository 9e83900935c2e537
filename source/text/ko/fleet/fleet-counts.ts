import {fleetStates} from '../../../domain/fleet/fleet-cell.ts';
import type {FleetCounts} from '../../../domain/fleet/view/fleet-view.ts';
import {number} from '../forms/number.ts';
import {counted} from '../forms/counted.ts';
import {places} from './places.ts';

/** `배포 위치 1,000개 중 실패 3, 실행 중 2, 최신 995`, worst first. */
export function fleetCounts(counts: FleetCounts): string {
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	const said = fleetStates
		.map(state => [state, counts[state] ?? 0] as const)
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `${places[state]} ${number(count)}`);
	return all === 0 ? counted('배포 위치', 0) : `${counted('배포 위치', all)} 중 ${said.join(', ')}`;
}
