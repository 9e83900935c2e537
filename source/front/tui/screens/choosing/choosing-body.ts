import type {Input, Question} from '../../../../domain/questions/question.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {beside} from '../../parts/layout/beside.ts';
import {between} from '../../parts/layout/between.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {fit} from '../../parts/layout/fit.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {labelledRows} from '../../parts/layout/labelled-rows.ts';
import {hanging} from '../../parts/layout/hanging.ts';
import {lineRow} from '../../parts/layout/line-row.ts';
import {tableWidth} from '../../parts/layout/table.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import type {ChoosingState} from './choosing-state.ts';
import type {Entry} from './entry.ts';
import {listColumns, listRows} from './list-rows.ts';
import {previewRows} from './preview-rows.ts';

type Options = {
	readonly question: Question;
	readonly input: Extract<Input<unknown>, {readonly kind: 'one' | 'many'}>;
	readonly stage: Stage;
	readonly state: ChoosingState;
	readonly all: readonly Entry[];
	readonly natural: readonly number[];
};

/**
The question, the rows of the list that there is room for, what is worth knowing of the marked one, and a complaint.
*/
export function choosingBody(options: Options): {
	readonly rows: readonly Row[];
	readonly listHeight: number;
	readonly filterRow: number;
} {
	const {question, stage, state, all} = options;
	const {words, theme, width, height} = stage;
	const {title, hint} = words.question(question);
	// In a low window rows of the list are worth more than a hint.
	const hintRows = hint === undefined || height < 12 ? [] : wrap([theme.span(hint, 'quiet')], width);
	const isFiltered = state.isFiltering || state.filter !== '';
	const filterRows: readonly Row[] = isFiltered ? [[theme.span('/ ', 'accent'), theme.span(state.filter)]] : [];
	const titleRows = wrap([theme.span(title, 'strong')], width);
	const head: readonly Row[] = [...titleRows, ...hintRows, ...filterRows, []];

	const complaint = complaintRows(state.complaint, question.again, stage);
	// Behind the question where there is room for it at its widest, else a row of the list.
	const widestRange = widthOf([theme.span(words.screen.range(all.length, all.length, all.length))]);
	const isRangeAbove = widthOf(titleRows.at(-1) ?? []) + 2 + widestRange <= listWidth(options);
	const counting = isRangeAbove ? 0 : 1;
	const details = detailBlock(options, height - head.length - complaint.length - counting);
	const tail: readonly Row[] = [
		...(details.length > 0 ? [[], ...details] : []),
		...(complaint.length > 0 ? [[], ...complaint] : []),
	];
	const room = Math.max(1, height - head.length - tail.length);
	const isLong = all.length > room;
	// As tall with a filter as without, so that nothing below jumps while it is typed.
	const listHeight = isLong ? Math.max(1, room - counting) : all.length;
	const top = visibleWindow({top: state.top, marked: state.marked, height: listHeight, count: state.shown.length});
	const last = Math.min(top + listHeight, state.shown.length);
	const range: Row =
		last === 0 || !isLong ? [] : [theme.span(words.screen.range(top + 1, last, state.shown.length), 'quiet')];
	const asked = titleRows.at(-1) ?? [];
	const counted = isRangeAbove ? between(asked, range, {width: listWidth(options), theme}) : asked;
	const list = paneRows(options, {top, listHeight, room, range: isRangeAbove || !isLong ? undefined : range});
	return {
		rows: [...titleRows.slice(0, -1), counted, ...head.slice(titleRows.length), ...list, ...tail],
		listHeight,
		// The filter is the last row of the head but one: a blank follows.
		filterRow: head.length - 2,
	};
}

type Pane = {
	readonly top: number;
	readonly listHeight: number;
	readonly room: number;
	/** A row below the list. */
	readonly range: Row | undefined;
};

