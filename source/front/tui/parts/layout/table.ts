import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {gap} from '../../../cells/column-widths.ts';
import {shortenAll} from '../../../cells/shorten.ts';
import {pad} from './pad.ts';

/** Cells side by side, each as wide as its column. */
export function tableRow(cells: readonly Row[], widths: readonly number[], theme: Theme): Row {
	return widths.flatMap((width, index) => {
		const cell = pad(cells[index] ?? [], width, theme);
		return index === 0 ? cell : [{text: ' '.repeat(gap)}, ...cell];
	});
}

/** The names that rows begin with, in the widths of their columns: two that differ never look alike. */
export function toldApart(
	rows: ReadonlyArray<readonly string[]>,
	widths: readonly number[],
	theme: Theme,
): ReadonlyArray<readonly string[]> {
	const columns = (rows[0] ?? []).map((_, index) => {
		const names = rows.map(row => theme.span(row[index] ?? '').text);
		const width = widths[index] ?? 0;
		const known = [...new Set(names)];
		const short = shortenAll(known, width, theme.symbols.ellipsis);
		const cut = new Map(known.map((name, place) => [name, short[place] ?? name]));
		return names.map(name => cut.get(name) ?? name);
	});
	return rows.map((_, place) => columns.map(names => names[place] ?? ''));
}
