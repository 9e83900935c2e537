import {fleetGroups, fleetReasons, fleetRegions} from '../../../domain/fleet/view/fleet-groups.ts';
import {paceOf} from '../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView} from '../../../domain/fleet/view/fleet-view.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {Words} from '../../../text/words.ts';
import {inline, prose, table} from './safe.ts';

/** Rows of the table, and reasons below it, beyond which they are counted. */
const most = {groups: 30, reasons: 10};

/** A fleet: a row for all accounts that are alike, worst first, and why what failed did. `changes`: of a plan. */
export function fleetBlocks(view: FleetView, words: Words, changes?: readonly Change[]): readonly string[] {
	const isPlan = changes !== undefined;
	const groups = fleetGroups(view.cells, isPlan);
	const regions = fleetRegions(view.cells).length;
	const hidden = groups.slice(most.groups).reduce((sum, {accounts}) => sum + accounts.length, 0);
	const reasons = fleetReasons(view.cells);
	const notes = words.fleet.notes(view);
	const pace = paceOf(changes ?? []);
	const said = [...reasons.slice(0, most.reasons).map(one => words.fleet.reason(one)), ...notes];
	const beyond = reasons.length - most.reasons;
	return [
		`## ${prose(words.fleet.headings[isPlan ? 'plan' : 'status'])}`,
		inline(words.fleet.title(view)),
		`**${prose(words.fleet.counts(view, isPlan))}**${pace ? ` ${prose(words.fleet.pace(pace))}` : ''}`,
		...table(
			[words.fleet.columns[0], words.fleet.columns[2]],
			groups
				.slice(0, most.groups)
				.map(group => [words.fleet.accounts(group.accounts), words.fleet.parts(group, regions)]),
		),
		...(hidden > 0 ? [prose(words.fleet.moreAccounts(hidden))] : []),
		...(said.length > 0 ? [said.map(line => `- ${inline(line)}`).join('\n')] : []),
		...(beyond > 0 ? [prose(words.pipeline.moreRows(beyond))] : []),
	];
}
