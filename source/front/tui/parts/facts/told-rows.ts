import {tableWidth} from '../../../cells/column-widths.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Tone} from '../../theme.ts';
import type {Cell} from '../../view/cells.ts';
import {fit} from '../layout/fit.ts';
import {tableRow} from '../layout/table.ts';

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

/**
From what says most to what is needed: which cluster, how it stands and how far it is. The last of them is never cut,
however long a name is.
*/
const forms: ReadonlyArray<readonly Column[]> = [
	['account', 'name', 'region', 'state', 'runs'],
	['account', 'name', 'region', 'state', 'runs-briefly'],
	['account', 'name', 'state', 'runs-briefly'],
	['name', 'state', 'runs-briefly'],
];

/** Less of a name tells nothing. */
const leastOfName = 12;

/** Clusters in columns: as many of these as there is room for, and in the last resort less of a name. */
export function toldRows(table: readonly Told[], {words, theme, width}: Looks): readonly Row[] {
	const indent = '  ';
	const room = width - indent.length;
	const columns = forms.map(form =>
		form
			.map(column => table.map((told): Row => spans(told, column, {words, theme})))
			.filter(cells => cells.some(cell => widthOf(cell) > 0)),
	);
	const widest = (cells: readonly Row[]) => Math.max(0, ...cells.map(cell => widthOf(cell)));
	const fitting = columns.find(all => tableWidth(all.map(cells => widest(cells))) <= room) ?? columns.at(-1) ?? [];
	const natural = fitting.map(cells => widest(cells));
	const surplus = Math.max(0, tableWidth(natural) - room);
	// Only the last form can be too wide, and its first column are the names.
	const widths = natural.map((one, index) =>
		index === 0 ? Math.max(Math.min(one, leastOfName), one - surplus) : one,
	);
	return table.map((told, row) => {
		const cells = fitting.map((column, index) => fit(column[row] ?? [], widths[index] ?? 0, theme));
		return fit([{text: indent}, ...tableRow(cells, widths, theme)], width, theme);
	});
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
