import {
	fleetAccounts,
	fleetGroups,
	fleetRegions,
	wordRank,
	type FleetAccount,
	type FleetWord,
} from '../../../../domain/fleet/view/fleet-groups.ts';
import type {FleetView} from '../../../../domain/fleet/view/fleet-view.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {remembered} from '../../../../domain/kit/large/remembered.ts';
import {gap, tableWidth} from '../../../cells/column-widths.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {fit} from '../layout/fit.ts';
import {tableRow, toldApart} from '../layout/table.ts';
import {fleetSign, fleetTones} from './fleet-signs.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

/** What isn't worth a row of its own while there are so many. */
const folded: ReadonlySet<FleetWord> = new Set(['waiting', 'current', 'empty']);

const rowsOf = remembered((view: FleetView) => fleetAccounts(view.cells, false));
const regionsOf = remembered((view: FleetView) => fleetRegions(view.cells));

/**
Accounts down, regions across, worst first, in at most `room` rows. Each place has its sign and its word where there is
room for the words of all regions; else a sign a region, and what the signs of the row are in words behind them. Those
that there is no room for are counted by how they stand.
*/
export function fleetGrid(view: FleetView, room: number, looks: Looks): readonly Row[] {
	const all = rowsOf(view);
	const regions = regionsOf(view);
	const {shown, hidden, rest} = chosen(all, Math.max(1, room - 1));
	const {words, theme, width} = looks;
	const drawn = wordGrid(shown, regions, looks) ?? signGrid(shown, regions, looks);
	const more: readonly Row[] =
		hidden === 0 ? [] : [[theme.span(`  ${theme.symbols.ellipsis} ${words.fleet.moreAccounts(hidden)}`, 'quiet')]];
	return [
		...drawn,
		...more,
		...rest.map(({word, accounts}): Row => [
			{text: '  '},
			fleetSign(word, theme),
			theme.span(` ${words.fleet.accounts(accounts)} `),
			theme.span(words.fleet.places[word], fleetTones[word]),
		]),
	].map(row => fit(row, width, theme));
}

type Chosen = {
	readonly shown: readonly FleetAccount[];
	/** Accounts that have something to tell, and no row. */
	readonly hidden: number;
	readonly rest: ReadonlyArray<{readonly word: FleetWord; readonly accounts: readonly FleetAccount[]}>;
};

/** Which accounts have a row: all where that is possible, else those that move or failed. */
function chosen(all: readonly FleetAccount[], room: number): Chosen {
	if (all.length <= room) {
		return {shown: all, hidden: 0, rest: []};
	}

	const isFolded = (account: FleetAccount) => folded.has(worstOf(account));
	const open = all.filter(account => !isFolded(account));
	const rest = [
		...Map.groupBy(
			all.filter(account => isFolded(account)),
			worstOf,
		),
	].map(([word, accounts]) => ({word, accounts}));
	const left = Math.max(1, room - rest.length);
	const shown = open.slice(0, open.length > left ? Math.max(1, left - 1) : left);
	return {shown, hidden: open.length - shown.length, rest};
}

function worstOf({cells}: FleetAccount): FleetWord {
	const words = cells.map(({state}) => state);
	return words.toSorted((one, other) => wordRank(one) - wordRank(other))[0] ?? 'current';
}

/** Accounts and their names in so many cells; two that differ never look alike. */
function named(all: readonly FleetAccount[], widths: readonly number[], {theme}: Looks): ReadonlyArray<readonly Row[]> {
	const cut = toldApart(
		all.map(({account, name = ''}) => (widths.length > 1 ? [account, name] : [account])),
		widths,
		theme,
	);
	return cut.map(([account = '', name = '']) => [[theme.span(account)], [theme.span(name, 'quiet')]]);
}

const indent = {text: '  '};
/** Less of a name says nothing. */
const leastName = 8;

/** A column a region, with its name above it; nothing where they don't fit. */
function wordGrid(all: readonly FleetAccount[], regions: readonly string[], looks: Looks): readonly Row[] | undefined {
	const {words, theme, width} = looks;
	const place = ({cells}: FleetAccount, region: string): Row => {
		const cell = cells.find(one => one.region === region);
		return cell
			? [fleetSign(cell.state, theme), theme.span(` ${words.fleet.places[cell.state]}`, fleetTones[cell.state])]
			: [];
	};

	const columns = regions.map(region =>
		largest([widthOf([{text: region}]), ...all.map(account => widthOf(place(account, region)))]),
	);
	const [account, name] = nameWidths(all, looks);
	const room = width - indent.text.length - tableWidth([account, ...columns]);
	if (room < 0) {
		return undefined;
	}

	const hasName = name > 0 && room - gap >= Math.min(name, leastName);
	const widths = [account, ...(hasName ? [Math.min(name, room - gap)] : []), ...columns];
	const heads = [...words.fleet.columns.slice(0, hasName ? 2 : 1), ...regions];
	const names = named(all, widths.slice(0, hasName ? 2 : 1), looks);
	return [
		[
			indent,
			...tableRow(
				heads.map(head => [theme.span(head, 'quiet')]),
				widths,
				theme,
			),
		],
		...all.map((one, index): Row => [
			indent,
			...tableRow(
				[...(names[index] ?? []).slice(0, hasName ? 2 : 1), ...regions.map(region => place(one, region))],
				widths,
				theme,
			),
		]),
	];
}

/** A sign a region, by name; behind them in words what they are, as far as there is room. */
function signGrid(all: readonly FleetAccount[], regions: readonly string[], looks: Looks): readonly Row[] {
	const {words, theme, width} = looks;
	const [account, name] = nameWidths(all, looks);
	const left = width - indent.text.length - tableWidth([account, regions.length]);
	// Half of what is left for the name, so that the row says what its signs are.
	const room = Math.floor(left / 2) - gap;
	const hasName = name > 0 && room >= leastName;
	const widths = [account, ...(hasName ? [Math.min(name, room)] : [])];
	const names = named(all, widths, looks);
	const start = (cells: readonly Row[]): Row => [
		indent,
		...tableRow(cells.slice(0, widths.length), widths, theme),
		{text: ' '.repeat(gap)},
	];
	return [
		[
			...start(words.fleet.columns.map(head => [theme.span(head, 'quiet')])),
			theme.span(words.fleet.regionColumn(regions.length), 'quiet'),
		],
		...all.map((one, index): Row => [
			...start(names[index] ?? []),
			...strip(one, regions, looks),
			{text: ' '.repeat(gap)},
			...said(one, regions.length, looks),
		]),
	];
}

function strip({cells}: FleetAccount, regions: readonly string[], {theme}: Looks): Row {
	const byRegion = new Map(cells.map(({region, state}) => [region, state]));
	return regions.map(region => fleetSign(byRegion.get(region) ?? 'empty', theme));
}

/** What is worst comes first, with the names of its regions, since what comes behind may have no room. */
function said({cells}: FleetAccount, of: number, {words, theme}: Looks): Row {
	return fleetGroups(
		cells.map(({account, region, state}) => ({account, region, state})),
		false,
	).map(group => theme.span(words.fleet.parts(group, of), fleetTones[group.parts[0]?.word ?? 'current']));
}

function nameWidths(all: readonly FleetAccount[], {theme}: Looks): readonly [account: number, name: number] {
	return [
		largest(all.map(({account}) => widthOf([theme.span(account)]))),
		largest(all.map(({name = ''}) => widthOf([theme.span(name)]))),
	];
}
