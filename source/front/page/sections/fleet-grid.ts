import {
	fleetAccounts,
	fleetRegions,
	wordOf,
	wordRank,
	type FleetAccount,
	type FleetWord,
} from '../../../domain/fleet/view/fleet-groups.ts';
import type {FleetCell} from '../../../domain/fleet/fleet-cell.ts';
import type {FleetView} from '../../../domain/fleet/view/fleet-view.ts';
import type {Words} from '../../../text/words.ts';
import {html, nothing, type Html, type Piece} from '../markup/html.ts';
import {mark, tally, type Shape} from '../markup/marks.ts';
import {heard} from '../markup/parts.ts';
import {manyRows} from './many-rows.ts';

/** For the eye, each another shape; the word stands beside it, is heard, or stands in the legend. */
const shapes: Readonly<Record<FleetWord, Shape>> = {
	failed: {shape: '✕', sign: 'bad'},
	inoperable: {shape: '!', sign: 'bad'},
	cancelled: {shape: '–', sign: 'warn'},
	unread: {shape: '?', sign: 'warn'},
	running: {shape: '◐', sign: 'quiet'},
	waiting: {shape: '○', sign: 'quiet'},
	outdated: {shape: '▲', sign: 'warn'},
	missing: {shape: '◇', sign: 'warn'},
	unwanted: {shape: '◆', sign: 'warn'},
	empty: {shape: '·', sign: 'quiet'},
	current: {shape: '●', sign: 'good'},
	create: {shape: '+', sign: 'good'},
	update: {shape: '~', sign: 'warn'},
	delete: {shape: '−', sign: 'bad'},
};

/** Columns of Regions that have room for words. */
const mostInWords = 6;

type Telling = {readonly id: string; readonly isPlan: boolean; readonly words: Words};

/** A row an account, those first that want attention, a column a Region. */
export function fleetGrid({cells}: FleetView, {id, isPlan, words}: Telling): Html {
	const regions = fleetRegions(cells);
	const isInWords = regions.length <= mostInWords;
	const rows = fleetAccounts(cells, isPlan).map((account): readonly Piece[] => {
		const byRegion = new Map(account.cells.map(cell => [cell.region, cell]));
		return [
			nameOf(account),
			...regions.map(region => {
				const cell = byRegion.get(region);
				return cell ? placeOf(cell, {isPlan, isInWords, words}) : '';
			}),
		];
	});
	const caption = words.page.fleet.grid[isPlan ? 'plan' : 'status'];
	const heads = [words.fleet.columns[0], ...regions];
	const signs = isInWords ? nothing : legend(cells, isPlan, words);
	const grid = {id: `${id}places`, caption, heads, rows, ...(!isInWords && ({isGrid: true} as const))};
	return html`${signs}${manyRows(grid, words)}`;
}

function nameOf({account, name}: FleetAccount): Html {
	return html`${account}${name === undefined ? nothing : html` <span class="quiet">${name}</span>`}`;
}

type Looks = {readonly isPlan: boolean; readonly isInWords: boolean; readonly words: Words};

/** How a place stands, with its clusters where there is room for words. */
function placeOf(cell: FleetCell, {isPlan, isInWords, words}: Looks): Html {
	const word = wordOf(cell, isPlan);
	const said = words.fleet.places[word];
	const {clusters = []} = cell;
	return isInWords
		? html`${mark(shapes[word])} ${said}${
				clusters.length === 0
					? nothing
					: html`<br><span class="quiet">${clusters.join(words.lines.joints.parts)}</span>`
			}`
		: html`${mark(shapes[word])}${heard(said)}`;
}

/** What each sign means, worst first. */
function legend(cells: readonly FleetCell[], isPlan: boolean, words: Words): Html {
	const all = [...Map.groupBy(cells, cell => wordOf(cell, isPlan))];
	return tally(
		all
			.toSorted(([one], [other]) => wordRank(one) - wordRank(other))
			.map(([word, {length}]) => ({
				of: shapes[word],
				word: words.fleet.places[word],
				count: words.page.estate.count(length),
			})),
	);
}
