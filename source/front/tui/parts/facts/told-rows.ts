import {largest} from '../../../../domain/kit/large/largest.ts';
import {columnWidths, tableWidth} from '../../../cells/column-widths.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Tone} from '../../theme.ts';
import type {Cell} from '../../view/cells.ts';
import {fit} from '../layout/fit.ts';
import {tableRow, toldApart} from '../layout/table.ts';

/** What it is drawn with. */
export type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

/** A row of the table of clusters: one of them, or several that are counted. */
export type Told = Pick<Cell, 'state' | 'region' | 'running' | 'eligible'> & {
	/** Empty where the run is for one account, or the row is of several. */
	readonly account: string;
	readonly name: string;
};

const tones: Readonly<Record<Cell['state'], Tone>> = {
	failed: 'bad',
	'rolling-out': 'accent',
	changing: 'accent',
	waiting: 'quiet',
	done: 'good',
};

type Column = 'account' | 'name' | 'region' | 'state' | 'runs' | 'runs-briefly';

/** From what says most to what is needed: which cluster of which account, how it stands and how far it is. */
const forms: ReadonlyArray<readonly Column[]> = [
	['account', 'name', 'region', 'state', 'runs'],
	['account', 'name', 'region', 'state', 'runs-briefly'],
	['account', 'name', 'state', 'runs-briefly'],
];

/** What says which cluster it is. */
const places = ['account', 'name', 'region'] as const satisfies readonly Column[];

/**
Clusters in columns: as many of these as there is room for, and in the last resort less of the names. What tells two
clusters apart is never left out.
*/
export function toldRows(table: readonly Told[], {words, theme, width}: Looks): readonly Row[] {
	const indent = '  ';
	const room = width - indent.length;
	const among = forms
		.filter(form => form.includes('region') || !isRegionNeeded(table))
		.map(form => form.filter(column => table.some(told => widthOf(spans(told, column, {words, theme})) > 0)));
	const natural = (form: readonly Column[]) =>
		form.map(column => largest(table.map(told => widthOf(spans(told, column, {words, theme})))));
	const form = among.find(one => tableWidth(natural(one)) <= room) ?? among.at(-1) ?? [];
	const named = places.filter(place => form.includes(place));
	const widths = columnWidths(natural(form), room, named.length);
	const names = toldApart(
		table.map(told => named.map(column => told[column])),
		widths,
		theme,
	);
	return table.map((told, row) => {
		const cut = {...told, ...Object.fromEntries(named.map((column, index) => [column, names[row]?.[index] ?? '']))};
		const cells = form.map(column => spans(cut, column, {words, theme}));
		return fit([{text: indent}, ...tableRow(cells, widths, theme)], width, theme);
	});
}

/** Whether two clusters have the same name in the same account. */
function isRegionNeeded(table: readonly Told[]): boolean {
	const all = new Set(table.map(({account, name, region}) => `${account}\n${name}\n${region}`));
	return new Set(table.map(({account, name}) => `${account}\n${name}`)).size < all.size;
}

function spans(told: Told, column: Column, {words: {screen}, theme}: Pick<Looks, 'words' | 'theme'>): Row {
	const {account, name, region, state, running, eligible} = told;
	switch (column) {
		case 'account': {
			return [theme.span(account, 'quiet')];
		}

		case 'name': {
			return [theme.span(name)];
		}

		case 'region': {
			return [theme.span(region, 'quiet')];
		}

		case 'state': {
			return [theme.span(screen.cellStates[state], tones[state])];
		}

		case 'runs': {
			return [theme.span(screen.runsOn(running, eligible), 'quiet')];
		}

		case 'runs-briefly': {
			return [theme.span(screen.runsBriefly(running, eligible), 'quiet')];
		}
	}
}
