import {fleetStates} from '../../../domain/fleet/fleet-cell.ts';
import type {FleetCounts} from '../../../domain/fleet/view/fleet-view.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {places} from './places.ts';

/** `3 failed, 2 running, 995 current, of 1,000 places`, worst first. */
export function fleetCounts(counts: FleetCounts): string {
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	const said = fleetStates
		.map(state => [state, counts[state] ?? 0] as const)
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `${number(count)} ${state === 'empty' ? 'without a cluster' : places[state]}`);
	const [first = ''] = said;
	const of = all === 1 ? 'of 1 place' : `of ${number(all)} places`;
	return all === 0 ? plural(0, 'place') : said.length === 1 ? `${first}, ${of}` : `${said.join(', ')}, ${of}`;
}
