import type {Invocation} from '../../../domain/choices/invocation.ts';
import {fleetGroups, fleetReasons, fleetRegions} from '../../../domain/fleet/view/fleet-groups.ts';
import {paceOf} from '../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView} from '../../../domain/fleet/view/fleet-view.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {block, list} from '../markup/parts.ts';
import {fleetGrid} from './fleet-grid.ts';
import {manyRows} from './many-rows.ts';

type Telling = {
	readonly id: string;
	readonly words: Words;
	/** Of a plan: what it does. */
	readonly changes?: readonly Change[];
	/** Of a fleet that was only looked at: the run, for the command that brings up what is behind. */
	readonly again?: Invocation;
};

/** A fleet: accounts that are alike together, worst first, each place, why what failed did, and how it goes on. */
export function fleetSection(view: FleetView, {id, words, changes, again}: Telling): Section {
	const isPlan = changes !== undefined;
	const title = words.fleet.headings[isPlan ? 'plan' : 'status'];
	const pace = paceOf(changes ?? []);
	const next = again && words.fleet.next(view, again);
	return {
		id: `${id}fleet`,
		title,
		body: html`<p>${lineOf(words.fleet.title(view))}</p>
<p class="lead">${words.fleet.counts(view, isPlan)}</p>
${pace ? html`<p>${words.fleet.pace(pace)}</p>\n` : nothing}${groupTable(view, {id, title, isPlan, words})}${fleetGrid(
			view,
			{id, isPlan, words},
		)}${list([
			...fleetReasons(view.cells).map(one => lineOf(words.fleet.reason(one))),
			...words.fleet.notes(view).map(line => lineOf(line)),
		])}${next ? html`<p>${lineOf(next.text)}</p>\n${block(next.command ?? '', words.page.copied)}` : nothing}`,
	};
}

type Grouping = Pick<Telling, 'id' | 'words'> & {readonly title: string; readonly isPlan: boolean};

/** Nothing where no account is as another: the grid says as much. */
function groupTable({cells}: FleetView, {id, title, isPlan, words}: Grouping): Html {
	const groups = fleetGroups(cells, isPlan);
	const regions = fleetRegions(cells).length;
	const [account, , parts] = words.fleet.columns;
	const rows = groups.map(group => [words.fleet.accounts(group.accounts), words.fleet.parts(group, regions)]);
	const isShorter = groups.some(({accounts}) => accounts.length > 1);
	return isShorter
		? manyRows({id: `${id}fleet-table`, caption: title, heads: [account, parts], rows}, words)
		: nothing;
}
