import type {Option} from '../../../domain/questions/option.ts';
import type {OptionWords} from '../../../text/words.ts';
import {labelGaps} from '../../cells/label-column.ts';
import {padEnd} from '../../cells/pad-end.ts';
import {width} from '../../cells/width.ts';
import {tellLabelled} from '../tell/tell-labelled.ts';
import type {Pen} from '../pen.ts';
import type {Asking} from '../enter/ask.ts';
import type {PromptRow} from './prompts.ts';

/** Options as rows: the label and its columns, aligned by what a terminal shows and not by characters. */
export function optionRows(options: readonly Option[], {words, pen}: Asking): readonly PromptRow[] {
	const all = options.map(option => ({option, row: words.option(option.subject)}));
	const cells = all.map(({row}) => [row.label, ...row.aside].map(cell => pen.text(cell)));
	const widths = columnWidths(cells);
	return all.map(({option, row}, index) => ({
		id: option.id,
		label: aligned(cells[index] ?? [], widths),
		name: pen.text(row.label),
		...(!option.selectable && {cannot: pen.text(row.cannot ?? row.aside.join(', '))}),
		...(row.detail.length > 0 && {detail: detail(row, pen).join('\n')}),
	}));
}

function detail({detail: lines, labelled = []}: OptionWords, pen: Pen): readonly string[] {
	return [...lines.map(line => pen.line(line)), ...tellLabelled(labelled, labelGaps.detail, pen)];
}

// Wider cells move what is behind them in their own row alone: one long name must not fill every row with blanks.
const widest = 60;

/** Over all rows, also those of other pages: a column must not jump while the list scrolls. */
function columnWidths(rows: ReadonlyArray<readonly string[]>): readonly number[] {
	const count = Math.max(0, ...rows.map(row => row.length));
	return Array.from({length: count}, (slot, column) =>
		Math.min(widest, Math.max(...rows.map(row => width([{text: row[column] ?? ''}])))),
	);
}

function aligned(cells: readonly string[], widths: readonly number[]): string {
	// Blanks at the end would wrap on a narrow terminal, and look like an empty row.
	return cells
		.map((cell, column) => padEnd(cell, widths[column] ?? 0))
		.join('  ')
		.trimEnd();
}
