import {fleetGroups, fleetReasons, fleetRegions} from '../../../domain/fleet/view/fleet-groups.ts';
import {paceOf} from '../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView} from '../../../domain/fleet/view/fleet-view.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {list} from '../markup/parts.ts';
import {manyRows} from './many-rows.ts';

type Telling = {
	readonly id: string;
	readonly words: Words;
	/** Of a plan: what it does. */
	readonly changes?: readonly Change[];
};

/** A fleet: a row for all accounts that are alike, worst first, why what failed did, and how operations go over it. */
export function fleetSection(view: FleetView, {id, words, changes}: Telling): Section {
	const isPlan = changes !== undefined;
	const title = words.fleet.headings[isPlan ? 'plan' : 'status'];
	const regions = fleetRegions(view.cells).length;
	const pace = paceOf(changes ?? []);
	const rows = fleetGroups(view.cells, isPlan).map(group => [
		words.fleet.accounts(group.accounts),
		group.accounts.map(({account, name}) => (name === undefined ? account : `${account} (${name})`)).join(', '),
		words.fleet.parts(group, regions),
	]);
	const [account, , parts] = words.fleet.columns;
	return {
		id: `${id}fleet`,
		title,
		body: html`<p>${lineOf(words.fleet.title(view))}</p>
<p class="lead">${words.fleet.counts(view, isPlan)}</p>
${pace ? html`<p>${words.fleet.pace(pace)}</p>\n` : nothing}${manyRows(
			{id: `${id}fleet-table`, caption: title, heads: [account, words.page.headings.accounts, parts], rows},
			words,
		)}${list([
			...fleetReasons(view.cells).map(one => lineOf(words.fleet.reason(one))),
			...words.fleet.left(view.cells).map(line => lineOf(line)),
		])}`,
	};
}
