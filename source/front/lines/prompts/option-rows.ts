import type {Line} from '../../../domain/kit/message.ts';
import type {Option} from '../../../domain/questions/option.ts';
import {largest} from '../../../domain/kit/large/largest.ts';
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
		...aligned(cells[index] ?? [], widths),
		...(!option.selectable && {cannot: pen.text(row.cannot ?? row.aside.join(words.lines.joints.parts))}),
		...(row.detail.length > 0 && {detail: detail(row, pen).join('\n')}),
	}));
}

function detail({detail: lines, labelled = []}: OptionWords, pen: Pen): readonly string[] {
	return [...lines.map(line => pen.line(withoutName(line))), ...tellLabelled(labelled, labelGaps.detail, pen)];
}

/** The row that it stands below, or that is marked, has the name already. */
function withoutName(line: Line): Line {
	const [first, second, ...rest] = line;
	return typeof first === 'object' && first.kind === 'strong' && typeof second === 'string'
		? [second.trimStart(), ...rest]
		: line;
}

// Wider cells move what is behind them in their own row alone: one long name must not fill every row with blanks.
const widest = 60;

/** Over all rows, also those of other pages: a column must not jump while the list scrolls. */
function columnWidths(rows: ReadonlyArray<readonly string[]>): readonly number[] {
	const count = largest(rows.map(row => row.length));
	return Array.from({length: count}, (slot, column) =>
		Math.min(widest, largest(rows.map(row => width([{text: row[column] ?? ''}])))),
	);
}

function aligned(cells: readonly string[], widths: readonly number[]): Pick<PromptRow, 'label' | 'last'> {
	const column = cells.findLastIndex(cell => cell !== '');
	// No blanks at the end: they would wrap on a narrow terminal, and look like an empty row.
	const label = cells
		.slice(0, column + 1)
		.map((cell, index) => (index === column ? cell : padEnd(cell, widths[index] ?? 0)))
		.join('  ');
	const last = column > 0 ? cells[column] : undefined;
	return {label, ...(last !== undefined && {last})};
}
