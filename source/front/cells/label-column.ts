import {width} from './width.ts';

/** What belongs under one label, a line each; a label without any takes its part in the width alone. */
type Labelled = {readonly label: string; readonly values: readonly string[]};

/** A line of such a table: its label, empty below the first, and what it says behind so many blanks. */
type LabelledLine = {readonly label: string; readonly text: string};

/** Cells between labels and values: of what is told of one thing, which stands alone, and of totals below a list. */
export const labelGaps = {detail: 3, totals: 2} as const;

/** Values in one column behind their labels, by what a terminal shows and not by characters. */
export function labelColumn(groups: readonly Labelled[], gap: number): readonly LabelledLine[] {
	const column = Math.max(0, ...groups.map(({label}) => width([{text: label}]))) + gap;
	return groups.flatMap(({label, values}) =>
		values.map((value, index) => {
			const shown = index === 0 ? label : '';
			return {label: shown, text: `${' '.repeat(column - width([{text: shown}]))}${value}`};
		}),
	);
}