function paneRows(options: Options, {top, listHeight, room, range}: Pane): readonly Row[] {
	const {input, stage, state, all, natural} = options;
	const {words, theme, width, isWide} = stage;
	const previews = isWide ? state.previews : undefined;
	const leftWidth = listWidth(options);
	const rows = listRows(state, {
		all,
		top,
		height: listHeight,
		natural,
		width: leftWidth,
		hasBoxes: input.kind === 'many',
		theme,
	});
	const empty = [theme.span(`  ${words.screen.nothingMatches(state.filter)}`, 'quiet')];
	const filled = Array.from({length: listHeight}, (_, index) => rows[index] ?? (index === 0 ? empty : []));
	const list = range === undefined ? filled : [...filled, [{text: '  '}, ...range]];
	if (!previews) {
		return list;
	}

	const right = previewRows({
		previews,
		marked: state.shown[state.marked],
		width: width - leftWidth - 3,
		height: room,
		stage,
	});
	return beside(list, right, {leftWidth, theme});
}

/**
What its columns take beside a preview, and at most a little less than half, because lines of a plan are longer than
names.
*/
function listWidth({input, stage: {width, isWide, theme}, state, natural}: Options): number {
	if (!isWide || !state.previews) {
		return width;
	}

	const most = Math.floor(width * 0.48);
	const {widths, before} = listColumns(state, {natural, width: most, hasBoxes: input.kind === 'many', theme});
	return Math.min(most, before + tableWidth(widths));
}

/** Rows of a list that stay whatever the marked one says of itself. */
const leastList = 4;

/**
What the marked row says of itself, in a block as tall for every row of the list, so that the list stays where it is. A
third at most, because what is asked about is the list; more only for a row that would be cut.
*/
function detailBlock(options: Options, room: number): readonly Row[] {
	const {all, state} = options;
	const third = Math.max(1, Math.floor(room / 3));
	// Fifty rows tell how tall details get; ten thousand would be gone through at each key.
	const heights = all.slice(0, 50).map(entry => detailRows(entry, third, options).length);
	const marked = state.shown[state.marked];
	const rows = marked === undefined ? [] : detailRows(marked, Math.max(third, room - leastList - 1), options);
	return Array.from({length: Math.max(rows.length, ...heights)}, (_, index) => rows[index] ?? []);
}

function detailRows(
	{option, words: {aside, detail, labelled: said = [], cannot}}: Entry,
	most: number,
	options: Options,
): readonly Row[] {
	const {
		stage: {theme, width},
		state,
		natural,
		input,
	} = options;
	const {widths} = listColumns(state, {natural, width: listWidth(options), hasBoxes: input.kind === 'many', theme});
	// A column may be cut, what it says may not.
	const cut = aside
		.map(text => theme.span(text))
		.filter((span, column) => widthOf([span]) > (widths[column + 1] ?? 0) && span.text !== cannot)
		.flatMap(span => wrap([span], width));
	const reason = option.subject.kind === 'feature' ? cannot : undefined;
	const refusal = reason === undefined ? [] : wrap([theme.span(reason, 'warn')], width);
	const labelled = labelledRows(said, {gap: labelGaps.detail, width}, theme);
	const told = detail.flatMap(line => hanging(lineRow(line, theme), width));
	const whole = [...refusal, ...cut, ...told, ...labelled];
	if (whole.length <= most) {
		return whole;
	}

	if (labelled.length === 0) {
		return cutAt([...refusal, ...told], most);
	}

	// Not all of it fits: what it asks for and what it costs must not be what is missing, so each has its row.
	const first = cutAt([...refusal, ...told], Math.max(1, most - labelled.length));
	const last = labelled.slice(-1);
	const room = most - first.length - last.length;
	const asked = labelled.slice(0, -1);
	const shown = asked
		.slice(0, Math.max(0, room))
		.map((line, index) =>
			index === room - 1 && asked.length > room
				? fit([...line, {text: ` ${theme.symbols.ellipsis}`}], width, theme)
				: line,
		);
	return [...first, ...shown, ...last].slice(-most);

	/** One line is cut and not the end of each. */
	function cutAt(rows: readonly Row[], count: number): readonly Row[] {
		const [next = [], ...hidden] = rows.slice(count - 1);
		const end: Row = hidden.length === 0 ? next : [...next, {text: ` ${theme.symbols.ellipsis}`}];
		return [...rows.slice(0, count - 1), fit(end, width, theme)];
	}
}
