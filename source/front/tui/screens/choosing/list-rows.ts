import stringWidth from 'string-width';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {clip} from '../../../cells/clip.ts';
import {shortenAll} from '../../../cells/shorten.ts';
import {fit} from '../../parts/layout/fit.ts';
import {columnWidths} from '../../../cells/column-widths.ts';
import {tableRow} from '../../parts/layout/table.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {isChosen, type ChoosingState} from './choosing-state.ts';
import type {Entry} from './entry.ts';

/** The natural width of each column of a list, over all its rows, so that scrolling moves no column. */
export function naturalWidths(all: readonly Entry[]): readonly number[] {
	const columns = 1 + largest(all.map(({words}) => words.aside.length));
	// A row that is only a label ("all that can run it") may run across the columns.
	const measured = columns > 1 ? all.filter(({words}) => words.aside.length > 0) : all;
	const widths = Array.from({length: columns}, (_, column) =>
		largest(measured.map(({words}) => stringWidth(cell(words, column)))),
	);
	return widths.slice(0, 1 + widths.findLastIndex(width => width > 0));
}

type Options = {
	readonly all: readonly Entry[];
	readonly top: number;
	readonly height: number;
	readonly natural: readonly number[];
	readonly width: number;
	readonly hasBoxes: boolean;
	readonly theme: Theme;
};

type Columns = Pick<Options, 'natural' | 'width' | 'hasBoxes' | 'theme'>;

/** Cells of each column, and those before them: the pointer and, where a row has one, the box. */
export function listColumns(
	{shown}: Pick<ChoosingState, 'shown'>,
	{natural, width, hasBoxes, theme: {symbols}}: Columns,
): {readonly widths: readonly number[]; readonly before: number; readonly isBox: boolean} {
	// Where one is chosen, only rows that can't be need a sign.
	const isBox = hasBoxes || shown.some(({option}) => !option.selectable);
	const before = symbols.pointer.length + 1 + (isBox ? stringWidth(symbols.on) + 1 : 0);
	return {widths: columnWidths(natural, width - before), before, isBox};
}

/** The visible rows of a list: pointer, box, columns. */
export function listRows(
	state: ChoosingState,
	{all, top, height, natural, width, hasBoxes, theme}: Options,
): readonly Row[] {
	const {symbols, span} = theme;
	const {widths, before, isBox} = listColumns(state, {natural, width, hasBoxes, theme});
	const visible = state.shown.slice(top, top + height);
	// Only those that are seen: of ten thousand, most never are.
	const labels = shortenAll(
		visible.map(({words}) => span(words.label).text),
		widths[0] ?? width - before,
		symbols.ellipsis,
	);
	return visible.map((entry, index) => {
		const isMarked = top + index === state.marked;
		const {label, aside} = entry.words;
		const isOpen = entry.option.selectable || isChosen(entry, state.chosen, all);
		const tone = isOpen ? undefined : 'quiet';
		const cells: readonly Row[] = [
			[
				span(
					aside.length === 0 && widths.length > 1 ? label : (labels[index] ?? label),
					isMarked ? 'strong' : tone,
				),
			],
			// Quiet except in the marked row, which is the one that is read.
			...aside.map((text, column) => [
				span(clip(span(text).text, widths[column + 1] ?? 0, symbols.ellipsis), isMarked ? tone : 'quiet'),
			]),
		];
		const pointer: Row = [{text: isMarked ? symbols.pointer : symbols.noPointer, tone: 'accent'}, {text: ' '}];
		return [
			...pointer,
			...(isBox ? boxOf(entry) : []),
			...(aside.length === 0 ? fit(cells[0] ?? [], width - before, theme) : tableRow(cells, widths, theme)),
		];
	});

	function boxOf(entry: Entry): Row {
		const sign = isChosen(entry, state.chosen, all)
			? ({text: symbols.on, tone: entry.option.selectable ? 'accent' : 'quiet'} as const)
			: ({text: hasBoxes && entry.option.selectable ? symbols.off : symbols.cannot, tone: 'quiet'} as const);
		const hasNoSign = !hasBoxes && entry.option.selectable;
		return [hasNoSign ? {text: ' '.repeat(stringWidth(symbols.on))} : sign, {text: ' '}];
	}
}

function cell({label, aside}: Entry['words'], column: number): string {
	return column === 0 ? label : (aside[column - 1] ?? '');
}
