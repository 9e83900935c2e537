import type {Question} from '../../../../domain/questions/question.ts';
import type {Row} from '../../row.ts';
import {between} from '../../parts/layout/between.ts';
import {beside} from '../../parts/layout/beside.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import {detailBlock} from './detail-block.ts';
import {listRows} from './list-rows.ts';
import {hasPreviews, type Listed, listWidth} from './list-width.ts';
import {shownChosen} from './choosing-state.ts';
import {previewRows} from './preview-rows.ts';
import type {Previews} from './previews.ts';

type Options = Listed & {readonly question: Question; readonly previews: Previews | undefined};

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
	const counted = shownChosen(state);
	const filterRows: readonly Row[] = isFiltered
		? [
				[theme.span('/ ', 'accent'), theme.span(state.filter)],
				...(options.input.kind === 'many' && height >= 12
					? [[theme.span(`  ${words.screen.shownChosen(counted.shown, counted.chosen)}`, 'quiet')]]
					: []),
			]
		: [];
	const titleRows = wrap([theme.span(title, 'strong')], width);
	const head: readonly Row[] = [...titleRows, ...hintRows, ...filterRows, []];

	const complaint = complaintRows(state.complaint, question, stage);
	// Behind the question where there is room for it at its widest, else a row of the list.
	const widestRange = widthOf([theme.span(words.screen.range(all.length, all.length, all.length))]);
	const isRangeAbove = widthOf(titleRows.at(-1) ?? []) + 2 + widestRange <= listWidth(options);
	const counting = isRangeAbove ? 0 : 1;
	const details = detailBlock(options, {
		room: height - head.length - complaint.length - counting,
		isSteady: complaint.length === 0,
	});
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
	const ranged = isRangeAbove ? between(asked, range, {width: listWidth(options), theme}) : asked;
	const list = paneRows(options, {top, listHeight, room, range: isRangeAbove || !isLong ? undefined : range});
	return {
		rows: [...titleRows.slice(0, -1), ranged, ...head.slice(titleRows.length), ...list, ...tail],
		listHeight,
		filterRow: titleRows.length + hintRows.length,
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
	const {input, stage, state, all, natural, previews} = options;
	const {words, theme, width, isWide} = stage;
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
	if (!isWide || !hasPreviews(input)) {
		return list;
	}

	const right = previews ? previewRows({previews, width: width - leftWidth - 3, height: room, stage}) : [];
	return beside(list, right, {leftWidth, theme});
}
