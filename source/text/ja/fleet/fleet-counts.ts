import {fleetStates} from '../../../domain/fleet/fleet-cell.ts';
import type {FleetCounts} from '../../../domain/fleet/view/fleet-view.ts';
import {number} from '../forms/number.ts';
import {places} from './places.ts';

/** `配置先1,000件: 失敗3件、実行中2件、最新995件`, worst first. */
export function fleetCounts(counts: FleetCounts): string {
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	const said = fleetStates
		.map(state => [state, counts[state] ?? 0] as const)
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `${places[state]}${number(count)}件`);
	return `配置先${number(all)}件${said.length === 0 ? '' : `: ${said.join('、')}`}`;
}
